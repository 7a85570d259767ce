//! An error type is completed with in place of its book.

use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such page")]
#[api(status = 404)]
struct NoPage;

fn main() {
    let mut document = serde_json::json!({ "openapi": "3.1.0", "paths": {} });
    let _ = errorbook::openapi::complete::<NoPage>(&mut document);
}
