use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("wait {seconds} s")]
    #[api(status = 429, retry_after = 10)]
    Wait {
        #[api(retry_after)]
        seconds: u64,
    },
}

fn main() {}
