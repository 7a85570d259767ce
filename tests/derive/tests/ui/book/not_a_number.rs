use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
enum CallError {
    #[error("no")]
    #[api(status = 404, code = "20404")]
    NotFound,
    #[error("no")]
    #[api(status = 404, code = "020404")]
    Padded,
    #[error("no")]
    #[api(status = 404)]
    Word,
}

#[derive(ErrorBook)]
#[book(errors(CallError), codes = "number")]
struct CallApi;

fn main() {}
