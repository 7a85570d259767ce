//! What rows of one code must agree on, and what a book demands of each row.

use super::problem::{Kind, Problems};
use crate::catalog::{
    Book, Catalog, ErrorSpec,
    text::{contains, same_option},
};

impl Problems {
    /// Checks two rows that have the same code.
    pub(super) const fn check_pair(&mut self, first: ErrorSpec, second: ErrorSpec, child: usize) {
        match (first.is_shared(), second.is_shared()) {
            (false, false) => self.add(child, Kind::Duplicate(first, second)),
            (true, false) => self.add(child, Kind::OneSided(first, second)),
            (false, true) => self.add(child, Kind::OneSided(second, first)),
            (true, true) if first.status() != second.status() => {
                self.add(child, Kind::Status(first, second));
            }
            (true, true) => {
                if !same_option(self.type_of(first), self.type_of(second)) {
                    self.add(child, Kind::Type(first, second));
                }
            }
        }
    }

    /// Checks a row against the rules of the book.
    pub(super) const fn check_rules(&mut self, spec: ErrorSpec, child: usize) {
        let Some(book) = self.book else { return };
        let row = spec.0;
        if book.codes.__style & row.styles == 0
            && book.codes.style.is_some()
            && !row.code.is_empty()
        {
            self.add(child, Kind::Style(spec, row.code));
        }
        if row.code.len() > book.codes.longest {
            self.add(child, Kind::TooLong(spec, row.code));
        }
        if book.types.set.is_empty() {
            return;
        }
        match spec.r#type() {
            Some(name) if !contains(book.types.set, name) => {
                self.add(child, Kind::UnknownType(spec, name));
            }
            None if book.types.by_status.is_empty() => self.add_no_type(child, spec),
            _ => {}
        }
    }

    /// Checks that a fallback has the rows from which all other statuses take their code. It is the
    /// last type of the book.
    pub(super) const fn check_fallback(&mut self, tree: &'static Catalog) {
        let Some(Book { fallback: Some(fallback), .. }) = self.book else { return };
        // The derive has reported what is wrong with such a type.
        if fallback.has_stub() {
            return;
        }
        let has_400 = fallback.first_with_status(400).is_some();
        let has_500 = fallback.first_with_status(500).is_some();
        let missing: &[u16] = match (has_400, has_500) {
            (true, true) => return,
            (false, true) => &[400],
            (true, false) => &[500],
            (false, false) => &[400, 500],
        };
        self.add(tree.nested().len() - 1, Kind::NoRow(fallback.owner(), missing));
    }

    /// Checks that a listed type does not name another book.
    pub(super) const fn check_book(&mut self, listed: &'static Catalog, child: usize) {
        if let (Some(book), Some(named)) = (self.book, listed.book())
            && !book.catalog.owner().is(named)
            && !named.is_stub()
        {
            self.add(child, Kind::OtherBook(listed.owner(), named));
        }
    }
}
