//! # errorbook
#![no_std]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod api_error;
mod book;
mod catalog;
mod default;
mod details;
pub mod envelope;
mod integration;
mod log;
mod report;
mod response;
mod retry;
mod spec;
mod status;
mod unique;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use api_error::{ApiError, Catalogued};
pub use book::{Book, CodeRule, ErrorBook, Grammar, Types};
pub use catalog::Catalog;
pub use details::{Detail, Details};
pub use envelope::{Envelope, Shape, TextTemplate};
pub use errorbook_macros::{ApiError, ErrorBook};
pub use log::Level;
pub use report::Report;
pub use response::ErrorResponse;
pub use retry::{Retry, RetryAfter};
pub use spec::{DetailsSpec, ErrorSpec, Fingerprint, Owner};
pub use status::{StatusValue, phrase};
