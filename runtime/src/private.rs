//! What generated code calls. Not for users: it changes without notice.

#![allow(missing_docs, reason = "not for users")]

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
    unique::{Problems, member, slots, unique, unique_in_book},
};

use core::{fmt::Display, marker::PhantomData};

use crate::{
    ApiError, Book, Catalog, Catalogued, CodeRule, Detail, DetailsSpec, ErrorSpec, Fingerprint,
    Owner, Shape, Types, envelope::shadows, spec, status, unique::Text,
};

pub mod default {
    pub use crate::default::*;
}

/// The row that the rows of an owner leave members out against.
#[must_use]
pub const fn row(owner: &'static Owner) -> ErrorSpec {
    ErrorSpec {
        owner,
        variant: "",
        code: None,
        status: 500,
        r#type: None,
        title: None,
        description: None,
        action: None,
        group: None,
        message: None,
        doc_url: None,
        deprecated: None,
        retry_after: None,
        headers: &[],
        details: DetailsSpec::None,
        expose: false,
        shared: false,
        retry: None,
        log: None,
        fingerprint: Fingerprint { code: 0, grammars: 0 },
    }
}

/// The status of a const, checked.
///
/// # Panics
///
/// In the compiler, where it is not the status of an error.
#[must_use]
#[track_caller]
pub const fn error_status(number: u16) -> u16 {
    assert!(status::is_error(number), "not the status of an error; use 400 to 599");
    number
}

/// A template that may be published only where the status is no 5xx.
#[must_use]
pub const fn below_500(status: u16, template: &'static str) -> Option<&'static str> {
    if status < 500 { Some(template) } else { None }
}

/// The status of an occurrence: the field's, where it is one of an error.
pub fn dynamic_status<E: ApiError>(error: &E, value: Option<u16>) -> u16 {
    let declared = error.spec().status;
    value.filter(|&status| status::is_error(status)).unwrap_or(declared)
}

/// The inner error of a `transparent` variant. One type for both uses, so that an inner type
/// which is no API error gives one message.
pub struct Nested<T: Catalogued>(PhantomData<T>);

impl<T: Catalogued> Nested<T> {
    pub const CATALOG: &'static Catalog = T::CATALOG;

    pub fn error(inner: &T) -> &dyn ApiError {
        inner
    }
}

pub fn display<T: Display>(value: &T) -> Option<&dyn Display> {
    Some(value)
}

pub fn display_option<T: Display>(value: &Option<T>) -> Option<&dyn Display> {
    value.as_ref().map(|value| value as _)
}

pub fn detail<T: Detail>(value: &T) -> Option<&dyn Detail> {
    Some(value)
}

pub fn detail_option<T: Detail>(value: &Option<T>) -> Option<&dyn Detail> {
    value.as_ref().map(|value| value as _)
}

/// Proves that no named detail hides a member of an envelope that spreads details.
///
/// # Panics
///
/// In the compiler, where one does.
#[track_caller]
pub const fn details_fit(shape: &Shape, specs: &[ErrorSpec]) {
    let mut row = 0;
    while row < specs.len() {
        if let DetailsSpec::Members(names) = specs[row].details {
            let mut i = 0;
            while i < names.len() {
                if shadows(shape, names[i]) {
                    shadowed(&specs[row], names[i]);
                }
                i += 1;
            }
        }
        row += 1;
    }
}

#[track_caller]
const fn shadowed(spec: &ErrorSpec, name: &str) {
    let mut text = Text::new();
    text.push(&["detail `", name, "` of "]);
    text.push(&spec::path_parts(spec));
    text.push(&[" would hide a member of the envelope; rename it with `detail = \"…\"`"]);
    panic!("{}", text.as_str());
}

/// The catalog of a type whose derive reported a mistake.
pub const NOTHING: &Catalog =
    &Catalog::new(&Owner { path: "", version: "", line: 0 }, None, &[], &[]);

/// The book of a type whose derive reported a mistake.
pub const EMPTY_BOOK: &Book = &Book {
    catalog: *NOTHING,
    fallback: None,
    title: None,
    description: None,
    domain: None,
    doc_url: None,
    types: Types { set: &[], by_status: &[] },
    codes: CodeRule { grammar: None, longest: usize::MAX },
};
