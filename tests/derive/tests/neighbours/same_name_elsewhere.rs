//! `transparent` around a type of the same name is not `transparent` around itself.

use errorbook::ApiError;

mod keys {
    #[derive(Debug, thiserror::Error, errorbook::ApiError)]
    pub enum AuthError {
        #[error("the key was revoked")]
        #[api(status = 401)]
        KeyRevoked,
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error(transparent)]
    #[api(transparent)]
    Keys(#[from] keys::AuthError),
    #[error(transparent)]
    #[api(transparent)]
    Boxed(Box<self::keys::AuthError>),
}

#[test]
fn is_not_itself() {
    assert_eq!(AuthError::from(keys::AuthError::KeyRevoked).status(), 401);
}
