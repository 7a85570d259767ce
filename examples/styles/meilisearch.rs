//! Meilisearch: a flat body, with a link for each code.
//!
//! <https://www.meilisearch.com/docs/reference/errors/overview>, "Error format"

use errorbook::{ApiError, ErrorBook, ErrorResponse};

use super::Sample;

errorbook::envelope! {
    /// The body of every error.
    pub Body { "message": message, "code": code, "type": type, "link": doc_url }
}

/// Errors of the API.
#[derive(ErrorBook)]
#[book(
    errors(Error),
    envelope = Body,
    types(401 = "auth", 403 = "auth", 4xx = "invalid_request", 5xx = "internal", "system"),
    doc_url = "https://docs.meilisearch.com/errors#{code}",
)]
pub struct Api;

/// What can go wrong.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = Api)]
pub enum Error {
    /// There is no such index.
    #[error("Index `{0}` not found.")]
    #[api(status = 404)]
    IndexNotFound(&'static str),
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample {
        ours: ErrorResponse::new(&Error::IndexNotFound("movies")),
        theirs: r#"HTTP/1.1 404

{
  "message": "Index `movies` not found.",
  "code": "index_not_found",
  "type": "invalid_request",
  "link": "https://docs.meilisearch.com/errors#index_not_found"
}"#,
    }]
}
