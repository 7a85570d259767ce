use errorbook::{
    ApiError, ErrorBook,
    envelope::{Flat, Problem},
};

mod library {
    #[derive(Debug, thiserror::Error, errorbook::ApiError)]
    #[error("no such object")]
    #[api(status = 404)]
    pub struct NoObject {
        #[api(detail)]
        status: u16,
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[api(transparent, envelope = Flat)]
struct Passing(library::NoObject);

#[derive(ErrorBook)]
#[book(errors(Passing), envelope = Problem)]
struct SiteApi;

fn main() {}
