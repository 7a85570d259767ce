//! What one occurrence says beyond its row.

use core::fmt::Display;

#[cfg(any(feature = "layer", feature = "tracing"))]
use super::ApiError;
use super::{Detail, ViolationList};

/// Receives what one occurrence of an error says beyond its row; see
/// [`ApiError::visit`](crate::ApiError::visit).
///
/// Each method is called at most once, `detail` and `header` at most once for each name. What is
/// absent is not visited. The methods that a visitor does not implement ignore the value.
///
/// ```
/// use errorbook::{ApiError, Detail, Visit};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("over the limit")]
/// #[api(status = 402)]
/// struct OverLimit {
///     #[api(detail)]
///     limit: u32,
///     #[api(retry_after)]
///     seconds: u32,
/// }
///
/// #[derive(Default)]
/// struct Seen(Vec<String>);
///
/// impl<'a> Visit<'a> for Seen {
///     fn detail(&mut self, name: &'static str, value: &'a dyn Detail) {
///         self.0.push(format!("{name}: {}", serde_json::to_string(value).unwrap()));
///     }
///
///     fn retry_after(&mut self, seconds: u64) {
///         self.0.push(format!("again in {seconds} s"));
///     }
/// }
///
/// let mut seen = Seen::default();
/// OverLimit { limit: 7, seconds: 10 }.visit(&mut seen);
/// assert_eq!(seen.0, ["again in 10 s", "limit: 7"]);
/// ```
#[expect(unused_variables, reason = "the names are for the documentation")]
pub trait Visit<'a> {
    /// Receives the status of this occurrence. One outside 400 to 599 is ignored.
    fn status(&mut self, status: u16) {}

    /// Receives the id of the request that failed, for an error that carries it.
    fn request_id(&mut self, id: &'a dyn Display) {}

    /// Receives the parameter that the error is about.
    fn param(&mut self, param: &'a dyn Display) {}

    /// Receives the seconds to wait before trying again, for `Retry-After`.
    fn retry_after(&mut self, seconds: u64) {}

    /// Receives the single value that is the `details`.
    fn details(&mut self, value: &'a dyn Detail) {}

    /// Receives one member of the `details` object.
    fn detail(&mut self, name: &'static str, value: &'a dyn Detail) {}

    /// Receives what is wrong with the input.
    fn violations(&mut self, list: &'a dyn ViolationList) {}

    /// Receives one header. The name is in lower case.
    fn header(&mut self, name: &'static str, value: &'a dyn Display) {}

    /// Receives the public message, if it is the same for every occurrence of the row.
    #[doc(hidden)]
    fn constant_message(&mut self, text: &'static str) {}

    /// Receives where the error was made, for the log.
    #[doc(hidden)]
    fn backtrace(&mut self, backtrace: &'a dyn Display) {}

    /// Receives what the log tells a developer about the error.
    #[doc(hidden)]
    fn hint(&mut self, hint: &'static str) {}
}

/// Calls a function with each member of the details.
pub(super) struct EachDetail<F>(pub(super) F);

impl<'a, F: FnMut(&'static str, &'a dyn Detail)> Visit<'a> for EachDetail<F> {
    fn detail(&mut self, name: &'static str, value: &'a dyn Detail) {
        (self.0)(name, value);
    }
}

/// What only the log has.
#[cfg(any(feature = "layer", feature = "tracing"))]
#[derive(Default)]
pub(crate) struct ForLog<'a> {
    pub(crate) backtrace: Option<&'a dyn Display>,
    pub(crate) hint: Option<&'static str>,
}

#[cfg(any(feature = "layer", feature = "tracing"))]
impl<'a> ForLog<'a> {
    /// Asks an error, where there may be one that has something to say.
    pub(crate) fn of(error: &'a dyn ApiError) -> Self {
        let mut values = Self::default();
        if cfg!(feature = "anyhow") {
            error.visit(&mut values);
        }
        values
    }
}

#[cfg(any(feature = "layer", feature = "tracing"))]
impl<'a> Visit<'a> for ForLog<'a> {
    fn backtrace(&mut self, backtrace: &'a dyn Display) {
        self.backtrace = Some(backtrace);
    }

    fn hint(&mut self, hint: &'static str) {
        self.hint = Some(hint);
    }
}

/// Calls a function with each header.
pub(crate) struct EachHeader<F>(pub(crate) F);

impl<'a, F: FnMut(&'static str, &'a dyn Display)> Visit<'a> for EachHeader<F> {
    fn header(&mut self, name: &'static str, value: &'a dyn Display) {
        (self.0)(name, value);
    }
}
