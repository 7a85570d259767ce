//! The errors of a shop and what its handlers do, for all frameworks and both contestants.

use std::io;

use serde::{Deserialize, Serialize};

#[derive(Debug, thiserror::Error)]
#[cfg_attr(feature = "errorbook", derive(errorbook::ApiError))]
#[cfg_attr(feature = "errorbook", api(book = book::ShopApi, type = "shop_error"))]
pub(crate) enum ShopError {
    #[error("only {left} left")]
    #[cfg_attr(feature = "errorbook", api(status = 409))]
    OutOfStock {
        left: u32,
        #[cfg_attr(feature = "errorbook", api(param))]
        item: &'static str,
    },
    #[error("the ledger did not answer: {0}")]
    #[cfg_attr(feature = "errorbook", api(status = 500, type = "server_error"))]
    LedgerDown(#[source] io::Error),
    #[error("{} fields are wrong", .0.len())]
    #[cfg_attr(feature = "errorbook", api(status = 422))]
    Misfit(#[cfg_attr(feature = "errorbook", api(details))] Vec<Issue>),
}

/// A field that a client filled in wrongly.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Issue {
    field: &'static str,
    message: &'static str,
}

const ISSUES: [Issue; 3] = [
    Issue { field: "items[0].qty", message: "must be at least 1" },
    Issue { field: "items[1].qty", message: "must be at most 100" },
    Issue { field: "address.city", message: "is unknown" },
];

#[cfg(feature = "errorbook")]
pub(crate) mod book {
    errorbook::envelope! {
        /// Everything that the shop says about an error.
        pub ShopEnvelope {
            "type": type,
            "code": code,
            "message": message,
            "param": param,
            "details": details,
            "request_id": request_id,
        }
    }

    /// The errors that the framework makes.
    #[derive(Debug, thiserror::Error, errorbook::ApiError)]
    #[api(book = ShopApi, type = "request_error")]
    pub enum CommonError {
        #[error("the request is invalid")]
        #[api(status = 400)]
        InvalidRequest,
        #[error("no such route")]
        #[api(status = 404)]
        RouteUnknown,
        #[error("something broke")]
        #[api(status = 500, type = "server_error")]
        Internal,
    }

    #[derive(errorbook::ErrorBook)]
    #[book(errors(super::ShopError), fallback(CommonError), envelope = ShopEnvelope)]
    pub struct ShopApi;
}

/// The body of `POST /orders`.
#[derive(Deserialize)]
pub(crate) struct Order {
    quantities: Vec<u32>,
}

impl Order {
    pub(crate) fn total(&self) -> String {
        self.quantities.iter().sum::<u32>().to_string()
    }
}

pub(crate) type Answer = Result<&'static str, ShopError>;

/// The answer to `GET /ok`.
pub(crate) const OK: &str = "all is well";

/// Answers `GET /fail/{how}`.
pub(crate) fn fail(how: &str) -> Answer {
    Err(match how {
        "out-of-stock" => ShopError::OutOfStock { left: 2, item: "lamp" },
        "down" => ShopError::LedgerDown(io::Error::other("connection refused")),
        "misfit" => ShopError::Misfit(ISSUES.to_vec()),
        _ => panic!("a bug"),
    })
}
