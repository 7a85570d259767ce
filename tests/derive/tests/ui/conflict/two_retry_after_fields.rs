use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("wait {seconds} s")]
    #[api(status = 429)]
    Wait {
        #[api(retry_after)]
        seconds: u64,
        #[api(retry_after)]
        more: u64,
    },
}

fn main() {}
