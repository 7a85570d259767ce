//! Errors for the tests of the layers.

pub mod errors;
