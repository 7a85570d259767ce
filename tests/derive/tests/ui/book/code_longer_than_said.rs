use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked,
}

#[derive(ErrorBook)]
#[book(errors(AuthError), codes("snake_case", longest = 10))]
struct ShopApi;

fn main() {}
