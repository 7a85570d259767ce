//! `AnyError` is the type of a handler; the document is completed with its book.

use errorbook::{AnyError, ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such page")]
#[api(status = 404)]
struct NoPage;

#[derive(ErrorBook)]
#[book(errors(NoPage))]
struct SiteApi;

fn main() {
    let mut document = serde_json::json!({ "openapi": "3.1.0", "paths": {} });
    let _ = errorbook::openapi::complete::<AnyError<SiteApi>>(&mut document);
}
