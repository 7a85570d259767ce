//! What `complete` takes: the type of a crate whose feature is off, and one of the user.

use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such page")]
#[api(status = 404)]
struct NoPage;

#[derive(ErrorBook)]
#[book(errors(NoPage))]
struct SiteApi;

struct OpenApi;

fn main() {
    let _ = errorbook::openapi::complete::<SiteApi>(&mut OpenApi);
}
