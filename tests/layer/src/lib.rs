//! Errors for the tests of the layers.

pub mod body;
pub mod errors;
pub mod log;
