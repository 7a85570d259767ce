//! A small API whose errors each framework documents.

use errorbook::{ApiError, ErrorBook};
use serde_json::Value;

/// Errors of the shop.
#[derive(ErrorBook)]
#[book(
    errors(PaymentError, StockError, PartnerError),
    fallback(HttpError),
    envelope = errorbook::envelope::Detailed,
    also(errorbook::envelope::Problem),
    doc_url = "https://shop.example.com/errors#{code}"
)]
pub struct ShopApi;

errorbook::http_errors! {
    /// What the framework refuses.
    #[api(book = ShopApi)]
    pub enum HttpError;
}

/// What can be wrong with a payment.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi, group = "Payments")]
pub enum PaymentError {
    /// The account has less than the price.
    #[error("the balance is too low")]
    #[api(status = 422, type = "card_error")]
    BalanceLow {
        /// In cents.
        #[api(detail)]
        balance: u64,
        /// Where to pay more in.
        #[api(detail)]
        link: Option<String>,
        /// What else is known.
        #[api(detail)]
        more: Value,
    },
    /// The ledger did not answer.
    #[error("the ledger is down")]
    #[api(status = 503, retry_after = 10)]
    LedgerDown,
}

/// What can be wrong with the stock.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
pub enum StockError {
    /// There are fewer than ordered.
    #[error("only {left} left")]
    #[api(status = 422)]
    TooFew {
        /// How many are there.
        #[api(detail)]
        left: u32,
    },
    /// It is not sold any more.
    #[error("sold out")]
    #[api(status = 410)]
    SoldOut,
}

/// A partner refused the order; its status is passed on.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("the partner said {0}")]
#[api(book = ShopApi, status = 424, code = "partner_refused")]
pub struct PartnerError(#[api(status)] pub u16);

impl PaymentError {
    /// Returns what a payment of too much is answered with.
    #[must_use]
    pub fn low() -> Self {
        Self::BalanceLow { balance: 5, link: None, more: Value::Null }
    }
}
