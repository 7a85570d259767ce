use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum KeyError {
    #[error("the key has expired")]
    #[api(status = 401, code = "expired", shared)]
    Expired,
}

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("the order has expired")]
    #[api(status = 410, code = "expired", shared)]
    Expired,
    #[error(transparent)]
    #[api(transparent)]
    Key(#[from] KeyError),
}

fn main() {}
