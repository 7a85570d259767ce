use errorbook::{ApiError, ErrorBook, envelope::Problem};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("gone")]
#[api(status = 410)]
struct Gone;

#[derive(ErrorBook)]
#[book(errors(Gone), envelope = Problem, also(Problem))]
struct SiteApi;

fn main() {}
