//! Any API error in a box.
//!
//! `Box<dyn ApiError + Send + Sync>` is an error and a response. It cannot be an `ApiError` as well:
//! `Box<T>` is one for each sized `T`, and `From<T> for T` of the standard library would then be in
//! the way of `From<E> for Box<…>`.

use alloc::boxed::Box;
use core::error::Error;

use super::ApiError;

/// Any API error.
pub(crate) type Boxed = Box<dyn ApiError + Send + Sync>;

impl Error for Boxed {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        (**self).source()
    }
}

impl<'a, E: ApiError + Send + Sync + 'a> From<E> for Box<dyn ApiError + Send + Sync + 'a> {
    fn from(error: E) -> Self {
        Box::new(error)
    }
}
