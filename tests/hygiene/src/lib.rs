//! The derives where names mean something else than usual: that this crate compiles is the test.
#![no_std]

#[macro_use]
mod macros;

pub mod no_prelude;
pub mod shadowed;
pub mod traits;
