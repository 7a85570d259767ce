//! Compares each row of the five references with the book and with the response.

mod contacts;
mod grouped;
mod messaging;
mod minimal;
mod payments;

use std::collections::BTreeSet;

use errorbook::{ApiError, ErrorBook, ErrorSpec, Report};

/// A row of a reference: code, status, type, group.
type Fact = (Option<&'static str>, u16, Option<&'static str>, Option<&'static str>);

/// Returns the rows of a book, each once.
fn facts_of<B: ErrorBook>() -> Vec<Fact> {
    let mut facts: Vec<Fact> = B::BOOK
        .catalog
        .iter()
        .map(|spec| (spec.code(), spec.status(), B::BOOK.type_of(spec), spec.group()))
        .collect();
    facts.dedup();
    facts
}

/// Answers with an error and compares the whole response.
#[track_caller]
fn sends<B: ErrorBook>(error: impl ApiError, status: u16, body: &str) -> ErrorSpec {
    sends_with::<B>(error, status, &[], body)
}

/// The same with headers beside the content type and the request id.
#[track_caller]
fn sends_with<B: ErrorBook>(
    error: impl ApiError,
    status: u16,
    headers: &[(&str, &str)],
    body: &str,
) -> ErrorSpec {
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

/// Checks that every row of the book was sent.
#[track_caller]
fn assert_whole<B: ErrorBook>(sent: &[ErrorSpec]) {
    let path = |spec: ErrorSpec| spec.path().to_string();
    let sent: BTreeSet<_> = sent.iter().copied().map(path).collect();
    let rows: BTreeSet<_> = B::BOOK.catalog.iter().map(path).collect();
    assert_eq!(sent, rows);
}
