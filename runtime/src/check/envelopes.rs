//! What a book's envelopes and the details of its rows demand of each other.

use super::text::Text;
use crate::{
    catalog::{
        Book, Catalog, DetailsKind, ErrorSpec, Extras, Rows,
        text::{plain_number, same_text},
    },
    shape::{Shape, Source, shadows},
};

/// Proves that the media type of an envelope is none of those before it, so that a request can
/// choose.
///
/// # Panics
///
/// In the compiler, if it is one of them.
#[track_caller]
pub const fn media_type_differs(earlier: &[&str], media_type: &str) {
    let mut i = 0;
    while i < earlier.len() {
        if same_essence(earlier[i], media_type) {
            let mut text = Text::new();
            text.push(&["the book answers in `", media_type, "` already"]);
            text.push(&["; name an envelope with another media type, or give it one with `as`"]);
            panic!("{}", text.as_str());
        }
        i += 1;
    }
}

/// Proves that a book whose envelope shows its codes as numbers has no other ones.
///
/// # Panics
///
/// In the compiler, if its `codes` do not ask for numbers.
#[track_caller]
pub const fn codes_are_numbers(book: &Book, shape: &Shape) {
    let is_number = match book.codes.style {
        Some(style) => same_text(style, "number"),
        None => false,
    };
    assert!(
        is_number || !shape.shows(Source::CodeNumber),
        "the envelope shows `number(code)`; add `codes = \"number\"` to the book",
    );
}

/// Proves that an envelope which shows codes as numbers gets no other ones from a type that names it.
///
/// # Panics
///
/// In the compiler, if a code is no number.
#[track_caller]
pub(crate) const fn own_codes_fit(rows: &'static Rows, shape: &Shape) {
    if !shape.shows(Source::CodeNumber) {
        return;
    }
    let mut i = 0;
    while i < rows.len() {
        code_fits(rows.get(i));
        i += 1;
    }
}

#[track_caller]
const fn code_fits(spec: ErrorSpec) {
    let Some(code) = spec.code() else { return };
    if plain_number(code).is_none() {
        let [owner, separator, variant] = spec.path_parts();
        let mut text = Text::new();
        text.push(&["code `", code, "` of `", owner, separator, variant]);
        text.push(&["` is not a number, and the envelope shows `number(code)`"]);
        text.push(&["; write it in plain digits, within 64 bits: `code = \"20404\"`"]);
        panic!("{}", text.as_str());
    }
}

/// Whether two media types differ in nothing by which a request chooses (RFC 9110, section 12.5.1):
/// type and subtype, in any case.
const fn same_essence(a: &str, b: &str) -> bool {
    essence(a).eq_ignore_ascii_case(essence(b))
}

/// Returns what is in front of the parameters.
const fn essence(media_type: &str) -> &[u8] {
    let mut rest = media_type.as_bytes();
    let mut length = 0;
    while let [byte, after @ ..] = rest {
        if *byte == b';' {
            break;
        }
        length += 1;
        rest = after;
    }
    media_type.as_bytes().split_at(length).0.trim_ascii()
}

/// Proves that no named detail of a listed type, or of a type that it passes on, hides a member of
/// an envelope in which the book answers.
///
/// # Panics
///
/// In the compiler, if one does.
#[track_caller]
pub const fn details_fit(book: &Book, listed: &'static Catalog, shapes: &[&Shape]) {
    let mut i = 0;
    while i < shapes.len() {
        fit(book, listed, shapes[i], i == 0);
        i += 1;
    }
}

/// Proves the same of the types that a type passes on in an envelope which it names itself, and that
/// their codes fit as well.
///
/// # Panics
///
/// In the compiler, if one hides a member, or if a code is no number where one is shown.
#[track_caller]
pub const fn passed_rows_fit(passed: &'static Catalog, shape: &Shape) {
    rows_fit(passed, shape);
    own_codes_fit(passed.rows(), shape);
    let nested = passed.nested();
    let mut i = 0;
    while i < nested.len() {
        passed_rows_fit(nested[i], shape);
        i += 1;
    }
}

#[track_caller]
const fn fit(book: &Book, listed: &'static Catalog, shape: &Shape, is_own: bool) {
    // A type that names an envelope is answered in that one.
    let is_proven = listed.names_envelope() || is_own && is_proven(book, listed);
    if !is_proven {
        rows_fit(listed, shape);
    }
    let nested = listed.nested();
    let mut i = 0;
    while i < nested.len() {
        fit(book, nested[i], shape, is_own);
        i += 1;
    }
}

#[track_caller]
const fn rows_fit(catalog: &'static Catalog, shape: &Shape) {
    let rows = catalog.rows();
    if !has_members(rows.extras) {
        return;
    }
    let mut i = 0;
    while i < rows.len() {
        fits(rows.get(i), shape);
        i += 1;
    }
}

/// Whether any row has named details. Few rows have extras of their own, and most types have none.
const fn has_members(mut extras: &[Extras]) -> bool {
    while let [first, rest @ ..] = extras {
        if matches!(first.details, DetailsKind::Members(_)) {
            return true;
        }
        extras = rest;
    }
    false
}

/// Whether the derive of the type has proven its details in the book's own envelope.
const fn is_proven(book: &Book, listed: &Catalog) -> bool {
    match listed.book() {
        Some(named) => named.is(book.catalog.owner()),
        None => false,
    }
}

#[track_caller]
const fn fits(spec: ErrorSpec, shape: &Shape) {
    let DetailsKind::Members(members) = spec.details() else { return };
    let mut i = 0;
    while i < members.len() {
        let name = members[i].name;
        if shadows(shape, name) {
            let [owner, separator, variant] = spec.path_parts();
            let mut text = Text::new();
            text.push(&["detail `", name, "` of `", owner, separator, variant]);
            text.push(&["` would hide a member of the envelope"]);
            text.push(&["; rename it with `detail = \"…\"`"]);
            panic!("{}", text.as_str());
        }
        i += 1;
    }
}
