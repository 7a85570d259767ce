use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum KeyError {
    #[error("the key has expired")]
    #[api(status = 401)]
    Expired,
}

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error(transparent)]
    #[api(transparent)]
    Key(#[from] KeyError),
}

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("the order has expired")]
    #[api(status = 410)]
    Expired,
    #[error(transparent)]
    #[api(transparent)]
    Auth(#[from] AuthError),
}

fn main() {}
