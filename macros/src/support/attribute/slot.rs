//! What an attribute says, by key.

use proc_macro2::Ident;
use syn::ext::IdentExt;

/// The value of a key, and the key that the user wrote.
pub(crate) struct Said<T> {
    pub(crate) key: Ident,
    pub(crate) value: T,
}

/// Holds the value of a key that can be written once.
pub(crate) struct Slot<T>(Option<Said<T>>);

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Slot<T> {
    pub(crate) fn set(&mut self, key: &Ident, value: T) -> syn::Result<()> {
        if self.0.is_some() {
            return Err(duplicate(key));
        }
        self.0 = Some(Said { key: key.clone(), value });
        Ok(())
    }

    pub(crate) fn said(&self) -> Option<&Said<T>> {
        self.0.as_ref()
    }

    pub(crate) fn get(&self) -> Option<&T> {
        self.0.as_ref().map(|said| &said.value)
    }

    pub(crate) fn key(&self) -> Option<&Ident> {
        self.0.as_ref().map(|said| &said.key)
    }

    pub(crate) fn is_set(&self) -> bool {
        self.0.is_some()
    }
}

impl<T> Slot<Vec<T>> {
    /// Returns the list, which is empty if the key is absent.
    pub(crate) fn items(&self) -> &[T] {
        self.get().map(Vec::as_slice).unwrap_or_default()
    }
}

fn duplicate(key: &Ident) -> syn::Error {
    let message = format!("duplicate key `{}`; remove one", key.unraw());
    syn::Error::new(key.span(), message)
}
