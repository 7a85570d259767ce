//! The members of a book: each type that names it must be listed.
//!
//! The owners are a hash table, so that a type finds itself without a walk over all of them.

use super::text::Text;
use crate::catalog::{Book, Catalog, Owner, Owners};

/// Returns the size of the table for a book: a power of two, at most half full.
#[must_use]
pub const fn owner_slots(catalog: &Catalog) -> usize {
    (2 * catalog.count_owners() + 1).next_power_of_two()
}

/// Returns the owners of a catalog and of all catalogs below it.
#[must_use]
pub const fn owners<const SLOTS: usize>(
    catalog: &'static Catalog,
) -> [Option<&'static Owner>; SLOTS] {
    let mut owners = [None; SLOTS];
    enter(catalog, &mut owners);
    owners
}

const fn enter(catalog: &'static Catalog, owners: &mut Owners) {
    let place = place(catalog.owner(), owners);
    owners[place] = Some(catalog.owner());
    let mut i = 0;
    while i < catalog.nested().len() {
        enter(catalog.nested()[i], owners);
        i += 1;
    }
}

const fn knows(owners: &Owners, owner: &Owner) -> bool {
    owners[place(owner, owners)].is_some()
}

impl Book {
    /// Whether the book lists a type, or a type that passes it on.
    pub(crate) const fn lists(&self, owner: &Owner) -> bool {
        knows(self.__owners, owner)
    }
}

/// The place of an owner in the table, or the free one that it would take.
const fn place(owner: &Owner, owners: &Owners) -> usize {
    let mask = owners.len() - 1;
    #[expect(clippy::cast_possible_truncation, reason = "any bits of the hash will do")]
    let mut place = owner.hash() as usize & mask;
    while let Some(other) = owners[place] {
        if other.is(owner) {
            break;
        }
        place = (place + 1) & mask;
    }
    place
}

/// Proves that a book lists a type, or a type that passes it on.
///
/// # Panics
///
/// In the compiler, if the book does not.
#[track_caller]
pub const fn member(book: &Book, owner: &Owner) {
    // The derive of a book or of a listed type has reported its own mistake. Such a book lists
    // nothing, and such a type has the owner `STUB`.
    let knows = book.lists(owner) || book.lists(Owner::STUB);
    if knows || book.catalog.owner().is_stub() {
        return;
    }
    let mut text = Text::new();
    text.push(&["`", owner.path(), "` names the book `", book.catalog.owner().path()]);
    text.push(&["`, which does not list it; add it to the book's `errors(…)`"]);
    panic!("{}", text.as_str());
}
