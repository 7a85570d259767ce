use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum KeyError {
    #[error("the key has expired")]
    #[api(status = 401)]
    Expired,
}

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the session has expired")]
    #[api(status = 401)]
    Expired,
    #[error(transparent)]
    #[api(transparent)]
    Key(#[from] KeyError),
}

fn main() {}
