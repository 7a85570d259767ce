use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("slow down")]
    #[api(status = 429, retry = "after")]
    SlowDown(#[api(retry_after = 10)] u32),
}

fn main() {}
