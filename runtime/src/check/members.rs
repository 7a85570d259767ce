//! The members of a book: each type that names it must be listed.
//!
//! The types are a hash table, so that each finds itself without a walk over all of them.

use super::text::Text;
use crate::catalog::{Book, Catalog, Owners, Rows};

/// Returns the size of the table for a book: a power of two, at most half full.
#[must_use]
pub const fn owner_slots(catalog: &Catalog) -> usize {
    (2 * catalog.count_owners() + 1).next_power_of_two()
}

/// Returns the types of a catalog and of all catalogs below it.
#[must_use]
pub const fn owners<const SLOTS: usize>(
    catalog: &'static Catalog,
) -> [Option<&'static Rows>; SLOTS] {
    let mut owners = [None; SLOTS];
    enter(catalog, &mut owners);
    owners
}

const fn enter(catalog: &'static Catalog, owners: &mut Owners) {
    let place = place(catalog.rows(), owners);
    owners[place] = Some(catalog.rows());
    let mut i = 0;
    while i < catalog.nested().len() {
        enter(catalog.nested()[i], owners);
        i += 1;
    }
}

pub(super) const fn knows(owners: &Owners, rows: &'static Rows) -> bool {
    owners[place(rows, owners)].is_some()
}

impl Book {
    /// Whether the book lists a type, or a type that passes it on.
    pub(crate) const fn lists(&self, rows: &'static Rows) -> bool {
        knows(self.__owners, rows)
    }
}

/// The place of a type in the table, or the free one that it would take.
const fn place(rows: &'static Rows, owners: &Owners) -> usize {
    let mask = owners.len() - 1;
    #[expect(clippy::cast_possible_truncation, reason = "any bits of the hash will do")]
    let mut place = rows.owner.hash() as usize & mask;
    while let Some(other) = owners[place] {
        if is_same_type(other, rows) {
            break;
        }
        place = (place + 1) & mask;
    }
    place
}

/// Whether both are the rows of one type.
///
/// The hash of the owner is over everything that the macro sees. It does not see the value of a const
/// status. Comparing the rest again would take longer than all other checks of a book.
const fn is_same_type(a: &Rows, b: &Rows) -> bool {
    if !a.owner.is(b.owner) || a.len() != b.len() {
        return false;
    }
    if !a.has_const_status {
        return true;
    }
    let (mut a, mut b) = (a.statuses, b.statuses);
    while let ([head_a, tail_a @ ..], [head_b, tail_b @ ..]) = (a, b) {
        if *head_a != *head_b {
            return false;
        }
        (a, b) = (tail_a, tail_b);
    }
    true
}

/// Proves that a book lists a type, or a type that passes it on.
///
/// # Panics
///
/// In the compiler, if the book does not.
#[track_caller]
pub const fn member(book: &Book, rows: &'static Rows) {
    // The derive of a book or of a listed type has reported its own mistake. Such a book lists
    // nothing, and such a type is a `STUB`.
    let knows = book.lists(rows) || book.lists(Rows::STUB);
    if knows || book.catalog.owner().is_stub() {
        return;
    }
    let mut text = Text::new();
    text.push(&["`", rows.owner.path(), "` names the book `", book.catalog.owner().path()]);
    text.push(&["`, which does not list it; add it to the book's `errors(…)`"]);
    panic!("{}", text.as_str());
}
