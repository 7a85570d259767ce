use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("over the limit")]
#[api(status = 402)]
struct OverLimit;

#[derive(Debug, thiserror::Error, ApiError)]
enum LimitError {
    #[error(transparent)]
    #[api(transparent)]
    Over(#[api(json = "string")] OverLimit),
}

fn main() {}
