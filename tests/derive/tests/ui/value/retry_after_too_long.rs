use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key store is down")]
    #[api(status = 503, retry_after = 99999999999)]
    KeyStoreDown,
}

fn main() {}
