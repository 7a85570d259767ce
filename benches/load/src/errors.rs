//! The errors of a shop, with errorbook and by hand; what a handler fails with stands once.

use std::io;

use errorbook::{ApiError, ErrorBook};
use serde::Serialize;

/// What no response may hold.
pub const SECRET: &str = "s3cr3t-of-the-ledger";

pub const LEFT: u32 = 2;
pub const ITEM: &str = "lamp";

/// A field that a client filled in wrongly.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Issue {
    pub field: &'static str,
    pub message: &'static str,
}

pub const ISSUES: [Issue; 3] = [
    Issue { field: "items[0].qty", message: "must be at least 1" },
    Issue { field: "items[1].qty", message: "must be at most 100" },
    Issue { field: "address.city", message: "is unknown" },
];

/// The failures of the handlers.
pub trait Failures: Send + Sized + 'static {
    fn out_of_stock() -> Self;
    fn ledger_down() -> Self;
    fn misfit() -> Self;
}

errorbook::envelope! {
    /// All that the shop says about an error.
    pub ShopEnvelope {
        "type": type,
        "code": code,
        "message": message,
        "param": param,
        "details": details,
        "request_id": request_id,
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi, type = "shop_error")]
pub enum ShopError {
    #[error("only {left} left")]
    #[api(status = 409)]
    OutOfStock {
        left: u32,
        #[api(param)]
        item: &'static str,
    },
    #[error("{SECRET}: {0}")]
    #[api(status = 500, type = "server_error")]
    LedgerDown(#[source] io::Error),
    #[error("{} fields are wrong", .0.len())]
    #[api(status = 422)]
    Misfit(#[api(details)] Vec<Issue>),
}

/// What the framework answers by itself.
#[expect(dead_code, reason = "the layer takes its rows, and nobody makes one")]
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi, type = "request_error")]
pub enum CommonError {
    #[error("not a request of this shop")]
    #[api(status = 400)]
    InvalidRequest,
    #[error("no such route")]
    #[api(status = 404)]
    RouteUnknown,
    #[error("something broke")]
    #[api(status = 500, type = "server_error")]
    Internal,
}

#[derive(ErrorBook)]
#[book(errors(ShopError), fallback(CommonError), envelope = ShopEnvelope, codes = "snake_case")]
pub struct ShopApi;

impl Failures for ShopError {
    fn out_of_stock() -> Self {
        Self::OutOfStock { left: LEFT, item: ITEM }
    }

    fn ledger_down() -> Self {
        Self::LedgerDown(io::Error::other(SECRET))
    }

    fn misfit() -> Self {
        Self::Misfit(ISSUES.to_vec())
    }
}
