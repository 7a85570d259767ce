//! The crate `user` before its second version.

use errorbook::ApiError;

/// What goes wrong with users.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 404)]
pub enum UserError {
    /// There is no such user.
    #[error("no such user")]
    NoUser,
}
