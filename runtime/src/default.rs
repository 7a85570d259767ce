//! What an error answers where its variant says nothing: the word of the error it passes on, else
//! that of its row.
//!
//! Both the provided methods of [`ApiError`] and the derived ones end here.

#![allow(
    missing_docs,
    clippy::missing_errors_doc,
    reason = "each is the method of `ApiError` that it is named after"
)]

use core::fmt::{self, Display};

use crate::{ApiError, Detail, ErrorSpec, status};

pub fn status<E: ApiError + ?Sized>(error: &E) -> u16 {
    match error.transparent() {
        Some(inner) => inner.status(),
        None => error.spec().status,
    }
}

/// For derived errors only: others may give out a row without speaking its text.
pub fn constant_message<E: ApiError + ?Sized>(error: &E) -> Option<&'static str> {
    match error.transparent() {
        Some(inner) => inner.constant_message(),
        None => error.spec().constant_message(),
    }
}

pub fn fmt_message<E: ApiError + ?Sized>(error: &E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match error.transparent() {
        Some(inner) => inner.fmt_message(f),
        None if let Some(text) = error.constant_message() => f.write_str(text),
        None if error.spec().is_silent() || is_internal(error.spec(), error.status()) => {
            f.write_str(status::phrase(error.status()))
        }
        None => Display::fmt(error, f),
    }
}

pub fn param<E: ApiError + ?Sized>(error: &E) -> Option<&dyn Display> {
    error.transparent()?.param()
}

pub fn details<E: ApiError + ?Sized>(error: &E) -> Option<&dyn Detail> {
    error.transparent()?.details()
}

pub fn detail_members<E: ApiError + ?Sized>(
    error: &E,
    visit: &mut dyn FnMut(&'static str, &dyn Detail),
) {
    if let Some(inner) = error.transparent() {
        inner.detail_members(visit);
    }
}

pub fn retry_after<E: ApiError + ?Sized>(error: &E) -> Option<u64> {
    match error.transparent() {
        Some(inner) => inner.retry_after(),
        None => error.spec().retry_after().map(u64::from),
    }
}

pub fn headers<E: ApiError + ?Sized>(error: &E, visit: &mut dyn FnMut(&'static str, &dyn Display)) {
    if let Some(inner) = error.transparent() {
        inner.headers(visit);
    }
}

pub fn request_id<E: ApiError + ?Sized>(error: &E) -> Option<&dyn Display> {
    error.transparent()?.request_id()
}

/// Whether text of this occurrence must not reach a client.
pub(crate) const fn is_internal(spec: &ErrorSpec, status: u16) -> bool {
    !spec.is_exposed() && (status >= 500 || spec.status >= 500)
}
