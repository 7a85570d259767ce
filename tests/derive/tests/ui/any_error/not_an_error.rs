//! What `?` converts is an error.

use errorbook::{AnyError, ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such page")]
#[api(status = 404)]
struct NoPage;

errorbook::http_errors! {
    enum HttpError;
}

#[derive(ErrorBook)]
#[book(errors(NoPage), fallback(HttpError))]
struct SiteApi;

struct NoError;

fn page() -> Result<&'static str, AnyError<SiteApi>> {
    Err(NoError)?
}

fn main() {
    let _ = page();
}
