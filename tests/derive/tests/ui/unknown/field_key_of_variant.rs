use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no quota")]
    #[api(status = 429, retry = "after", details)]
    NoQuota(u32),
}

fn main() {}
