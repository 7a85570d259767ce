use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such page")]
#[api(status = 404)]
struct NotFound;

#[derive(ErrorBook)]
#[book(errors(NotFound), fallback = NotFound)]
struct SiteApi;

fn main() {}
