//! Which error of a chain `AnyError` is answered with.

mod input;
mod listed;
mod order;
mod place;
mod text;

use errorbook::{AnyError, ApiError, ErrorBook};

errorbook::http_errors! {
    pub(crate) enum HttpError;
}

#[derive(ErrorBook)]
#[book(errors(Empty, Slim, Wide), fallback(HttpError), envelope = errorbook::envelope::Flat)]
pub(crate) struct ShopApi;

/// Has no size.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("empty")]
#[api(status = 404)]
pub(crate) struct Empty;

/// Has no size either.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("slim")]
#[api(status = 409)]
pub(crate) struct Slim;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 422)]
pub(crate) enum Wide {
    #[error("wide {0}")]
    Number(u64),
    #[error("wide text {0}")]
    Text(String),
}

/// Returns the code that the error is answered with in the book of this file.
pub(crate) fn code(error: impl Into<anyhow::Error>) -> &'static str {
    code_in::<ShopApi>(error)
}

/// Returns the code that the error is answered with in a book.
pub(crate) fn code_in<B: errorbook::WithFallback>(error: impl Into<anyhow::Error>) -> &'static str {
    AnyError::<B>::from(error.into()).spec().code().expect("each row has a code")
}

pub(crate) const UNKNOWN: &str = "internal_server_error";
