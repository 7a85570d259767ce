//! It takes a book.

use errorbook::{AnyError, ApiError};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such page")]
#[api(status = 404)]
struct NoPage;

fn page() -> Result<&'static str, AnyError<NoPage>> {
    Err(NoPage)?
}

fn main() {
    let _ = page();
}
