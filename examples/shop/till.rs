//! The shop itself, which knows no HTTP: whatever goes wrong leaves it by `?`.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::errors::{AuthError, LedgerFault, PaymentError, StorageError};

/// What the only card covers, in cents.
const CARD_LIMIT: u64 = 10_000;

/// Where payments are kept.
#[derive(Debug, Default)]
pub struct Shop {
    by_key: Mutex<HashMap<String, Receipt>>,
}

/// What a client asks for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(expecting = "an object with an `amount`")]
pub struct Payment {
    /// In cents.
    pub amount: Option<u64>,
}

/// What a client wants back, read by the framework.
#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct Refund {
    /// The payment.
    pub payment: String,
    /// In cents.
    pub amounts: Vec<u64>,
}

/// What a client gets for its money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Receipt {
    /// How to ask for it again.
    pub id: String,
    /// In cents.
    pub amount: u64,
}

impl Shop {
    /// Takes a payment, once for each idempotency key.
    ///
    /// # Errors
    ///
    /// Whatever is wrong with the API key, the body, the card or the idempotency key.
    pub fn pay(
        &self,
        authorization: Option<&str>,
        idempotency_key: Option<&str>,
        body: &str,
    ) -> Result<Receipt, PaymentError> {
        authorize(authorization)?;
        let payment: Payment = serde_json::from_str(body)?;
        let key = idempotency_key.ok_or(PaymentError::ParameterMissing("Idempotency-Key"))?;
        let amount = payment.amount.ok_or(PaymentError::ParameterMissing("amount"))?;
        if amount > CARD_LIMIT {
            return Err(PaymentError::CardLimitExceeded { amount, limit: CARD_LIMIT });
        }
        let mut receipts = self.receipts();
        let id = format!("pay_{}", receipts.len() + 1);
        let receipt = receipts.entry(key.to_owned()).or_insert(Receipt { id, amount });
        if receipt.amount != amount {
            return Err(PaymentError::IdempotencyKeyReused);
        }
        Ok(receipt.clone())
    }

    /// The receipt of a payment.
    ///
    /// # Errors
    ///
    /// [`StorageError::NotFound`] where there is none of this id.
    pub fn payment(&self, id: &str) -> Result<Receipt, PaymentError> {
        let receipt = self.receipts().values().find(|receipt| receipt.id == id).cloned();
        Ok(receipt.ok_or_else(|| StorageError::NotFound(id.to_owned()))?)
    }

    fn receipts(&self) -> MutexGuard<'_, HashMap<String, Receipt>> {
        self.by_key.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether the API key is good.
fn authorize(authorization: Option<&str>) -> Result<(), AuthError> {
    match authorization {
        None => Err(AuthError::KeyMissing),
        Some("Bearer revoked") => Err(AuthError::KeyRevoked),
        Some(_) => Ok(()),
    }
}

/// All payments of a day, which nobody should ask for twice a minute.
///
/// # Errors
///
/// Always [`PaymentError::RateLimited`].
pub fn export() -> Result<Vec<Receipt>, PaymentError> {
    Err(PaymentError::RateLimited { wait: Duration::from_millis(29_400), limit: 1 })
}

/// The money in the till, which the ledger would know.
///
/// # Errors
///
/// Always [`PaymentError::Ledger`].
pub fn balance() -> Result<u64, PaymentError> {
    Err(LedgerFault)?
}

/// Sends the money in the till to a bank.
///
/// # Errors
///
/// Always: [`PaymentError::BankFailed`] for the bank `slow`, else [`PaymentError::PayoutsPaused`].
pub fn payout(bank: &str) -> Result<Receipt, PaymentError> {
    Err(match bank {
        "slow" => PaymentError::BankFailed { status: 504, answer: "no answer in 30 s".to_owned() },
        _ => PaymentError::PayoutsPaused,
    })
}

/// Pays something back.
///
/// # Errors
///
/// Always [`StorageError::NotFound`]: nothing was ever paid long enough ago.
pub fn refund(refund: Refund) -> Result<Receipt, PaymentError> {
    Err(StorageError::NotFound(refund.payment))?
}

/// Counts the money by hand.
///
/// # Panics
///
/// Always.
#[must_use]
pub fn count() -> u64 {
    panic!("{LedgerFault}")
}

/// Waits for the day's statement, which nobody writes.
pub async fn statement() -> Vec<Receipt> {
    std::future::pending().await
}
