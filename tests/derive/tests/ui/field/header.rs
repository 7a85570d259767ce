use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key")]
    #[api(status = 401)]
    NoKey {
        #[api(header = "X-Key")]
        key: Vec<u8>,
    },
}

fn main() {}
