//! The errors of validators as violations.

mod of_garde;
mod of_serde;
mod of_validator;
mod paths;
