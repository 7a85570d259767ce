use errorbook::{ApiError, ErrorBook};

errorbook::http_errors! {
    enum HttpError;
}

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key is not known")]
    #[api(status = 401)]
    Unauthorized,
}

#[derive(ErrorBook)]
#[book(errors(AuthError), fallback(HttpError))]
struct ShopApi;

fn main() {}
