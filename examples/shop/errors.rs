//! Every error of the shop, and the books in which the compiler proves their codes unique.
//!
//! The errors name no book, so each version of the API answers them in its own.

use std::time::Duration;

use errorbook::{ApiError, ErrorBook, Violations, envelope::Problem};

/// Errors of version 1.
#[derive(ErrorBook)]
#[book(
    errors(AuthError, PaymentError),
    fallback(HttpError),
    envelope = ShopBody,
    types(
        401 = "auth_error",
        402 = "card_error",
        409 = "idempotency_error",
        429 = "rate_limit_error",
        4xx = "invalid_request_error",
        5xx = "api_error",
    ),
    codes = "snake_case",
    doc_url = "https://docs.example.com/errors#{code}",
)]
pub struct ShopV1;

/// Errors of version 2, which also answers in RFC 9457.
#[derive(ErrorBook)]
#[book(
    errors(AuthError, PaymentError),
    fallback(HttpError),
    envelope = ShopBodyV2,
    also(Problem),
    types(4xx = "request_error", 5xx = "server_error"),
    doc_url = "https://docs.example.com/v2/errors#{code}",
)]
pub struct ShopV2;

errorbook::envelope! {
    /// The body of every error. A member with `?` is left out when there is nothing to say.
    pub ShopBody {
        "type": type,
        "code": code,
        "message": message,
        "param": param?,
        "details": details?,
        "fields": [..violations {
            "field": violation.field,
            "code": violation.code?,
            "message": violation.message,
        }]?,
        "doc_url": doc_url,
        "request_id": request_id?,
    }
}

errorbook::envelope! {
    /// The body of every error of version 2.
    pub ShopBodyV2 {
        "error": { "code": code, "class": type, "text": message, "details": details? },
        "help": doc_url,
        "request_id": request_id?,
    }
}

/// What can be wrong with an API key.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(group = "Authentication", status = 401)]
pub enum AuthError {
    /// The request carries no API key.
    #[error("an API key is required")]
    #[api(header("WWW-Authenticate" = "Bearer"), action = "Send `Authorization: Bearer <key>`.")]
    KeyMissing,

    /// The API key was withdrawn.
    #[error("this API key was revoked")]
    #[api(action = "Create a new key.")]
    KeyRevoked,
}

/// What can go wrong with a payment.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(group = "Payments")]
pub enum PaymentError {
    /// The idempotency key was sent before, for another payment.
    #[error("this idempotency key was used for a different payment")]
    #[api(status = 409, action = "Send a new key for a new payment.")]
    IdempotencyKeyReused,

    /// The body is not the JSON of a payment.
    #[error("not a payment: {0}")]
    #[api(status = 400)]
    MalformedBody(#[from] serde_json::Error),

    /// A required parameter is absent.
    #[error("`{0}` is required")]
    #[api(status = 422)]
    ParameterMissing(#[api(param)] &'static str),

    /// The voucher is not one of ours.
    #[error("this is no voucher")]
    #[api(status = 422, action = "Copy the voucher as it is printed.")]
    VoucherInvalid(
        #[from]
        #[api(violations)]
        Violations,
    ),

    /// The card does not cover the amount.
    #[error("the card covers {limit} cents, not {amount}")]
    #[api(status = 402, action = "Pay with another card.")]
    CardLimitExceeded {
        /// What was asked for, in cents.
        #[api(detail)]
        amount: u64,
        /// What the card covers, in cents.
        #[api(detail)]
        limit: u64,
    },

    /// Too many requests in the current window.
    #[error("slow down")]
    #[api(status = 429, action = "Wait as long as `Retry-After` says.")]
    RateLimited {
        /// Until the next window.
        #[api(retry_after)]
        wait: Duration,
        /// Requests in a window.
        #[api(header = "X-RateLimit-Limit")]
        limit: u32,
    },

    /// The ledger failed.
    #[error("ledger: {0}")] // The text of a 5xx is for the log, and never sent.
    #[api(status = 500)]
    Ledger(#[from] LedgerFault),

    /// No payouts for now.
    #[error("payouts are paused until the books are closed")]
    #[api(status = 503, expose, retry_after = 3600)] // This one may be sent.
    PayoutsPaused,

    /// The bank at the other end failed.
    #[error("bank: {answer}")]
    #[api(status = 502)]
    BankFailed {
        /// The status to pass on.
        #[api(status)]
        status: u16,
        /// What the bank had to say.
        answer: String,
    },

    /// An error of the API key, passed on unchanged.
    #[error(transparent)]
    #[api(transparent)]
    Auth(#[from] AuthError),

    /// An error of the storage, passed on unchanged.
    #[error(transparent)]
    #[api(transparent)]
    Storage(#[from] StorageError),
}

/// What the storage can answer. It knows nothing of the shop, and belongs to no book.
#[derive(Debug, thiserror::Error, ApiError)]
pub enum StorageError {
    /// Nothing is stored under this id.
    #[error("there is no `{0}`")]
    #[api(status = 404)]
    NotFound(String),
}

/// What the ledger says when it fails: nothing that a client should read.
#[derive(Debug, thiserror::Error)]
#[error("cannot log in to postgres://till:hunter2@10.0.0.7/ledger")]
pub struct LedgerFault;

errorbook::http_errors! {
    /// What the framework refuses by itself, before or behind the shop's handlers.
    #[api(group = "Requests")]
    pub enum HttpError {
        404: action = "Look the path up in the reference.";
        405: action = "Use one of those in `Allow`.";
        500: message = "the shop failed, not you";
        504: message = "this takes longer than the shop allows", retry_after = 5;
    }
}
