//! Violations from the errors of other crates, one file for each.

#[cfg(feature = "garde")]
mod garde;
#[cfg(feature = "serde_path_to_error")]
mod serde_path_to_error;
#[cfg(feature = "validator")]
mod validator;

// For the errors that a plain `?` passes on.
#[cfg(test)]
mod hint;
