use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("over the limit")]
#[api(status = 402)]
struct OverLimit {
    #[api(detail, json = "date-time")]
    limit: u64,
}

fn main() {}
