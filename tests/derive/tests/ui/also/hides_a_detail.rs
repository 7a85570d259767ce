use errorbook::{ApiError, ErrorBook, envelope::Problem};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("gone")]
#[api(status = 410, book = SiteApi)]
struct Gone {
    #[api(detail)]
    status: u16,
}

#[derive(ErrorBook)]
#[book(errors(Gone), also(Problem))]
struct SiteApi;

fn main() {}
