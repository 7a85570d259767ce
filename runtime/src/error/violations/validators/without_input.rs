//! The errors of validators that quote the input, for the log.

use core::error::Error;

use crate::error::violations::Violations;

/// Returns the violations of an error whose text quotes the input. garde's does not.
#[cfg_attr(
    not(any(feature = "serde_path_to_error", feature = "validator")),
    expect(unused_variables, reason = "there are no such errors")
)]
pub(crate) fn without_input(error: &(dyn Error + 'static)) -> Option<Violations> {
    #[cfg(feature = "serde_path_to_error")]
    if let Some(error) = error.downcast_ref::<::serde_path_to_error::Error<serde_json::Error>>() {
        return Some(super::serde_path_to_error::violation(error.path(), error.inner()).into());
    }
    #[cfg(feature = "validator")]
    if let Some(errors) = error.downcast_ref::<::validator::ValidationErrors>() {
        return Some(errors.clone().into());
    }
    None
}
