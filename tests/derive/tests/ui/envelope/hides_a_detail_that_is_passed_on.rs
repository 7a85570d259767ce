use errorbook::{ApiError, envelope::Problem};

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
#[api(transparent, envelope = Problem)]
struct Passing(library::NoObject);

fn main() {}
