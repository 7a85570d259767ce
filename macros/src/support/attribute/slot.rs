//! What an attribute says, by key.

use proc_macro2::Ident;

use super::reader::Reader;

/// Nothing is known, because of a mistake that is reported elsewhere. A rule that meets it stays
/// silent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Broken;

/// What is known: a value, its absence, or nothing.
pub(crate) type Known<T> = Result<Option<T>, Broken>;

/// Holds the value of a key that can be written once.
pub(crate) struct Slot<T> {
    state: State,
    /// Counts only if the key is said.
    value: Option<T>,
}

/// What is known of the key. No part of it depends on the type of the value, so it is compiled once.
enum State {
    Absent,
    /// The key is written, or may be, and there is a mistake.
    Broken,
    Said(Ident),
}

impl State {
    /// Ends the reading of a value. A key that is written twice breaks the slot.
    fn end(&mut self, reader: &Reader<'_>) -> syn::Result<()> {
        let is_first = matches!(self, Self::Absent);
        *self = Self::Broken;
        *self = Self::Said(reader.end(is_first)?);
        Ok(())
    }

    fn key(&self) -> Option<&Ident> {
        match self {
            Self::Said(key) => Some(key),
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
        Self { state: State::Absent, value: None }
    }
}

impl<T> Slot<T> {
    /// Returns the slot of a key with a mistake.
    pub(crate) fn broken() -> Self {
        Self { state: State::Broken, value: None }
    }

    /// Stores the value that a reader has read. Whatever is wrong with it breaks the slot.
    pub(crate) fn set(&mut self, reader: &Reader<'_>, value: syn::Result<T>) -> syn::Result<()> {
        match value {
            Ok(value) => {
                self.value = Some(value);
                self.state.end(reader)
            }
            Err(error) => {
                self.state = State::Broken;
                Err(error)
            }
        }
    }

    pub(crate) fn value_mut(&mut self) -> Option<&mut T> {
        match self.state {
            State::Said(_) => self.value.as_mut(),
            _ => None,
        }
    }

    pub(crate) fn get(&self) -> Known<&T> {
        match self.state {
            State::Absent => Ok(None),
            State::Said(_) => Ok(self.value.as_ref()),
            State::Broken => Err(Broken),
        }
    }

    /// Returns the value, or that of the type if the variant has none.
    pub(crate) fn or<'a>(&'a self, of_type: &'a Self) -> Known<&'a T> {
        if self.is_absent() { of_type.get() } else { self.get() }
    }

    /// Returns the key if it has a value. For rules about what is there; a rule about what is not
    /// there asks [`is_absent`](Self::is_absent).
    pub(crate) fn key(&self) -> Option<&Ident> {
        self.state.key()
    }

    /// Whether the key is certainly not written.
    pub(crate) fn is_absent(&self) -> bool {
        matches!(self.state, State::Absent)
    }
}

/// A slot of any type.
pub(crate) trait Doubtful {
    /// Breaks the slot unless it has a value: a key that is not understood may have been this one.
    fn doubt(&mut self);
}

impl<T> Doubtful for Slot<T> {
    fn doubt(&mut self) {
        self.state.doubt();
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
