//! What generated code calls. Not for users: it changes without notice.

#![allow(missing_docs, reason = "not for users")]

pub use alloc::borrow::Cow;
pub use core;
pub use errorbook_macros::envelope;
pub use serde::Serialize;

#[cfg(feature = "actix-web")]
pub use crate::integration::actix_web;
#[cfg(feature = "async-graphql")]
pub use crate::integration::async_graphql;
#[cfg(feature = "axum")]
pub use crate::integration::axum;
#[cfg(feature = "jsonrpsee")]
pub use crate::integration::jsonrpsee;
#[cfg(feature = "lambda-http")]
pub use crate::integration::lambda_http;
#[cfg(feature = "poem")]
pub use crate::integration::poem;
#[cfg(feature = "rocket")]
pub use crate::integration::rocket;
#[cfg(feature = "salvo")]
pub use crate::integration::salvo;
#[cfg(feature = "tonic")]
pub use crate::integration::tonic;
#[cfg(feature = "warp")]
pub use crate::integration::warp;

pub use crate::{
    integration::{impl_integrations, names as integration_names},
    spec::Rare,
    unique::{Owners, Problems, member, owner_slots, owners, slots, unique, unique_in_book},
};

use core::fmt::Display;

use crate::{
    ApiError, Book, Catalog, Catalogued, CodeRule, Detail, Owner, Shape, Types, envelope::shadows,
    status, unique::Text,
};

pub mod default {
    pub use crate::default::*;
}

/// Proves that a const is the status of an error.
///
/// # Panics
///
/// In the compiler, where it is not.
#[track_caller]
pub const fn is_error_status(number: u16) {
    if !status::is_error(number) {
        let mut text = Text::new();
        text.push(&["status `"]);
        text.push_number(number as usize);
        text.push(&["` is not an error; use 400 to 599"]);
        panic!("{}", text.as_str());
    }
}

/// The status of a const. A row must not fail where [`is_error_status`] says what is wrong, for
/// everything that reads the row would fail with it.
#[must_use]
pub const fn status_or_500(number: u16) -> u16 {
    if status::is_error(number) { number } else { 500 }
}

/// A template that may be published only where the status is no 5xx.
#[must_use]
pub const fn below_500(status: u16, template: &'static str) -> &'static str {
    if status < 500 { template } else { "" }
}

/// The status of an occurrence: the field's, where it is one of an error.
pub fn dynamic_status<E: ApiError>(error: &E, value: Option<u16>) -> u16 {
    let declared = error.spec().status;
    value.filter(|&status| status::is_error(status)).unwrap_or(declared)
}

/// The inner error of a `transparent` variant, from [`nested`].
pub struct Nested<T> {
    pub catalog: &'static Catalog,
    pub error: fn(&T) -> &dyn ApiError,
}

/// All that is asked of an inner type, in one place: where a type is no API error, each use gives
/// the same message, and the compiler shows equal messages once.
#[must_use]
pub const fn nested<T: Catalogued>() -> Nested<T> {
    Nested { catalog: T::CATALOG, error: |inner| inner }
}

/// A field whose text is shown: everything that implements [`Display`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no text to show",
    label = "does not implement `Display`",
    note = "`#[api(param)]`, `#[api(header = \"…\")]` and `#[api(request_id)]` take a field that implements `Display`, or an `Option` of one that is written as such"
)]
pub trait Shown: Display {}

#[diagnostic::do_not_recommend]
impl<T: Display> Shown for T {}

pub fn display<T: Shown>(value: &T) -> Option<&dyn Display> {
    Some(value)
}

pub fn display_option<T: Shown>(value: &Option<T>) -> Option<&dyn Display> {
    value.as_ref().map(|value| value as _)
}

pub fn detail<T: Detail>(value: &T) -> Option<&dyn Detail> {
    Some(value)
}

pub fn detail_option<T: Detail>(value: &Option<T>) -> Option<&dyn Detail> {
    value.as_ref().map(|value| value as _)
}

/// Proves that a named detail hides no member of an envelope that spreads details.
///
/// # Panics
///
/// In the compiler, where it does.
#[track_caller]
pub const fn detail_fits(shape: &Shape, name: &str) {
    if shadows(shape, name) {
        let mut text = Text::new();
        text.push(&["detail `", name, "` would hide a member of the envelope"]);
        text.push(&["; rename it with `detail = \"…\"`"]);
        panic!("{}", text.as_str());
    }
}

/// The catalog of a type whose derive reported a mistake.
pub const NOTHING: &Catalog =
    &Catalog::new(&Owner { path: "", version: "", hash: 0 }, None, &[], &[]);

/// The book of a type whose derive reported a mistake.
pub const EMPTY_BOOK: &Book = &Book {
    catalog: *NOTHING,
    __owners: &[None],
    fallback: None,
    title: None,
    description: None,
    domain: None,
    doc_url: None,
    types: Types { set: &[], by_status: &[] },
    codes: CodeRule { grammar: None, longest: usize::MAX },
};
