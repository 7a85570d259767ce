use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("too many attempts, wait {seconds} s")]
    #[api(status = 429)]
    TooManyAttempts {
        #[api(header = "Retry-After")]
        seconds: u64,
    },
}

fn main() {}
