//! Errors in a box, which have no codes that are known.
//!
//! The impls here cannot be used. They are there for the reason that the compiler gives: without them,
//! it says that a trait of another crate is missing.
//
// Not for aide, which has an impl for every box: of two, the compiler chooses none.

use alloc::{boxed::Box, sync::Arc};

use errorbook_contract::{Members, openapi::Version};

use super::described::Described;
use crate::ApiError;

/// An error of which nothing is known.
pub(super) type Unknown<'a> = dyn ApiError + Send + Sync + 'a;

pub(super) type Boxed<'a> = Box<Unknown<'a>>;

/// What no type is.
#[diagnostic::on_unimplemented(
    message = "an error in a `Box<dyn ApiError>` cannot be in an OpenAPI document",
    label = "its codes are not known at compile time",
    note = "name a type that derives `errorbook::ApiError`, or `errorbook::AnyError<ShopApi>` (feature `anyhow`), which can be any error of its book"
)]
pub trait Known {}

/// Describes nothing. The impls need it.
#[must_use]
pub fn boxed<E>(_: Version) -> Arc<Described> {
    Arc::new(Described { responses: Members::default(), markers: Members::default() })
}
