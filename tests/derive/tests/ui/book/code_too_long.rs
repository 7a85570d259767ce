use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    TheKeyThatWasSentInTheAuthorizationHeaderOfTheRequestWasRevokedByItsOwner,
}

#[derive(ErrorBook)]
#[book(errors(AuthError))]
struct ShopApi;

fn main() {}
