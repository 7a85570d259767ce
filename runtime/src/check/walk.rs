//! Walks a tree of rows, and compares those of one code.

use super::problem::Problems;
use crate::{
    catalog::{Book, Catalog, ErrorSpec, Rows, text::same_text},
    shape::Shape,
};

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
    Walk::<SLOTS>::over(tree, Problems::new(None, &[]))
}

/// Walks everything that a book lists, and checks each row against the book's rules. `shapes` are
/// those of the book's envelopes.
#[must_use]
pub const fn unique_in_book<const SLOTS: usize>(
    book: &'static Book,
    shapes: &'static [&'static Shape],
) -> Problems {
    Walk::<SLOTS>::over(&book.catalog, Problems::new(Some(book), shapes))
}

/// The rows seen so far, by the hash of their code.
struct Walk<const SLOTS: usize> {
    tree: &'static Catalog,
    slots: [Option<ErrorSpec>; SLOTS],
    /// The hash of the row in each slot.
    hashes: [u64; SLOTS],
    problems: Problems,
}

impl<const SLOTS: usize> Walk<SLOTS> {
    const fn over(tree: &'static Catalog, problems: Problems) -> Problems {
        let (slots, hashes) = ([None; SLOTS], [0; SLOTS]);
        let mut walk = Self { tree, slots, hashes, problems };
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

    /// Enters the rows of one type.
    ///
    /// Calls nothing for a row whose hash is new and that keeps the book's rules, as a call in a const
    /// costs far more than what it does. Only a code has a style, so such a row has one.
    #[expect(clippy::cast_possible_truncation, reason = "any bits of the hash will do")]
    #[expect(clippy::redundant_pattern_matching, reason = "the methods would be calls")]
    const fn rows(&mut self, rows: &'static Rows, child: usize) {
        let style = self.problems.style_that_will_do(rows);
        let (mut i, len) = (0, rows.len());
        while i < len {
            let hash = rows.hashes[i];
            let mut slot = hash as usize & (SLOTS - 1);
            while matches!(self.slots[slot], Some(_)) && self.hashes[slot] != hash {
                slot = (slot + 1) & (SLOTS - 1);
            }
            if matches!(self.slots[slot], None) && rows.styles[i] & style != 0 {
                self.slots[slot] = Some(ErrorSpec { rows, place: i });
                self.hashes[slot] = hash;
            } else {
                self.look_at(ErrorSpec { rows, place: i }, child);
            }
            i += 1;
        }
    }

    /// Enters a row that is not as simple as most.
    const fn look_at(&mut self, spec: ErrorSpec, child: usize) {
        if self.is_new(spec, child) {
            self.problems.check_rules(spec, child);
        }
    }

    /// Enters a row. One that was here before, by another path, is not new.
    const fn is_new(&mut self, spec: ErrorSpec, child: usize) -> bool {
        let (code, hash) = (spec.code_or_empty(), spec.rows.hashes[spec.place]);
        if code.is_empty() {
            return true;
        }
        let (first_place, mut hashes_agree) = (Self::first_place(hash), false);
        let mut place = first_place;
        while let Some(first) = self.slots[place] {
            if self.hashes[place] == hash {
                if same_text(first.code_or_empty(), code) {
                    // The first holder stays: a third one is compared with it too.
                    return self.is_another(first, spec, child);
                }
                hashes_agree = true;
            }
            place = (place + 1) & (SLOTS - 1);
        }
        if hashes_agree {
            self.check_alike(first_place, spec, child);
        }
        (self.slots[place], self.hashes[place]) = (Some(spec), hash);
        true
    }

    #[expect(clippy::cast_possible_truncation, reason = "any bits of the hash will do")]
    const fn first_place(hash: u64) -> usize {
        hash as usize & (SLOTS - 1)
    }

    /// Compares two rows of one code, which may be one row.
    const fn is_another(&mut self, first: ErrorSpec, second: ErrorSpec, child: usize) -> bool {
        if first.is(second) {
            return false;
        }
        if !self.was_reported(first, second, child) {
            self.problems.check_pair(first, second, child);
        }
        true
    }

    /// Compares a code with the other ones of its hash, up to the first that is too much like it.
    const fn check_alike(&mut self, mut place: usize, spec: ErrorSpec, child: usize) {
        while let Some(other) = self.slots[place] {
            let hashes_agree = self.hashes[place] == spec.rows.hashes[spec.place];
            if hashes_agree && self.problems.check_alike(other, spec, child) {
                return;
            }
            place = (place + 1) & (SLOTS - 1);
        }
    }

    /// Whether the proof of a listed type has reported what is wrong between two rows.
    const fn was_reported(&self, a: ErrorSpec, b: ErrorSpec, child: usize) -> bool {
        child != OWN && self.tree.nested()[child].has_compared(a, b)
    }
}
