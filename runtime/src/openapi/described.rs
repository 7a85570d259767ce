//! What an operation says about its errors.

use alloc::sync::Arc;

use errorbook_contract::{
    Members,
    openapi::{Options, Version, labelled, markers, responses},
};

use crate::{
    book::{Catalogued, ErrorBook},
    contract::{contract, contract_of_type},
};

/// The responses of an operation, and the markers of where they come from.
pub struct Described {
    /// By status, such as `404`, or range, such as `4XX`.
    pub(super) responses: Members,
    /// By what `complete` looks for.
    pub(super) markers: Members,
}

impl Described {
    fn new(responses: &Members, markers: Members) -> Arc<Self> {
        Arc::new(Self { responses: labelled(responses), markers })
    }

    /// Returns all of them by name.
    #[cfg(any(feature = "poem-openapi", feature = "salvo-oapi", feature = "utoipa"))]
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &errorbook_contract::Json)> {
        self.responses.iter().chain(self.markers.iter())
    }
}

/// Describes the errors of a type.
#[must_use]
pub fn errors<E: Catalogued>(version: Version) -> Arc<Described> {
    let contract = contract_of_type::<E>();
    Described::new(&responses(&contract, &Options::new(), version), markers(&contract))
}

/// Describes all errors of a book.
#[must_use]
pub fn book<B: ErrorBook>(version: Version) -> Arc<Described> {
    let mut contract = contract::<B>();
    let responses = responses(&contract, &Options::new(), version);
    // Which failures of the framework can happen depends on the operation.
    if contract.errors.iter().any(|entry| !entry.fallback) {
        contract.errors.retain(|entry| !entry.fallback);
    }
    Described::new(&responses, markers(&contract))
}

#[cfg(feature = "anyhow")]
mod any_error {
    use alloc::sync::Arc;
    use core::any::TypeId;
    use std::{
        collections::HashMap,
        sync::{Mutex, PoisonError},
    };

    use errorbook_contract::openapi::{Options, Version, any_marker, any_responses};

    use super::Described;
    use crate::{AnyError, book::WithFallback, contract::contract};

    /// `AnyError`, for a function that takes it as a type.
    pub trait OfBook {
        type Book: WithFallback + 'static;
    }

    impl<B: WithFallback + 'static> OfBook for AnyError<B> {
        type Book = B;
    }

    type Known = HashMap<(TypeId, Version), Arc<Described>>;

    /// What was described already: often all operations of an API have this type, and books are large.
    static KNOWN: Mutex<Option<Known>> = Mutex::new(None);

    /// Describes `AnyError`: any error of its book, with one schema for all of a status.
    #[must_use]
    pub fn any<E: OfBook>(version: Version) -> Arc<Described> {
        let key = (TypeId::of::<E::Book>(), version);
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        let known = known.get_or_insert_default();
        Arc::clone(known.entry(key).or_insert_with(|| describe::<E::Book>(version)))
    }

    fn describe<B: WithFallback>(version: Version) -> Arc<Described> {
        let contract = contract::<B>();
        let responses = any_responses(&contract, &Options::new(), version);
        Described::new(&responses, any_marker(&contract))
    }
}
#[cfg(feature = "anyhow")]
pub use any_error::any;
