//! The proof, at compile time, that no code means two things.
//!
//! Everything here runs in the compiler. The macro hashes each code; here the hashes of a whole
//! tree go into an open-addressing table, and strings are compared only where two hashes agree.
//! Comparing all pairs, or hashing here, would run into `long_running_const_eval` and into the
//! patience of whoever waits for `cargo check`.

mod owners;
mod problem;
mod text;

pub use owners::{Owners, owner_slots, owners};
pub use problem::Problems;
pub(crate) use text::{Text, same_text};

use crate::{Book, Catalog, ErrorSpec, Owner};

/// The place of problems in the walked type's own rows.
pub(crate) const OWN: usize = usize::MAX;

pub(crate) const fn same_owner(a: &Owner, b: &Owner) -> bool {
    a.hash == b.hash && same_text(a.path, b.path) && same_text(a.version, b.version)
}

/// How large the table for a tree must be: a power of two, at most half full.
#[must_use]
pub const fn slots(catalog: &Catalog) -> usize {
    (2 * count(catalog) + 1).next_power_of_two()
}

const fn count(catalog: &Catalog) -> usize {
    let mut count = catalog.specs.len();
    let mut i = 0;
    while i < catalog.nested.len() {
        count += self::count(catalog.nested[i]);
        i += 1;
    }
    count
}

/// Walks a type's rows and everything below.
#[must_use]
pub const fn unique<const SLOTS: usize>(tree: &'static Catalog) -> Problems {
    Walk::<SLOTS>::over(tree, None)
}

/// Walks everything that a book lists, and holds each row to the book's rules.
#[must_use]
pub const fn unique_in_book<const SLOTS: usize>(book: &'static Book) -> Problems {
    Walk::<SLOTS>::over(&book.catalog, Some(book))
}

/// Proves that a book lists a type, or passes it on from one that it lists.
///
/// # Panics
///
/// In the compiler, where the book does not.
#[track_caller]
pub const fn member(book: &Book, owner: &Owner) {
    // After a mistake of its own, a book or an enum in it has an empty path and lists nothing; that
    // mistake is shown already.
    if owners::knows(book.__owners, owner)
        || book.catalog.owner.path.is_empty()
        || owners::knows(book.__owners, crate::__private::NOTHING.owner)
    {
        return;
    }
    let mut text = Text::new();
    text.push(&["`", owner.path, "` names the book `", book.catalog.owner.path]);
    text.push(&["`, which does not list it; add it to the book's `errors(…)`"]);
    panic!("{}", text.as_str());
}

/// The rows seen so far, by the hash of their code.
struct Walk<const SLOTS: usize> {
    tree: &'static Catalog,
    slots: [Option<&'static ErrorSpec>; SLOTS],
    problems: Problems,
}

impl<const SLOTS: usize> Walk<SLOTS> {
    const fn over(tree: &'static Catalog, book: Option<&'static Book>) -> Problems {
        let mut walk = Self { tree, slots: [None; SLOTS], problems: Problems::new(book) };
        walk.rows(tree.specs, OWN);
        let mut child = 0;
        while child < tree.nested.len() {
            walk.problems.check_book(tree.nested[child], child);
            walk.catalog(tree.nested[child], child);
            child += 1;
        }
        walk.problems
    }

    const fn catalog(&mut self, catalog: &'static Catalog, child: usize) {
        self.rows(catalog.specs, child);
        let mut i = 0;
        while i < catalog.nested.len() {
            self.catalog(catalog.nested[i], child);
            i += 1;
        }
    }

    const fn rows(&mut self, specs: &'static [ErrorSpec], child: usize) {
        let mut i = 0;
        while i < specs.len() {
            if self.is_new(&specs[i], child) {
                self.problems.check_rules(&specs[i], child);
            }
            i += 1;
        }
    }

    /// Enters a row. One that was here before, by another path, is no news.
    const fn is_new(&mut self, spec: &'static ErrorSpec, child: usize) -> bool {
        let Some(code) = spec.code() else { return true };
        let mask = SLOTS - 1;
        #[expect(clippy::cast_possible_truncation, reason = "any bits of the hash will do")]
        let mut place = spec.__hash as usize & mask;
        while let Some(other) = self.slots[place] {
            if other.__hash == spec.__hash && same_code(other, code) {
                if other.is(spec) {
                    return false;
                }
                if !self.is_told(other, spec, child) {
                    self.problems.check_pair(other, spec, child);
                }
                // The first holder stays: a third one is compared with it too.
                return true;
            }
            place = (place + 1) & mask;
        }
        self.slots[place] = Some(spec);
        true
    }

    /// Whether the proof of a listed type has said what is wrong between two rows.
    const fn is_told(&self, a: &ErrorSpec, b: &ErrorSpec, child: usize) -> bool {
        child != OWN && self.tree.nested[child].has_compared(a, b)
    }
}

const fn same_code(spec: &ErrorSpec, code: &str) -> bool {
    matches!(spec.code(), Some(other) if same_text(other, code))
}
