//! The static rows of one type, as the derive writes them.

use super::{column::Texts, extras::Extras, owner::Owner, spec::ErrorSpec};

/// Not public API: written by the derive, read through [`ErrorSpec`].
//
// The rows of a thousand variants are the largest part of what the derive emits. The compiler takes
// columns of plain literals in a quarter of the time that an array of structs takes it. So each member
// is a column, an absent text is an empty one, and a column that no row fills is empty.
#[doc(hidden)]
#[allow(missing_docs, reason = "not public API")]
#[derive(Clone, Copy, Debug)]
pub struct Rows {
    pub owner: &'static Owner,
    /// Empty for a struct.
    pub variants: Texts,
    pub statuses: &'static [u16],
    /// Whether the macro does not see each status.
    pub has_const_status: bool,
    pub codes: Texts,
    /// 64-bit FNV-1a of the letters and digits of each code, in lower case.
    pub hashes: &'static [u64],
    /// The length of the longest code.
    pub longest: usize,
    /// The styles that each code follows; only the macro knows the bits.
    pub styles: &'static [u8],
    pub types: Texts,
    pub titles: Texts,
    pub messages: Texts,
    pub descriptions: Texts,
    /// The place of each row's extras. The first extras are those of all rows if it is empty.
    pub extras_of: &'static [usize],
    pub extras: &'static [Extras],
}

impl Rows {
    /// No row, as those of a book.
    pub(crate) const fn none(owner: &'static Owner) -> Self {
        Self {
            owner,
            variants: Texts::NONE,
            statuses: &[],
            has_const_status: false,
            codes: Texts::NONE,
            hashes: &[],
            longest: 0,
            styles: &[],
            types: Texts::NONE,
            titles: Texts::NONE,
            messages: Texts::NONE,
            descriptions: Texts::NONE,
            extras_of: &[],
            extras: &[],
        }
    }

    /// Those of a type whose derive reported a mistake.
    pub(crate) const STUB: &Self = &Self::none(Owner::STUB);

    pub(crate) const fn len(&self) -> usize {
        self.statuses.len()
    }

    pub(crate) const fn get(&'static self, place: usize) -> ErrorSpec {
        ErrorSpec { rows: self, place }
    }

    pub(crate) const fn extras(&self, place: usize) -> &'static Extras {
        let place = if place < self.extras_of.len() { self.extras_of[place] } else { 0 };
        &self.extras[place]
    }

    /// The row at this place as the first one, for failures of another status: keeps only the members
    /// that do not depend on the status. `extras` are those of [`Extras::of_any_status`].
    pub(crate) const fn lend(&self, place: usize, extras: &'static [Extras]) -> Self {
        Self {
            variants: self.variants.rest(place),
            statuses: rest(self.statuses, place),
            has_const_status: self.has_const_status,
            codes: self.codes.rest(place),
            hashes: rest(self.hashes, place),
            longest: self.longest,
            styles: rest(self.styles, place),
            types: self.types.rest(place),
            extras,
            ..Self::none(self.owner)
        }
    }
}

/// Returns the rest of a column.
pub(super) const fn rest<T>(column: &[T], place: usize) -> &[T] {
    if place < column.len() { column.split_at(place).1 } else { &[] }
}
