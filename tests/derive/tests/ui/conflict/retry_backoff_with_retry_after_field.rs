use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("slow down")]
    #[api(status = 503, retry = "backoff")]
    SlowDown(#[api(retry_after)] u32),
}

fn main() {}
