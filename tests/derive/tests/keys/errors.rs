//! `errors`: the types that a book lists, and its catalog.

use errorbook::{ApiError, Catalogued, ErrorBook, ErrorSpec};
use errorbook_tests_common::{LimitError, StorageError};

/// Leaves of a diamond.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400)]
enum Leaf {
    A,
    #[api(status = 404)]
    B,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
enum Left {
    #[api(transparent)]
    Leaf(Leaf),
    #[error("no")]
    #[api(status = 404)]
    OnTheLeft,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
enum Right {
    #[error("no")]
    #[api(status = 404)]
    Righter,
    #[api(transparent)]
    Leaf(Leaf),
    #[api(transparent)]
    Limit(LimitError),
    #[api(transparent)]
    Boxed(Box<Leaf>),
}

type Alias = Leaf;

/// Errors of the diamond, which has one leaf by many paths and by two names.
#[derive(ErrorBook)]
#[book(errors(Left, Right, Alias, StorageError, LimitError, Leaf))]
struct DiamondApi;

fn codes() -> Vec<&'static str> {
    DiamondApi::BOOK.catalog.iter().map(|spec| spec.code().unwrap()).collect()
}

#[test]
fn depth_first_and_each_type_once() {
    let expected =
        ["on_the_left", "a", "b", "righter", "rate_limited", "quota_exceeded", "not_found"];
    assert_eq!(codes(), expected);
}

#[test]
fn rows_are_found() {
    let catalog = &DiamondApi::BOOK.catalog;
    for code in codes() {
        assert_eq!(catalog.find(code).unwrap().code(), Some(code));
    }
    assert!(catalog.find("nothing").is_none());
    assert!(catalog.find("").is_none());
    let missing: Vec<_> = catalog.with_status(404).filter_map(errorbook::ErrorSpec::code).collect();
    assert_eq!(missing, ["on_the_left", "b", "righter", "not_found"]);
    assert_eq!(catalog.with_status(500).count(), 0);
}

#[test]
fn a_book_is_data() {
    let book = DiamondApi::BOOK;
    assert_eq!(
        book.description,
        Some("Errors of the diamond, which has one leaf by many paths and by two names.")
    );
    assert_eq!((book.title, book.domain), (None, None));
    assert_eq!(book.catalog.nested().len(), 6);
    assert!(book.catalog.iter().all(|spec| spec.owner() != book.catalog.owner()));
    let listed: Vec<_> = book.catalog.nested().iter().map(|listed| listed.owner().name()).collect();
    assert_eq!(listed, ["Left", "Right", "Leaf", "StorageError", "LimitError", "Leaf"]);
    assert_eq!(Leaf::CATALOG.owner(), book.catalog.nested()[2].owner());
}

#[test]
fn the_catalog_prints_as_a_table() {
    let table = Leaf::CATALOG.to_string();
    let lines: Vec<_> = table.lines().map(str::trim_end).collect();
    assert_eq!(lines[0], "code  status  type  description");
    assert!(lines[1].starts_with('a'), "{table}");
    assert_eq!(lines.len(), 3, "{table}");
}

#[test]
fn reading_allocates_nothing() {
    let measured = allocation_counter::measure(|| {
        let catalog = &DiamondApi::BOOK.catalog;
        assert_eq!(catalog.iter().count(), 7);
        assert!(catalog.find("quota_exceeded").is_some());
        assert_eq!(catalog.with_status(404).count(), 4);
        assert!(DiamondApi::BOOK.type_of(Leaf::A.spec()).is_none());
    });
    assert_eq!(measured.count_total, 0);
}

mod by_cfg {
    use errorbook::{ApiError, ErrorBook};
    use errorbook_tests_common::LimitError;

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("no")]
    #[api(status = 400)]
    pub(super) struct Kept;

    #[derive(ErrorBook)]
    #[book(errors(
        #[cfg(not(test))]
        missing::Type,
        #[cfg(test)]
        Kept,
        #[cfg(all(test, not(test)))]
        LimitError,
        #[cfg(test)]
        LimitError,
    ))]
    pub(super) struct Book;

    /// Only types that are absent are in front.
    #[derive(ErrorBook)]
    #[book(errors(#[cfg(not(test))] missing::Type, Kept))]
    pub(super) struct Short;
}

#[test]
fn a_type_can_be_absent_by_cfg() {
    let codes = by_cfg::Book::BOOK.catalog.iter().filter_map(ErrorSpec::code);
    assert_eq!(codes.take(2).collect::<Vec<_>>(), ["kept", "rate_limited"]);
    assert_eq!(by_cfg::Short::BOOK.catalog.iter().count(), 1);
}
