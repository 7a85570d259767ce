//! What an attribute says, by key.

use proc_macro2::Ident;

use super::reader::Reader;

/// The value of a key, and the key that the user wrote.
pub(crate) struct Said<T> {
    pub(crate) key: Ident,
    pub(crate) value: T,
}

/// Nothing is known, because of a mistake that is reported elsewhere. A rule that meets it stays
/// silent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Broken;

/// What is known: a value, its absence, or nothing.
pub(crate) type Known<T> = Result<Option<T>, Broken>;

/// Holds the value of a key that can be written once.
#[derive(Default)]
pub(crate) enum Slot<T> {
    #[default]
    Absent,
    /// The key is written, or may be, and could not be read.
    Broken,
    Said(Said<T>),
}

impl<T> Slot<T> {
    /// Stores the value that a reader has read. Whatever is wrong with it breaks the slot.
    pub(crate) fn set(&mut self, reader: &Reader<'_>, value: syn::Result<T>) -> syn::Result<()> {
        let is_first = self.is_absent();
        *self = Self::Broken;
        let value = value?;
        let key = reader.end(is_first)?;
        *self = Self::Said(Said { key, value });
        Ok(())
    }

    pub(crate) fn said(&self) -> Known<&Said<T>> {
        match self {
            Self::Absent => Ok(None),
            Self::Broken => Err(Broken),
            Self::Said(said) => Ok(Some(said)),
        }
    }

    pub(crate) fn value_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Said(said) => Some(&mut said.value),
            _ => None,
        }
    }

    pub(crate) fn get(&self) -> Known<&T> {
        Ok(self.said()?.map(|said| &said.value))
    }

    /// Returns the value, or that of the type if the variant has none.
    pub(crate) fn or<'a>(&'a self, of_type: &'a Self) -> Known<&'a T> {
        match self {
            Self::Absent => of_type.get(),
            _ => self.get(),
        }
    }

    /// Returns the key if it has a value. For rules about what is there; a rule about what is not
    /// there asks [`is_absent`](Self::is_absent).
    pub(crate) fn key(&self) -> Option<&Ident> {
        match self {
            Self::Said(said) => Some(&said.key),
            _ => None,
        }
    }

    /// Whether the key is certainly not written.
    pub(crate) fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

/// A slot of any type.
pub(crate) trait Doubtful {
    /// Breaks the slot unless it has a value: a key that is not understood may have been this one.
    fn doubt(&mut self);
}

impl<T> Doubtful for Slot<T> {
    fn doubt(&mut self) {
        if self.is_absent() {
            *self = Self::Broken;
        }
    }
}

impl<T> Slot<Vec<T>> {
    /// Returns the items that are known.
    pub(crate) fn items(&self) -> &[T] {
        match self {
            Self::Said(said) => &said.value,
            _ => &[],
        }
    }
}
