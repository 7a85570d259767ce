use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("wait {seconds} s")]
    #[api(status = 429)]
    Wait {
        #[api(retry_after)]
        seconds: f64,
    },
}

fn main() {}
