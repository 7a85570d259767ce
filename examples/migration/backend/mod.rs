//! What both services use. Neither part knows HTTP or errorbook.

pub(crate) mod db;
pub(crate) mod gateway;

use serde::{Deserialize, Serialize};

/// The most that a payment may be, in cents.
pub(crate) const LIMIT: u64 = 50_000;

/// What a client wants to pay.
#[derive(Deserialize)]
pub(crate) struct Payment {
    pub(crate) order: String,
    pub(crate) card: String,
}

/// Who wants an account.
#[derive(Deserialize)]
pub(crate) struct SignUp {
    pub(crate) email: String,
}

/// What is to be paid, in cents.
pub(crate) struct Order {
    pub(crate) amount: u64,
}

/// What was paid.
#[derive(Clone, Serialize)]
pub(crate) struct Receipt {
    pub(crate) charge: String,
    pub(crate) order: String,
    pub(crate) amount: u64,
}

/// An account.
#[derive(Serialize)]
pub(crate) struct Customer {
    pub(crate) email: String,
}
