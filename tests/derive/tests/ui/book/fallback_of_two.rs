use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such page")]
#[api(status = 404)]
struct NotFound;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("too large")]
#[api(status = 413)]
struct TooLarge;

#[derive(ErrorBook)]
#[book(errors(NotFound), fallback(NotFound, TooLarge))]
struct SiteApi;

fn main() {}
