//! `.invalid()?` on the results of validators.

use super::Violations;

/// Turns the error of a validator into [`Violations`].
///
/// In a handler that returns [`AnyError`](crate::AnyError), violations are answered with the book's
/// fallback row of 422, else with that of 400. Elsewhere, a variant takes them with `#[from]`.
///
/// Each of these features converts an error, with an example at its `From` of [`Violations`]. None of
/// them keeps the rejected value.
///
/// | feature | converts | field | code | message |
/// |---|---|---|---|---|
/// | `garde` | `garde::Report` | its path | none | its message |
/// | `validator` | `validator::ValidationErrors` | its path | that of the rule | its message, else a sentence for the rule |
/// | `serde_path_to_error` | `serde_path_to_error::Error` | its path, and the name of an absent field | the kind of the mistake | a sentence for the kind |
///
/// ```
/// use errorbook::{ApiError, Invalid as _, Violation, Violations};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("the order is not valid")]
/// #[api(status = 422)]
/// struct InvalidOrder(#[from] #[api(violations)] Violations);
///
/// fn quantity(qty: u32) -> Result<u32, Violation> {
///     if qty > 0 { Ok(qty) } else { Err(Violation::new("qty", "must be at least 1")) }
/// }
///
/// fn order(qty: u32) -> Result<u32, InvalidOrder> {
///     Ok(quantity(qty).invalid()?)
/// }
///
/// assert_eq!(order(7).unwrap(), 7);
/// assert_eq!(order(0).unwrap_err().0.len(), 1);
/// ```
pub trait Invalid<T> {
    /// Converts the error.
    ///
    /// # Errors
    ///
    /// Returns the violations that the error consists of.
    fn invalid(self) -> Result<T, Violations>;
}

impl<T, E: Into<Violations>> Invalid<T> for Result<T, E> {
    fn invalid(self) -> Result<T, Violations> {
        self.map_err(Into::into)
    }
}
