use errorbook::ApiError;

#[derive(Debug)]
struct Key;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key")]
    #[api(status = 401)]
    NoKey {
        #[api(param)]
        key: Key,
        #[api(retry_after)]
        wait: &'static str,
    },
}

fn main() {}
