//! Uses the derives where common names mean something else. The test is that this crate compiles.
#![no_std]

#[macro_use]
mod macros;

pub mod no_prelude;
pub mod shadowed;
pub mod traits;
