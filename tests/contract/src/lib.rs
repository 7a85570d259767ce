//! Errors with all that a contract can say of one, in a book for each envelope.
#![allow(missing_docs)]

use std::{collections::BTreeMap, time::Duration};

use errorbook::{ApiError, ErrorBook, Violations, envelope};

pub type Cents = u64;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(group = "Payments")]
pub enum PayError {
    /// The card does not cover the amount.
    #[error("the card covers less than {amount}")]
    #[api(
        status = 402,
        type = "card_error",
        action = "Pay with another card.",
        title = "Card limit"
    )]
    OverLimit {
        #[api(detail)]
        amount: Cents,
        #[api(detail)]
        limit: Option<i32>,
        #[api(detail)]
        seen: Option<Option<bool>>,
        #[api(detail)]
        ratio: f64,
        #[api(detail)]
        tags: Vec<Option<String>>,
        #[api(detail)]
        by_currency: BTreeMap<String, bool>,
        #[api(detail, json = "string")]
        since: Duration,
    },
    #[error("`{0}` is required")]
    #[api(status = 422)]
    Missing(#[api(param)] &'static str),
    #[error("{0:?} is too much, {{really}}")]
    #[api(status = 422, param = "amount")]
    TooMuch(u8),
    #[error("not valid")]
    #[api(status = 422)]
    Invalid(#[api(violations)] Violations),
    #[error("see the list")]
    #[api(status = 409, log = "warn")]
    Listed(#[api(details)] Option<Vec<u8>>),
    #[error("slow down")]
    #[api(status = 429, header("X-Zone" = "eu"))]
    SlowDown {
        #[api(retry_after)]
        wait: Duration,
        #[api(header = "X-Limit")]
        limit: u32,
    },
    /// The ledger did not answer.
    #[error("postgres://secret")]
    #[api(status = 503, retry_after = 10)]
    LedgerDown,
    #[error("hidden")]
    #[api(status = 500)]
    Hidden {
        #[api(param)]
        table: &'static str,
        #[api(detail)]
        query: String,
        #[api(header = "X-Shard")]
        shard: u8,
    },
    #[error("closed until noon")]
    #[api(status = 503, expose, retry = "never", doc_url = "https://status.example.com")]
    Closed,
    #[error("bank: {0}")]
    #[api(status = 502)]
    Bank(#[api(status)] u16),
    #[error("no code")]
    #[api(status = 400, code = none)]
    NoCode,
    #[error("quiet")]
    #[api(status = 410, message = none)]
    Quiet,
    #[error("old")]
    #[api(status = 410)]
    #[deprecated(note = "use `quiet`")]
    Old,
    #[error("one of two")]
    #[api(status = 404, code = "absent", shared)]
    NoUser,
    #[error("two of two")]
    #[api(status = 404, code = "absent", shared)]
    NoItem,
}

errorbook::http_errors! {
    pub enum HttpError;
}

macro_rules! books {
    ($($name:ident: $envelope:ty;)*) => {$(
        #[derive(ErrorBook)]
        #[book(
            errors(PayError),
            fallback(HttpError),
            title = "Pay API",
            domain = "pay.example.com",
            types("card_error", 4xx = "request_error", 5xx = "api_error"),
            envelope = $envelope,
            doc_url = "https://pay.example.com/errors#{code}",
        )]
        pub struct $name;
    )*};
}

books! {
    OfTyped: envelope::Typed;
    OfNested: envelope::Nested;
    OfFlat: envelope::Flat;
    OfDetailed: envelope::Detailed;
    OfProblem: envelope::Problem;
    OfGoogle: envelope::Google;
    OfJsonApi: envelope::JsonApi;
    OfMicrosoft: envelope::Microsoft;
    OfHouse: House;
    OfList: List;
}

errorbook::envelope! {
    /// All that an envelope can say.
    pub House as "application/vnd.house+json" {
        "v": 2,
        "at": timestamp,
        "line": "{method} {path}",
        "error": { "code": code?, "status": status, "retry": retry, "wait": "{retry_after}s"? },
        "details": details ?? [],
        "fields": [..violations { "at": violation.path, "text": violation.message } else { "at": param }]?,
        "nothing": {},
        "id": request_id,
    }
}

errorbook::envelope! {
    pub List [code, { "message": message }]
}

/// Answers in an envelope of its own, whatever the book says.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("mine")]
#[api(status = 400, envelope = envelope::Flat)]
pub struct Mine;

/// Hides nothing.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(expose)]
pub enum Open {
    #[error("lost")]
    #[api(status = 404)]
    Lost,
    #[error("down")]
    #[api(status = 503)]
    Down,
}

/// Has details, which the envelope of its book does not show.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("counted {count}")]
#[api(status = 409, envelope = envelope::Problem)]
pub struct Counted {
    #[api(detail)]
    pub count: u8,
}

#[derive(ErrorBook)]
#[book(errors(Mine, Counted, Open, PayError))]
pub struct WithOwn;

/// Names an envelope and a book.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("named")]
#[api(status = 400, envelope = envelope::Problem, book = OfOwn)]
pub struct Named;

/// Is passed on by one type that names an envelope, and by one that does not.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("passed")]
#[api(status = 404)]
pub struct Passed;

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[api(transparent, envelope = envelope::Problem)]
pub struct Names(Passed);

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[api(transparent)]
pub struct NamesNone(Passed);

errorbook::http_errors! {
    #[api(envelope = envelope::Flat)]
    pub enum OwnHttpError;
}

#[derive(ErrorBook)]
#[book(
    errors(Mine, Named, Names, NamesNone),
    fallback(OwnHttpError),
    types(4xx = "request_error", 5xx = "api_error"),
    doc_url = "https://own.example.com/{code}"
)]
pub struct OfOwn;
