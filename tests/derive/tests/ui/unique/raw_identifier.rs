use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 422)]
enum OrderError {
    #[error("of no type")]
    r#Type,
    #[error("of no kind")]
    #[api(code = "type")]
    Kind,
}

fn main() {}
