//! A shop that each example serves with another crate: what can go wrong in it, and where it does.

use errorbook::{
    ApiError, ErrorBook,
    envelope::{Detailed, Problem},
};

/// Errors of the shop.
#[derive(ErrorBook)]
#[book(
    errors(OrderError, StockError, AddError),
    fallback(HttpError),
    envelope = Detailed,
    also(Problem),
    doc_url = "https://shop.example.com/errors#{code}",
)]
pub struct ShopApi;

errorbook::http_errors! {
    /// What the framework refuses.
    #[api(book = ShopApi)]
    pub enum HttpError;
}

/// What can be wrong with an order.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi, group = "Orders")]
pub enum OrderError {
    /// There is no order of this number.
    #[error("there is no order {0}")]
    #[api(status = 404)]
    OrderNotFound(u32),
    /// The order was sent, so nothing can be added.
    #[error("order {0} is on its way")]
    #[api(status = 409)]
    OrderSent(u32),
}

/// What can be wrong with the stock.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi, group = "Stock")]
pub enum StockError {
    /// There are fewer pieces than asked for.
    #[error("only {left} left")]
    #[api(status = 409)]
    TooFewLeft {
        /// How many there are.
        #[api(detail)]
        left: u32,
    },
    /// The stock is being counted.
    #[error("the stock is being counted")]
    #[api(status = 503, expose, retry_after = 60)]
    StockCounted,
}

/// Either of them, for handlers that have one error type.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
pub enum AddError {
    /// Of the order.
    #[error(transparent)]
    #[api(transparent)]
    Order(#[from] OrderError),
    /// Of the stock.
    #[error(transparent)]
    #[api(transparent)]
    Stock(#[from] StockError),
}

/// Returns how many pieces an order has.
///
/// # Errors
///
/// There are orders from 1 to 9.
pub fn pieces(order: u32) -> Result<u32, OrderError> {
    if (1..=9).contains(&order) { Ok(order) } else { Err(OrderError::OrderNotFound(order)) }
}

/// Returns how many pieces an order has that is not sent.
///
/// # Errors
///
/// Order 1 is sent.
pub fn unsent(order: u32) -> Result<u32, OrderError> {
    if order == 1 { Err(OrderError::OrderSent(order)) } else { pieces(order) }
}

/// Takes pieces from the stock, and returns how many that are.
///
/// # Errors
///
/// There are 99, and nobody counts before 13 are asked for.
pub fn take(pieces: u32) -> Result<u32, StockError> {
    match pieces {
        13 => Err(StockError::StockCounted),
        100.. => Err(StockError::TooFewLeft { left: 99 }),
        pieces => Ok(pieces),
    }
}
