//! The fallback has the row for errors of which the book knows nothing.

use errorbook::{AnyError, ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such page")]
#[api(status = 404)]
struct NoPage;

#[derive(ErrorBook)]
#[book(errors(NoPage))]
struct SiteApi;

fn page() -> Result<&'static str, AnyError<SiteApi>> {
    Err(NoPage)?
}

fn main() {
    let _ = page();
}
