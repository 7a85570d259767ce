//! The contract of one type.
#![allow(missing_docs)]

use errorbook::{__private::contract_of_type, ApiError, Catalogued, Contract, ErrorBook, envelope};
use errorbook_tests_contract::{Mine, Open, PayError};

/// The reference of the library.
#[derive(ErrorBook)]
#[book(
    errors(PageError, OuterError, AuditError),
    fallback(HttpError),
    title = "Library",
    domain = "library.example.com",
    types("missing", 4xx = "request_error", 5xx = "api_error"),
    envelope = envelope::Problem,
    doc_url = "https://library.example.com/errors#{code}"
)]
pub struct Library;

errorbook::http_errors! {
    #[api(book = Library)]
    pub enum HttpError;
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = Library, group = "Pages")]
pub enum PageError {
    #[error("no page {number}")]
    #[api(status = 404, type = "missing")]
    NoPage {
        #[api(detail)]
        number: u32,
    },
    #[error("torn")]
    #[api(status = 410)]
    Torn,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = Library)]
pub enum OuterError {
    #[error("closed")]
    #[api(status = 503)]
    Closed,
    #[error(transparent)]
    #[api(transparent)]
    Page(#[from] PageError),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("audited")]
#[api(book = Library, envelope = envelope::Detailed, status = 403)]
pub struct AuditError(#[api(detail = "by")] String);

#[derive(Debug, thiserror::Error, ApiError)]
pub enum Wrapped<E: Catalogued + 'static> {
    #[error("full")]
    #[api(status = 507)]
    Full,
    #[error(transparent)]
    #[api(transparent)]
    Inner(E),
}

fn codes(contract: &Contract) -> Vec<&str> {
    contract.errors.iter().filter_map(|entry| entry.code.as_deref()).collect()
}

#[track_caller]
fn answers_in(contract: &Contract, media_type: &str) {
    let [envelope] = &contract.envelopes[..] else { panic!("several envelopes") };
    assert_eq!(envelope.media_type, media_type);
    for entry in &contract.errors {
        assert_eq!(entry.examples.keys().collect::<Vec<_>>(), [media_type], "{}", entry.path());
    }
}

/// What the book says of the entries of a type, and the type itself says too.
#[track_caller]
fn agrees_with_its_book<B: ErrorBook, E: Catalogued>() {
    let (book, own) = (errorbook::contract::<B>(), contract_of_type::<E>());
    assert!(!own.errors.is_empty());
    for entry in &own.errors {
        assert!(book.errors.contains(entry), "{}", entry.path());
    }
}

#[test]
fn with_a_book() {
    let contract = contract_of_type::<PageError>();
    assert_eq!(contract.book, "one_type::Library");
    assert_eq!(contract.title.as_deref(), Some("Library"));
    assert_eq!(contract.description.as_deref(), Some("The reference of the library."));
    assert_eq!(contract.domain.as_deref(), Some("library.example.com"));
    assert_eq!(contract.types, ["missing", "request_error", "api_error"]);
    assert_eq!(contract.groups, ["Pages"]);
    assert_eq!(codes(&contract), ["no_page", "torn"]);
    answers_in(&contract, "application/problem+json");
    agrees_with_its_book::<Library, PageError>();
    agrees_with_its_book::<Library, HttpError>();
}

#[test]
fn a_fallback_answers_other_statuses_too() {
    let contract = contract_of_type::<HttpError>();
    let entry = |code| contract.find(code).next().unwrap();
    assert!(contract.errors.iter().all(|entry| entry.fallback));
    assert!(entry("bad_request").status_varies && !entry("route_not_found").status_varies);
}

#[test]
fn what_it_passes_on_is_its_own() {
    let contract = contract_of_type::<OuterError>();
    assert_eq!(codes(&contract), ["closed", "no_page", "torn"]);
    agrees_with_its_book::<Library, OuterError>();
}

#[test]
fn without_a_book_the_type_takes_its_place() {
    let contract = contract_of_type::<Open>();
    assert_eq!(contract.book, "errorbook_tests_contract::Open");
    assert_eq!((&contract.title, &contract.domain, contract.types.len()), (&None, &None, 0));
    answers_in(&contract, "application/json");
    let lost = contract.find("lost").next().unwrap();
    assert_eq!((&lost.r#type, &lost.doc_url), (&None, &None));
    // Its envelope shows no details. In a book, another one can.
    let pay = contract_of_type::<PayError>();
    assert!(pay.errors.iter().all(|entry| entry.details.is_none()));
    assert_eq!(pay.errors.len(), PayError::CATALOG.iter().count());
}

#[test]
fn an_envelope_that_it_names_is_the_only_one() {
    let mine = contract_of_type::<Mine>();
    assert!(mine.errors[0].own_envelope.is_none());
    answers_in(&mine, "application/json");
    let example = mine.errors[0].examples["application/json"].to_string();
    assert_eq!(example, r#"{"code":"mine","message":"mine","request_id":"req_0123456789"}"#);

    let audit = contract_of_type::<AuditError>();
    assert_eq!(audit.book, "one_type::Library");
    answers_in(&audit, "application/json");
    assert!(audit.errors[0].own_envelope.is_none() && audit.errors[0].details.is_some());
    assert_eq!(audit.errors[0].r#type.as_deref(), Some("request_error"));
}

#[test]
fn generic() {
    let contract = contract_of_type::<Wrapped<PageError>>();
    // The wrapper names no book, so what it passes on is answered without one.
    assert_eq!(contract.book, "one_type::Wrapped");
    assert_eq!(codes(&contract), ["full", "no_page", "torn"]);
    assert_eq!(contract.find("torn").next().unwrap().doc_url, None);
    answers_in(&contract, "application/json");
    let boxed = contract_of_type::<Box<Wrapped<PageError>>>();
    assert_eq!(boxed, contract);
}
