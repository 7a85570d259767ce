//! What generated code calls. Not public API: it changes without notice.

#![allow(missing_docs, reason = "not public API")]

pub use alloc::borrow::Cow;
pub use core;
pub use errorbook_macros::{envelope, http_errors};
pub use serde::Serialize;

pub use crate::{
    catalog::{Extras, HeldAs, Holds, JsonOf, Rows, Texts, Untyped, json, sent},
    check::{
        Problems, below_500, codes_are_numbers, detail_fits, details_fit, is_error_status,
        is_one_of, media_type_differs, member, owner_slots, owners, passed_rows_fit, slots,
        status_or_500, unique, unique_in_book,
    },
    error::{fmt_message, visit_field::*},
    frameworks::private::*,
    render::Cache,
    response::answer,
};

#[cfg(feature = "export")]
pub use crate::contract::export_type;
#[cfg(any(
    feature = "aide",
    feature = "poem-openapi",
    feature = "salvo-oapi",
    feature = "utoipa"
))]
pub use crate::openapi::private as openapi;

#[cfg(feature = "contract")]
pub use crate::contract::{assert_frozen, contract_of_type};

#[cfg(feature = "anyhow")]
pub use crate::book::{Contexts, NoContexts, Search};

use crate::{
    book::{Catalogued, ErrorBook},
    catalog::{Book, Catalog, CodeRule, ErrorSpec, Owner, Types},
    envelope::{Envelope, Representation},
};

#[must_use]
pub const fn owner(path: &'static str, version: &'static str, hash: u64) -> Owner {
    Owner::new(path, version, hash)
}

/// The rows of a book itself, which has none.
#[must_use]
pub const fn no_rows(owner: &'static Owner) -> Rows {
    Rows::none(owner)
}

#[must_use]
#[inline]
pub const fn spec(rows: &'static Rows, place: usize) -> ErrorSpec {
    rows.get(place)
}

#[must_use]
#[track_caller]
pub const fn catalog(
    rows: &'static Rows,
    book: Option<&'static Owner>,
    nested: &'static [&'static Catalog],
    proven: bool,
) -> Catalog {
    Catalog::new(rows, book, nested, proven)
}

#[must_use]
pub const fn names_envelope(catalog: Catalog) -> Catalog {
    catalog.with_envelope_named()
}

/// Returns the envelope of a book as a value. The book vouches for the type, so a type that is no
/// envelope is reported there alone.
#[must_use]
pub const fn own_representation<B: ErrorBook>() -> Representation {
    Representation::of::<B::Envelope>()
}

/// Proves that the codes of a type fit its own envelope.
///
/// # Panics
///
/// In the compiler, if one does not.
#[track_caller]
pub const fn own_codes_fit<T: Catalogued>(rows: &'static Rows) {
    crate::check::own_codes_fit(rows, const { &<T::Envelope as Envelope>::SHAPE });
}

/// Reports what is wrong with one type. A function, because the compiler marks the whole call of one.
#[track_caller]
pub const fn report(problems: &Problems, child: usize) {
    problems.report(child);
}

/// The catalog of a type whose derive reported a mistake.
pub const NOTHING: &Catalog = &Catalog::new(Rows::STUB, None, &[], false);

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
    codes: CodeRule { style: None, __style: 0, longest: usize::MAX },
};
