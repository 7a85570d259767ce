use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("gone")]
#[api(status = 410)]
struct Gone;

#[derive(ErrorBook)]
#[book(errors(Gone), also(String))]
struct SiteApi;

fn main() {}
