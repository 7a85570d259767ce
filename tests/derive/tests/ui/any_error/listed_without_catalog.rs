//! The search for the listed types adds no error to that of a type without a catalog.

use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error)]
#[error("no such page")]
struct NoPage;

#[derive(Debug, thiserror::Error, ApiError)]
enum Passing {
    #[error(transparent)]
    #[api(transparent)]
    NoPage(NoPage),
}

errorbook::http_errors! {
    enum HttpError;
}

#[derive(ErrorBook)]
#[book(errors(NoPage, Passing), fallback(HttpError))]
struct SiteApi;

fn main() {}
