use errorbook::{ApiError, ErrorBook, envelope::Problem};

mod library {
    #[derive(Debug, thiserror::Error, errorbook::ApiError)]
    pub enum StorageError {
        #[error("no such object")]
        #[api(status = 404)]
        NoObject {
            #[api(detail = "title")]
            name: String,
        },
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[api(transparent)]
struct Passing(library::StorageError);

#[derive(ErrorBook)]
#[book(errors(Passing), envelope = Problem)]
struct SiteApi;

fn main() {}
