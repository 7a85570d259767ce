//! The crate `user` in its second version: the same error, and a new one.

use errorbook::ApiError;

/// What goes wrong with users.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 404)]
pub enum UserError {
    /// There is no such user.
    #[error("no such user")]
    NoUser,
    /// The user is locked.
    #[error("the user is locked")]
    #[api(status = 423)]
    Locked,
}
