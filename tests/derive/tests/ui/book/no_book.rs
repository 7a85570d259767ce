use errorbook::ApiError;

struct ShopApi;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked,
}

fn main() {}
