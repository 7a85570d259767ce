use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum ClockError {
    #[error("the clock is late")]
    #[api(status = 500)]
    Late,
}

#[derive(Debug, thiserror::Error, ApiError)]
enum KeyError {
    #[error(transparent)]
    #[api(transparent)]
    Clock(#[from] ClockError),
}

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error(transparent)]
    #[api(transparent)]
    Key(#[from] KeyError),
}

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error(transparent)]
    #[api(transparent)]
    Auth(#[from] AuthError),
    #[error("too late to cancel")]
    #[api(status = 409, code = "late")]
    TooLate,
}

fn main() {}
