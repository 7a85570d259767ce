//! Collects all mistakes of an input before any is reported.

use std::cell::RefCell;

use proc_macro2::TokenStream;
use quote::ToTokens;

/// Collects errors; panics if it is dropped before [`finish`](Self::finish).
pub(crate) struct Ctxt {
    errors: RefCell<Option<Vec<syn::Error>>>,
}

impl Ctxt {
    pub(crate) fn new() -> Self {
        Self { errors: RefCell::new(Some(Vec::new())) }
    }

    /// Records a mistake at these tokens.
    pub(crate) fn error(&self, tokens: &dyn ToTokens, message: impl AsRef<str>) {
        self.syn_error(error_at(tokens, message));
    }

    /// Records a mistake that the parser found.
    pub(crate) fn syn_error(&self, error: syn::Error) {
        if let Some(errors) = self.errors.borrow_mut().as_mut() {
            errors.push(error);
        }
    }

    /// Returns the errors as `compile_error!` calls, or `Ok` if there are none.
    pub(crate) fn finish(self) -> Result<(), TokenStream> {
        let errors = self.errors.borrow_mut().take().unwrap_or_default();
        if errors.is_empty() {
            return Ok(());
        }
        let mut all = TokenStream::new();
        for error in &errors {
            all.extend(error.to_compile_error());
        }
        Err(all)
    }
}

/// Returns an error that spans these tokens.
pub(crate) fn error_at(tokens: &dyn ToTokens, message: impl AsRef<str>) -> syn::Error {
    syn::Error::new_spanned(tokens, message.as_ref())
}

impl Drop for Ctxt {
    fn drop(&mut self) {
        assert!(
            std::thread::panicking() || self.errors.borrow().is_none(),
            "the collected errors were dropped"
        );
    }
}
