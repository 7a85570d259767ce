//! Orders and vouchers: input that validators check, and work that fails in ways that no enum lists.

use anyhow::Context as _;
use errorbook::Invalid as _;
use garde::Validate as _;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate as _;

use super::errors::{PaymentError, StorageError};

/// What a client orders.
#[derive(Debug, Deserialize, ToSchema, garde::Validate)]
pub struct Order {
    /// Where the receipt goes.
    #[garde(email)]
    pub email: String,
    /// What is ordered.
    #[garde(length(min = 1), dive)]
    pub items: Vec<Item>,
}

/// One line of an order.
#[derive(Debug, Deserialize, ToSchema, garde::Validate)]
pub struct Item {
    /// What it is.
    #[garde(ascii, length(max = 12))]
    pub sku: String,
    /// How many.
    #[garde(range(min = 1, max = 99))]
    pub qty: u32,
}

/// Money off.
#[derive(Debug, Deserialize, ToSchema, validator::Validate)]
pub struct Voucher {
    /// What is printed on it.
    #[validate(length(equal = 8))]
    pub code: String,
    /// In cents.
    #[validate(range(min = 1, max = 5_000))]
    pub amount: u64,
    /// Whose it is.
    #[validate(email)]
    pub email: String,
}

/// What the shop keeps of an order.
#[derive(Debug, Serialize, ToSchema)]
pub struct Placed {
    /// How many pieces.
    pub pieces: u32,
}

/// Takes an order.
///
/// # Errors
///
/// Returns violations, which the book answers with its row of 422.
pub fn place(order: &Order) -> anyhow::Result<Placed> {
    order.validate().invalid()?;
    Ok(Placed { pieces: order.items.iter().map(|item| item.qty).sum() })
}

/// Takes a voucher.
///
/// # Errors
///
/// Returns [`PaymentError::VoucherInvalid`], the shop's own error for violations.
pub fn redeem(voucher: &Voucher) -> Result<Placed, PaymentError> {
    voucher.validate().invalid()?;
    Ok(Placed { pieces: 1 })
}

/// Returns the invoice of an order.
///
/// # Errors
///
/// Returns the storage's error below contexts, or one that the shop never declared.
pub fn invoice(order: &str) -> anyhow::Result<Placed> {
    let order = find(order).context("writing the invoice")?;
    Ok(order)
}

fn find(order: &str) -> anyhow::Result<Placed> {
    let number: u32 = order.parse().with_context(|| format!("the number of order `{order}`"))?;
    Err(StorageError::NotFound(format!("order {number}"))).context("reading the order")?
}
