use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("wait")]
    #[api(status = 429)]
    Wait {
        #[api(retry_after)]
        seconds: Option<String>,
    },
}

fn main() {}
