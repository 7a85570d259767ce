//! errorbook, as a user would write it.

use std::hint::black_box;

use axum::response::IntoResponse;
use errorbook::{ApiError, Catalogued, ErrorBook, Report, envelope::Nested};

use crate::{
    Case, Contestant,
    case::{self, FieldError},
};

errorbook::envelope! {
    /// `Nested` with details.
    pub Failures {
        "error": { "type": type, "code": status, "message": message, "errors": details? },
    }
}

#[derive(Clone, Copy, Debug, thiserror::Error, ApiError)]
#[api(type = "invalid_request_error", envelope = Nested)]
pub enum ShopError {
    #[error("The parameter `limit` must be at most 100.")]
    #[api(status = 400, message = "The parameter `limit` must be at most 100.")]
    Said,
    #[error("The parameter `limit` must be at most 100.")]
    #[api(status = 400)]
    Displayed,
    #[error("No such invoice: {id}")]
    #[api(status = 404)]
    Formatted { id: u64 },
    #[error("{0}")]
    #[api(status = 422)]
    Text(&'static str),
}

#[derive(Clone, Copy, Debug, thiserror::Error, ApiError)]
#[api(book = KeyApi)]
pub enum KeyError {
    #[error("{message}")]
    #[api(status = 400, type = "idempotency_error", code = "idempotency_key_reused")]
    Reused {
        message: &'static str,
        #[api(param)]
        param: &'static str,
    },
}

#[derive(ErrorBook)]
#[book(errors(KeyError), doc_url = "https://docs.example.com/errors/{code}")]
pub struct KeyApi;

#[derive(Clone, Copy, Debug, thiserror::Error, ApiError)]
#[error("Validation failed.")]
#[api(status = 422, type = "invalid_request_error", envelope = Failures)]
pub struct Invalid {
    #[api(details)]
    errors: &'static [FieldError],
}

pub fn contestants() -> Vec<Contestant> {
    let text = |case, text| both(case, "errorbook", ShopError::Text(text));
    let invoice = ShopError::Formatted { id: case::INVOICE };
    let reused = KeyError::Reused { message: case::TEXT60, param: case::KEY_PARAM };
    let groups = [
        both(Case::Static, "errorbook, `message = \"…\"`", ShopError::Said),
        both(Case::Static, "errorbook, `Display`", ShopError::Displayed),
        both(Case::Formatted, "errorbook", invoice),
        text(Case::Text60, case::TEXT60),
        text(Case::Text1k, case::text1k()),
        with_request_id(reused),
        both(Case::Details50, "errorbook", Invalid { errors: case::field_errors() }),
    ];
    groups.into_iter().flatten().collect()
}

/// To bytes, and to a response.
fn both<E>(case: Case, name: &'static str, error: E) -> [Contestant; 2]
where
    E: Catalogued + Copy + IntoResponse + 'static,
{
    [
        Contestant::body(case, name, move || Report::new(black_box(&error)).body::<E::Envelope>()),
        Contestant::response(case, name, move || black_box(error).into_response()),
    ]
}

/// The same, with the id of the request, which is the framework's to know.
fn with_request_id<E>(error: E) -> [Contestant; 2]
where
    E: Catalogued + Copy + 'static,
{
    let (id, case) = (case::REQUEST_ID, Case::Typed);
    [
        Contestant::body(case, "errorbook", move || {
            Report::new(black_box(&error)).with_request_id(black_box(id)).body::<E::Envelope>()
        }),
        Contestant::response(case, "errorbook", move || {
            let report = Report::new(black_box(&error)).with_request_id(black_box(id));
            report.respond::<E::Envelope>().into_response()
        }),
    ]
}
