//! `http_errors!`: what it declares, and what its input can change.

#![deny(warnings)]

use std::error::Error;

use errorbook::{ApiError, Catalogued, ErrorBook, ErrorSpec, FrameworkError, Report, Retry};

errorbook::http_errors! {
    #[api(book = ShopApi)]
    pub enum HttpError;
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such order")]
#[api(book = ShopApi)]
enum OrderError {
    #[api(status = 404)]
    NotFound,
}

#[derive(ErrorBook)]
#[book(
    errors(OrderError),
    fallback(HttpError),
    types(4xx = "request_error", 5xx = "api_error"),
    codes = "snake_case"
)]
/// The API.
pub struct ShopApi;

fn row(status: u16) -> ErrorSpec {
    let mut rows = HttpError::CATALOG.with_status(status);
    let row = rows.next().unwrap_or_else(|| panic!("no row of {status}"));
    assert!(rows.next().is_none(), "two rows of {status}");
    row
}

#[test]
fn types_come_from_the_book() {
    let types = |status| ShopApi::BOOK.type_of(row(status));
    assert_eq!((types(404), types(504)), (Some("request_error"), Some("api_error")));
    assert!(HttpError::CATALOG.iter().all(|row| row.r#type().is_none()));
}

#[test]
fn an_api_has_its_own_not_found() {
    assert_eq!(row(404).code(), Some("route_not_found"));
    assert_eq!(OrderError::NotFound.spec().code(), Some("not_found"));
}

#[test]
fn no_failure_is_without_a_code() {
    for status in 400..600 {
        let code = FrameworkError::new::<ShopApi>(status).spec().code();
        assert!(code.is_some(), "{status}");
    }
}

/// The table in the docs of the macro.
#[test]
fn the_table_in_the_docs_lists_the_rows() {
    let docs = include_str!("../../../runtime/src/book/http_errors.rs");
    let table = docs.lines().skip_while(|line| *line != "/// |---|---|---|").skip(1);
    let table = table.take_while(|line| line.starts_with("/// |"));
    let documented: Vec<(u16, &str)> = table
        .map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            (cells[1].parse().unwrap(), cells[2].trim_matches('`'))
        })
        .collect();
    let declared: Vec<_> =
        HttpError::CATALOG.own().map(|row| (row.status(), row.code().unwrap())).collect();
    assert_eq!(documented, declared);
}

#[test]
fn codes_are_the_phrases() {
    for row in HttpError::CATALOG.own().filter(|row| row.status() != 404) {
        let phrase = errorbook::phrase(row.status()).to_lowercase().replace(' ', "_");
        assert_eq!(row.code(), Some(phrase.as_str()));
    }
}

#[test]
fn every_row_has_a_description_and_a_message() {
    for row in HttpError::CATALOG.own() {
        assert!(row.description().unwrap().ends_with('.'), "{}", row.status());
        let message = row.message().unwrap();
        assert!(!message.is_empty() && !message.ends_with('.'), "{message}");
    }
}

#[test]
fn it_is_an_error_and_a_value() {
    let error: &dyn Error = &HttpError::InternalServerError;
    assert_eq!(error.to_string(), "the server failed");
    let copy = HttpError::ContentTooLarge;
    assert_eq!(format!("{copy:?}"), "ContentTooLarge");
    assert_eq!(copy, HttpError::ContentTooLarge);
    assert_eq!(Report::new(&copy).status(), 413);
    let message = Report::new(&HttpError::InternalServerError).message_or_phrase().to_string();
    assert_eq!(message, "the server failed", "it is public, so a 5xx sends it");
}

errorbook::http_errors! {
    /// The rows of another house.
    #[derive(Hash, Clone, ::std::cmp::PartialEq)]
    #[api(rename_all = "SCREAMING-KEBAB-CASE")]
    enum Changed {
        /// No such page.
        404: code = "no_such_route", type = "lost", message = "no {{page}}";
        431: none;
        503: retry = "never", title = "Busy";
        500: message = none;
        // No framework sends it, but a middleware may.
        414: header("X-Longest" = "8000")
    }
}

#[test]
fn rows_change_by_status() {
    let row = |status| Changed::CATALOG.with_status(status).next();
    let lost = row(404).unwrap();
    assert_eq!((lost.code(), lost.r#type()), (Some("no_such_route"), Some("lost")));
    assert_eq!(lost.description(), Some("No such page."));
    assert_eq!(Changed::RouteNotFound.to_string(), "no {page}");
    assert!(row(431).is_none());
    assert_eq!(row(503).unwrap().retry(), Retry::Never);
    assert_eq!(row(503).unwrap().code(), Some("SERVICE-UNAVAILABLE"));
    assert_eq!(row(500).unwrap().message(), None);
    let added = row(414).unwrap();
    assert_eq!((added.code(), added.message()), (Some("URI-TOO-LONG"), Some("uri too long")));
    let statuses: Vec<_> = Changed::CATALOG.iter().map(ErrorSpec::status).collect();
    assert!(statuses.is_sorted());
}

errorbook::http_errors! {
    #[api(type = "request_error", prefix = "http.")]
    pub(crate) enum Closed {
        500: type = "api_error";
        503: type = "api_error";
        504: type = "api_error";
    }
}

#[derive(ErrorBook)]
#[book(errors(Closed), fallback(Closed), types("request_error", "api_error"), codes = "dotted")]
struct ClosedApi;

#[test]
fn a_closed_set_takes_types_by_status() {
    let of = |status| ClosedApi::BOOK.fallback_for(status).unwrap();
    assert_eq!(of(405).code(), Some("http.method_not_allowed"));
    assert_eq!((of(405).r#type(), of(504).r#type()), (Some("request_error"), Some("api_error")));
}

errorbook::http_errors! {
    /// Has no impls either.
    #[cfg(any())]
    pub enum Gone { 404: code = "gone" }
}

/// Nothing uses it, and rustc does not warn.
mod unused {
    errorbook::http_errors! {
        enum Unused;
    }
    errorbook::http_errors! {
        pub enum Public {}
    }
    const _: Option<(Unused, Public)> = None;
}

macro_rules! in_a_macro {
    ($vis:vis $name:ident, $status:literal, $code:literal) => {
        errorbook::http_errors! {
            $vis enum $name { $status: code = $code, message = "a macro made it" }
        }
    };
}

in_a_macro!(pub(crate) Made, 404, "made");

#[test]
fn a_macro_passes_the_parts() {
    assert_eq!(Made::RouteNotFound.spec().code(), Some("made"));
    assert_eq!(Made::RouteNotFound.to_string(), "a macro made it");
}
