//! Walks a tree of rows, and compares those of one code.

use super::problem::Problems;
use crate::catalog::{Book, Catalog, ErrorSpec, Row, text::same_text};

/// The place of problems in the walked type's own rows.
pub(super) const OWN: usize = usize::MAX;

/// Returns the size of the table for a tree: a power of two, at most half full.
#[must_use]
pub const fn slots(catalog: &Catalog) -> usize {
    (2 * catalog.count_rows() + 1).next_power_of_two()
}

/// Walks the rows of a type and of the types that it passes on.
#[must_use]
pub const fn unique<const SLOTS: usize>(tree: &'static Catalog) -> Problems {
    Walk::<SLOTS>::over(tree, None)
}

/// Walks everything that a book lists, and checks each row against the book's rules.
#[must_use]
pub const fn unique_in_book<const SLOTS: usize>(book: &'static Book) -> Problems {
    Walk::<SLOTS>::over(&book.catalog, Some(book))
}

/// The rows seen so far, by the hash of their code.
struct Walk<const SLOTS: usize> {
    tree: &'static Catalog,
    slots: [Option<&'static Row>; SLOTS],
    problems: Problems,
}

impl<const SLOTS: usize> Walk<SLOTS> {
    const fn over(tree: &'static Catalog, book: Option<&'static Book>) -> Problems {
        let mut walk = Self { tree, slots: [None; SLOTS], problems: Problems::new(book) };
        walk.rows(tree.rows(), OWN);
        let mut child = 0;
        while child < tree.nested().len() {
            walk.problems.check_book(tree.nested()[child], child);
            walk.catalog(tree.nested()[child], child);
            child += 1;
        }
        walk.problems.check_fallback(tree);
        walk.problems
    }

    const fn catalog(&mut self, catalog: &'static Catalog, child: usize) {
        self.rows(catalog.rows(), child);
        let mut i = 0;
        while i < catalog.nested().len() {
            self.catalog(catalog.nested()[i], child);
            i += 1;
        }
    }

    const fn rows(&mut self, rows: &'static [Row], child: usize) {
        let mut i = 0;
        while i < rows.len() {
            if self.is_new(&rows[i], child) {
                self.problems.check_rules(ErrorSpec(&rows[i]), child);
            }
            i += 1;
        }
    }

    /// Enters a row. One that was here before, by another path, is not new.
    ///
    /// Reads the fields of the row, since each call costs the compiler as much as all that it does.
    const fn is_new(&mut self, row: &'static Row, child: usize) -> bool {
        if row.code.is_empty() {
            return true;
        }
        let mask = SLOTS - 1;
        #[expect(clippy::cast_possible_truncation, reason = "any bits of the hash will do")]
        let mut place = row.hash as usize & mask;
        while let Some(other) = self.slots[place] {
            if other.hash == row.hash && same_text(other.code, row.code) {
                let (first, second) = (ErrorSpec(other), ErrorSpec(row));
                if first.is(second) {
                    return false;
                }
                if !self.was_reported(first, second, child) {
                    self.problems.check_pair(first, second, child);
                }
                // The first holder stays: a third one is compared with it too.
                return true;
            }
            place = (place + 1) & mask;
        }
        self.slots[place] = Some(row);
        true
    }

    /// Whether the proof of a listed type has reported what is wrong between two rows.
    const fn was_reported(&self, a: ErrorSpec, b: ErrorSpec, child: usize) -> bool {
        child != OWN && self.tree.nested()[child].has_compared(a, b)
    }
}
