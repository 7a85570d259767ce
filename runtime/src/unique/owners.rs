//! Which types a book knows, so that each that names it finds itself without a walk over all.

use super::same_owner;
use crate::{Catalog, Owner};

/// A table by the owners' hashes.
pub type Owners = [Option<&'static Owner>];

/// How large the table for a book must be: a power of two, at most half full.
#[must_use]
pub const fn owner_slots(catalog: &Catalog) -> usize {
    (2 * count(catalog) + 1).next_power_of_two()
}

const fn count(catalog: &Catalog) -> usize {
    let mut count = 1;
    let mut i = 0;
    while i < catalog.nested.len() {
        count += self::count(catalog.nested[i]);
        i += 1;
    }
    count
}

/// The owners of a catalog and of everything below.
#[must_use]
pub const fn owners<const SLOTS: usize>(
    catalog: &'static Catalog,
) -> [Option<&'static Owner>; SLOTS] {
    let mut owners = [None; SLOTS];
    enter(catalog, &mut owners);
    owners
}

const fn enter(catalog: &'static Catalog, owners: &mut Owners) {
    let place = place(catalog.owner, owners);
    owners[place] = Some(catalog.owner);
    let mut i = 0;
    while i < catalog.nested.len() {
        enter(catalog.nested[i], owners);
        i += 1;
    }
}

pub(super) const fn knows(owners: &Owners, owner: &Owner) -> bool {
    owners[place(owner, owners)].is_some()
}

/// Where an owner stands, or would.
const fn place(owner: &Owner, owners: &Owners) -> usize {
    let mask = owners.len() - 1;
    #[expect(clippy::cast_possible_truncation, reason = "any bits of the hash will do")]
    let mut place = owner.hash as usize & mask;
    while let Some(other) = owners[place] {
        if same_owner(other, owner) {
            break;
        }
        place = (place + 1) & mask;
    }
    place
}
