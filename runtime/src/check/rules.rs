//! What rows of one code must agree on, and what a book demands of each row.

use super::{
    problem::{Kind, Problems},
    reasons::any_has_reason,
};
use crate::catalog::{
    Book, Catalog, CodeRule, ErrorSpec, Rows,
    reason::same_reason,
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

    /// Checks two codes that have the same letters and digits, apart from case. Returns whether they
    /// are too much alike for the book.
    pub(super) const fn check_alike(
        &mut self,
        first: ErrorSpec,
        second: ErrorSpec,
        child: usize,
    ) -> bool {
        let Some(book) = self.book else { return false };
        let (a, b) = (first.code_or_empty(), second.code_or_empty());
        let kind = if a.eq_ignore_ascii_case(b) {
            Kind::Case(first, second)
        } else if same_reason(a, b) && any_has_reason(self.shapes) {
            Kind::Reason(first, second, "envelope")
        } else if same_reason(a, b) && book.domain.is_some() {
            Kind::Reason(first, second, "domain")
        } else {
            return false;
        };
        self.add(child, kind);
        true
    }

    /// Returns the styles of which a row needs one to keep the book's rules. None will do where the
    /// rules ask for more.
    pub(super) const fn style_that_will_do(&self, rows: &Rows) -> u8 {
        match self.book {
            Some(book) if !book.types.set.is_empty() || rows.longest > book.codes.longest => 0,
            Some(Book { codes: CodeRule { style: Some(_), __style, .. }, .. }) => *__style,
            _ => u8::MAX,
        }
    }

    /// Checks a row against the rules of the book.
    pub(super) const fn check_rules(&mut self, spec: ErrorSpec, child: usize) {
        let Some(book) = self.book else { return };
        let code = spec.code_or_empty();
        if book.codes.__style & spec.rows.styles[spec.place] == 0
            && book.codes.style.is_some()
            && !code.is_empty()
        {
            self.add(child, Kind::Style(spec, code));
        }
        if code.len() > book.codes.longest {
            self.add(child, Kind::TooLong(spec, code));
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
