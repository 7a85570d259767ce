use errorbook::{ApiError, ErrorBook, envelope::{Flat, Typed}};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("gone")]
#[api(status = 410)]
struct Gone;

#[derive(ErrorBook)]
#[book(errors(Gone), envelope = Typed, also(Flat))]
struct SiteApi;

fn main() {}
