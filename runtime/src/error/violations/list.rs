//! What `#[api(violations)]` takes.

use super::Violation;

/// A list of violations: everything whose reference yields `&Violation`, such as
/// [`Violations`](crate::Violations), `Vec<Violation>` and `[Violation; 2]`.
///
/// ```
/// use errorbook::{ApiError, Report, Violation};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("the order is not valid")]
/// #[api(status = 422)]
/// struct InvalidOrder(#[api(violations)] [Violation; 1]);
///
/// let error = InvalidOrder([Violation::new("qty", "is missing")]);
/// assert_eq!(Report::new(&error).violations().unwrap().len(), 1);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list of violations",
    label = "its reference does not yield `&Violation`",
    note = "`#[api(violations)]` takes a field of type `errorbook::Violations`, `Vec<errorbook::Violation>` or an `Option` of one that is written as such",
    note = "the error of a validator becomes `errorbook::Violations` with `.invalid()?`"
)]
pub trait ViolationList {
    /// Calls `visit` with each violation.
    #[doc(hidden)]
    fn for_each<'a>(&'a self, visit: &mut dyn FnMut(&'a Violation));

    #[doc(hidden)]
    fn as_list(&self) -> &dyn ViolationList
    where
        Self: Sized,
    {
        self
    }
}

#[diagnostic::do_not_recommend]
impl<T> ViolationList for T
where
    for<'a> &'a T: IntoIterator<Item = &'a Violation>,
{
    fn for_each<'a>(&'a self, visit: &mut dyn FnMut(&'a Violation)) {
        for violation in self {
            visit(violation);
        }
    }
}
