use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key store is down")]
    #[api(status = 503, retry_after = "10s")]
    KeyStoreDown,
}

fn main() {}
