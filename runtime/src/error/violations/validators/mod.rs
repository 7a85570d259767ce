//! Violations from the errors of other crates, one file for each.

#[cfg(feature = "garde")]
mod garde;
#[cfg(feature = "serde_path_to_error")]
mod serde_path_to_error;
#[cfg(feature = "validator")]
mod validator;

#[cfg(any(feature = "anyhow", test))]
mod hint;
mod without_input;

#[cfg(feature = "anyhow")]
pub(crate) use hint::hint;
pub(crate) use without_input::without_input;
