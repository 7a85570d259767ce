use errorbook::{ApiError, ErrorResponse};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no key {name}")]
#[api(status = 401, message = "no key {nam}")]
struct NoKey {
    #[api(param)]
    name: String,
}

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error(transparent)]
    #[api(transparent)]
    Key(#[from] NoKey),
}

fn sign(name: &str) -> Result<(), AuthError> {
    Err(NoKey { name: name.to_owned() })?
}

fn main() {
    if let Err(error) = sign("a") {
        assert_eq!(ErrorResponse::new(&error).status(), error.spec().status());
    }
}
