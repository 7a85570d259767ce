use errorbook::{ApiError, Catalogued, ErrorBook, ErrorResponse, Report};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
enum KeyError {
    #[error("the key was revoked")]
    #[api(status = 401, cod = "revoked")]
    KeyRevoked,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
enum AuthError {
    #[error("no such user")]
    #[api(status = 401)]
    NoUser,
    #[error(transparent)]
    #[api(transparent)]
    Key(#[from] KeyError),
}

#[derive(ErrorBook)]
#[book(errors(AuthError, KeyError), types("auth_error", 401 = "auth_error"))]
struct ShopApi;

fn key() -> Result<(), KeyError> {
    Err(KeyError::KeyRevoked)
}

fn user() -> Result<(), AuthError> {
    key()?;
    Err(AuthError::NoUser)
}

fn answer(error: &(impl ApiError + Catalogued)) -> ErrorResponse {
    let _ = Report::new(error).message();
    ErrorResponse::new(error)
}

fn main() {
    if let Err(error) = key() {
        answer(&error);
        let _: Box<dyn ApiError + Send + Sync> = Box::new(error);
    }
    if let Err(error) = user() {
        answer(&error);
    }
    let _ = ShopApi::BOOK.catalog.find("no_user");
}
