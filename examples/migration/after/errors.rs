//! What can go wrong, and what is answered.

use errorbook::{ApiError, ErrorBook};

use super::auth::AuthError;
use crate::migration::backend::{db, gateway};

#[derive(ErrorBook)]
#[book(
    errors(AuthError, ShopError),
    fallback(HttpError),
    envelope = ShopBody,
    types(401 = "auth_error", 403 = "auth_error", 4xx = "request_error", 5xx = "api_error"),
)]
pub(crate) struct ShopApi;

errorbook::envelope! {
    pub(crate) ShopBody {
        "error": {
            "type": type,
            "code": code,
            "message": message,
            "param": param?,
            "details": details?,
        },
        "request_id": request_id,
    }
}

errorbook::http_errors! {
    pub(crate) enum HttpError {
        400: message = "the body is not valid JSON";
        415: message = "the body must be JSON";
        422: message = "a value is missing or wrong";
        500: message = "Internal Server Error";
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
pub(crate) enum ShopError {
    #[error("there is no {0}")]
    #[api(status = 404)]
    NotFound(&'static str),
    #[error("this email address has an account")]
    #[api(status = 409)]
    EmailTaken,
    #[error("{amount} cents are over the limit of {limit}")]
    #[api(status = 422)]
    OverLimit {
        #[api(detail)]
        amount: u64,
        #[api(detail)]
        limit: u64,
    },
    #[error("the card was declined")]
    #[api(status = 402)]
    CardDeclined {
        #[api(detail)]
        reason: &'static str,
    },
    #[error("the payment gateway timed out")]
    #[api(status = 504)]
    GatewayTimedOut(#[source] gateway::Error),
    #[error("the payment gateway failed")]
    #[api(status = 502)]
    GatewayFailed(#[source] gateway::Error),
    #[error("the database is busy")]
    #[api(status = 503, retry_after = 5)]
    DatabaseBusy(#[source] db::Error),
}

impl From<gateway::Error> for ShopError {
    fn from(error: gateway::Error) -> Self {
        match error {
            gateway::Error::Declined { reason } => Self::CardDeclined { reason },
            gateway::Error::TimedOut => Self::GatewayTimedOut(error),
            _ => Self::GatewayFailed(error),
        }
    }
}

impl ShopError {
    /// The conversion for all queries. Errors without a code of the API are not converted.
    pub(crate) fn query(error: db::Error) -> anyhow::Error {
        match error {
            db::Error::UniqueViolation { constraint: "customers_email_key" } => {
                Self::EmailTaken.into()
            }
            db::Error::PoolTimedOut => Self::DatabaseBusy(error).into(),
            _ => error.into(),
        }
    }

    /// The conversion for the queries of one row.
    pub(crate) fn of(what: &'static str) -> impl FnOnce(db::Error) -> anyhow::Error {
        move |error| match error {
            db::Error::NotFound => Self::NotFound(what).into(),
            other => Self::query(other),
        }
    }
}
