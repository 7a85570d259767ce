//! The five references, row by row: what the reference says of it, and what goes over the wire.

mod contacts;
mod grouped;
mod messaging;
mod minimal;
mod payments;

use std::collections::BTreeSet;

use errorbook::{ApiError, ErrorBook, ErrorSpec, Report};

/// What a reference says of a row: code, status, type, group.
type Fact = (Option<&'static str>, u16, Option<&'static str>, Option<&'static str>);

/// What a book says of each of its rows, each once.
fn facts_of<B: ErrorBook>() -> Vec<Fact> {
    let mut facts: Vec<Fact> = B::BOOK
        .catalog
        .iter()
        .map(|spec| (spec.code(), spec.status, B::BOOK.type_of(spec), spec.group()))
        .collect();
    facts.dedup();
    facts
}

/// Answers with an error and compares the whole response.
#[track_caller]
fn sends<B: ErrorBook>(error: impl ApiError, status: u16, body: &str) -> &'static ErrorSpec {
    sends_with::<B>(error, status, &[], body)
}

/// The same with headers beside the content type and the request id.
#[track_caller]
fn sends_with<B: ErrorBook>(
    error: impl ApiError,
    status: u16,
    headers: &[(&str, &str)],
    body: &str,
) -> &'static ErrorSpec {
    let response = Report::in_book::<B>(&error).with_request_id("req_1").respond::<B::Envelope>();
    assert_eq!(response.status(), status, "{error:?}");
    assert_eq!(str::from_utf8(response.body()), Ok(body), "{error:?}");
    let own: Vec<_> = response
        .headers()
        .filter(|header| *header != ("content-type", "application/json"))
        .filter(|header| *header != ("x-request-id", "req_1"))
        .collect();
    assert_eq!(own, headers, "{error:?}");
    assert_eq!(response.headers().count(), headers.len() + 2, "{error:?}");
    error.spec()
}

/// Every row of the book was sent.
#[track_caller]
fn assert_whole<B: ErrorBook>(sent: &[&'static ErrorSpec]) {
    let path = |spec: &ErrorSpec| spec.path().to_string();
    let sent: BTreeSet<_> = sent.iter().map(|spec| path(spec)).collect();
    let rows: BTreeSet<_> = B::BOOK.catalog.iter().map(path).collect();
    assert_eq!(sent, rows);
}
