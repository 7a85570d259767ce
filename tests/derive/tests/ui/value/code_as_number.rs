use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum CallError {
    #[error("no")]
    #[api(status = 404, code = 20404)]
    NotFound,
}

fn main() {}
