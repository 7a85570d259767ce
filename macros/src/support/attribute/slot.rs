//! What an attribute says, by key.

use proc_macro2::Ident;

use super::reader::Reader;

/// The value of a key, and the key that the user wrote.
pub(crate) struct Said<'a, T> {
    pub(crate) key: &'a Ident,
    pub(crate) value: &'a T,
}

/// Nothing is known, because of a mistake that is reported elsewhere. A rule that meets it stays
/// silent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Broken;

/// What is known: a value, its absence, or nothing.
pub(crate) type Known<T> = Result<Option<T>, Broken>;

/// Holds the value of a key that can be written once.
pub(crate) struct Slot<T> {
    key: Key,
    value: Option<T>,
}

enum Key {
    Absent,
    /// The key is written, or may be, and could not be read.
    Broken,
    Said(Ident),
}

impl Key {
    /// Takes the key of a reader that has read a value.
    fn end(&mut self, reader: &Reader<'_>) -> syn::Result<()> {
        let is_first = matches!(self, Self::Absent);
        *self = Self::Broken;
        *self = Self::Said(reader.end(is_first)?);
        Ok(())
    }

    fn ident(&self) -> Option<&Ident> {
        match self {
            Self::Said(ident) => Some(ident),
            _ => None,
        }
    }

    fn doubt(&mut self) {
        if matches!(self, Self::Absent) {
            *self = Self::Broken;
        }
    }
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self { key: Key::Absent, value: None }
    }
}

impl<T> Slot<T> {
    /// Returns the slot of a key that is written and could not be read.
    pub(crate) fn broken() -> Self {
        Self { key: Key::Broken, value: None }
    }

    /// Stores the value that a reader has read. Whatever is wrong with it breaks the slot.
    pub(crate) fn set(&mut self, reader: &Reader<'_>, value: syn::Result<T>) -> syn::Result<()> {
        match value {
            Ok(value) => {
                self.value = Some(value);
                self.key.end(reader)
            }
            Err(error) => {
                self.key = Key::Broken;
                Err(error)
            }
        }
    }

    pub(crate) fn said(&self) -> Known<Said<'_, T>> {
        match (&self.key, &self.value) {
            (Key::Absent, _) => Ok(None),
            (Key::Said(key), Some(value)) => Ok(Some(Said { key, value })),
            _ => Err(Broken),
        }
    }

    pub(crate) fn value_mut(&mut self) -> Option<&mut T> {
        match self.key {
            Key::Said(_) => self.value.as_mut(),
            _ => None,
        }
    }

    pub(crate) fn get(&self) -> Known<&T> {
        match self.key {
            Key::Absent => Ok(None),
            Key::Said(_) => Ok(self.value.as_ref()),
            Key::Broken => Err(Broken),
        }
    }

    /// Returns the value, or that of the type if the variant has none.
    pub(crate) fn or<'a>(&'a self, of_type: &'a Self) -> Known<&'a T> {
        if self.is_absent() { of_type.get() } else { self.get() }
    }

    /// Returns the key if it has a value. For rules about what is there; a rule about what is not
    /// there asks [`is_absent`](Self::is_absent).
    pub(crate) fn key(&self) -> Option<&Ident> {
        self.key.ident()
    }

    /// Whether the key is certainly not written.
    pub(crate) fn is_absent(&self) -> bool {
        matches!(self.key, Key::Absent)
    }
}

/// A slot of any type.
pub(crate) trait Doubtful {
    /// Breaks the slot unless it has a value: a key that is not understood may have been this one.
    fn doubt(&mut self);
}

impl<T> Doubtful for Slot<T> {
    fn doubt(&mut self) {
        self.key.doubt();
    }
}

impl<T> Slot<Vec<T>> {
    /// Returns the items that are known.
    pub(crate) fn items(&self) -> &[T] {
        match self.get() {
            Ok(Some(items)) => items,
            _ => &[],
        }
    }
}
