//! One occurrence of an error: what it can say.
//!
//! | file | |
//! |---|---|
//! | `mod` | the trait [`ApiError`] |
//! | `boxed` | any of them in a box |
//! | `visit` | the values that an occurrence brings along |
//! | `occurrence` | these values, gathered |
//! | `fields`, `visit_field` | the types of fields that the derive reads, and what it calls for them |
//! | `details` | structured context |
//! | `violations` | what is wrong with the input |
//! | `message` | the public message of errors that do not write their own |
//! | `mask` | the rule that the text of a 5xx is masked |

mod boxed;
mod details;
mod fields;
mod mask;
mod message;
mod occurrence;
mod violations;
mod visit;
pub(crate) mod visit_field;

pub(crate) use boxed::Boxed;
pub use details::{Detail, Details};
pub use fields::{ConstStatus, Described, Itself, NoStatus, RetryAfter, Shown, StatusValue};
pub(crate) use mask::{hides_message, is_masked};
pub use message::fmt_message;
#[cfg(any(feature = "actix-web", feature = "poem"))]
pub(crate) use message::status_of;
pub(crate) use occurrence::Occurrence;
#[cfg(feature = "tonic")]
pub(crate) use violations::first_violations;
#[cfg(feature = "anyhow")]
pub(crate) use violations::hint;
#[cfg(feature = "layer")]
pub(crate) use violations::serde_text::{Kind as SerdeKind, SerdeText};
pub use violations::{FieldPath, Invalid, Violation, ViolationList, Violations};
pub(crate) use violations::{sent_violations, without_input};
pub(crate) use visit::EachHeader;
#[cfg(any(feature = "layer", feature = "tracing"))]
pub(crate) use visit::ForLog;
pub use visit::Visit;

use alloc::{boxed::Box, sync::Arc};
use core::fmt;

use crate::catalog::ErrorSpec;

/// An error that an API answers with: what one occurrence can say.
///
/// The methods give the error's own values; [`Report`](crate::Report) is what a client may see of
/// them.
///
/// ```
/// use errorbook::ApiError;
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// enum AuthError {
///     #[error("the key was revoked")]
///     #[api(status = 401)]
///     KeyRevoked,
/// }
///
/// let error = AuthError::KeyRevoked;
/// assert_eq!(error.spec().code(), Some("key_revoked"));
/// assert_eq!(error.spec().status(), 401);
/// ```
///
/// # Any of them in a box
///
/// `Box<dyn ApiError + Send + Sync>` holds any of them, and `?` converts into it:
///
/// ```
/// use errorbook::{ApiError, ErrorResponse};
///
/// # #[derive(Debug, thiserror::Error, ApiError)] #[error("the key was revoked")]
/// #[api(status = 401)]
/// struct KeyRevoked;
/// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
/// #[api(status = 404)]
/// struct NoPage;
///
/// type AnyApiError = Box<dyn ApiError + Send + Sync>;
///
/// fn authenticate() -> Result<(), KeyRevoked> {
///     Err(KeyRevoked)
/// }
///
/// fn page(name: &str) -> Result<&'static str, AnyApiError> {
///     match name {
///         "home" => Ok("welcome"),
///         "admin" => {
///             authenticate()?;
///             Ok("settings")
///         }
///         _ => Err(NoPage)?,
///     }
/// }
///
/// let status = |name| ErrorResponse::from(page(name).unwrap_err()).status();
/// assert_eq!(status("admin"), 401);
/// assert_eq!(status("other"), 404);
/// ```
///
/// The box is an error, so it can be a `#[source]` or `#[from]` of another one, and thiserror can
/// pass it on (`#[error(transparent)]`). It is also a response in every framework that the derive
/// serves: a handler returns `Result<_, Box<dyn ApiError + Send + Sync>>`. A layer answers it in its
/// book, if that lists the type of the error in the box. Otherwise it is answered without a book, in
/// [`Typed`](crate::envelope::Typed). To answer in a book of your choice, pass `&*error` to
/// [`Report::in_book`](crate::Report::in_book).
///
/// Handlers that also meet errors of other kinds can use `AnyError` (feature `anyhow`), which takes
/// all of them.
///
/// The box is not an `ApiError` itself, because Rust's rules on overlapping impls forbid it beside
/// the conversion by `?`. So it cannot be in `errors(…)` of a book or be passed on with
/// `#[api(transparent)]`: its codes are not known at compile time.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an API error",
    label = "has no code, status or message for clients",
    note = "derive it: `#[derive(Debug, thiserror::Error, errorbook::ApiError)]`, with `#[api(status = …)]` on each variant; a generic parameter needs the bound `ApiError`"
)]
pub trait ApiError: core::error::Error {
    /// Returns the row of the catalog that this occurrence belongs to.
    ///
    /// An error that passes on another one (`transparent`) returns the row of that error.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().code(), Some("no_page"));
    /// ```
    fn spec(&self) -> ErrorSpec;

    /// Writes the public message.
    ///
    /// Without `message = "…"` that is `Display` below 500 or with `expose`, else the status's
    /// canonical phrase.
    ///
    /// For a 5xx, [`Report`](crate::Report) sends what this writes only if the row has `expose` or
    /// `message = "…"`, also for an error that implements this trait by hand. The status that is sent
    /// counts, which an outer error may have changed.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("db-7 refused")]
    /// #[api(status = 503)]
    /// struct Closed;
    ///
    /// let public = std::fmt::from_fn(|f| Closed.fmt_message(f));
    /// assert_eq!(public.to_string(), "Service Unavailable");
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the error of the formatter, or of the error's `Display`.
    fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt_message(self, f)
    }

    /// Calls the visitor with each value that this occurrence brings along: the fields with a role.
    ///
    /// ```
    /// use errorbook::{ApiError, Visit};
    /// use std::fmt::Display;
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("`{0}` is required")]
    /// #[api(status = 422)]
    /// struct Missing(#[api(param)] &'static str);
    ///
    /// struct Param(String);
    ///
    /// impl<'a> Visit<'a> for Param {
    ///     fn param(&mut self, param: &'a dyn Display) {
    ///         self.0 = param.to_string();
    ///     }
    /// }
    ///
    /// let mut param = Param(String::new());
    /// Missing("amount").visit(&mut param);
    /// assert_eq!(param.0, "amount");
    /// ```
    fn visit<'a>(&'a self, visitor: &mut dyn Visit<'a>) {
        let _ = visitor;
    }
}

macro_rules! forward {
    ($($owner:ty, [$($sized:tt)*];)*) => {$(
        impl<T: ApiError $($sized)*> ApiError for $owner {
            fn spec(&self) -> ErrorSpec {
                (**self).spec()
            }

            fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                (**self).fmt_message(f)
            }

            fn visit<'a>(&'a self, visitor: &mut dyn Visit<'a>) {
                (**self).visit(visitor);
            }
        }
    )*};
}

// `Box<dyn Error>` does not implement `Error`, so a box can only forward for sized errors.
forward! {
    &T, [+ ?Sized];
    Arc<T>, [+ ?Sized];
    Box<T>, [];
}
