//! What a body can have.

use crate::{Contract, Entry, Envelope, Source};

/// What of an entry is in a body of at least one of its envelopes. All is, if none is known.
#[derive(Clone, Copy)]
pub(crate) struct Shows {
    pub(crate) details: bool,
    pub(crate) param: bool,
    pub(crate) violations: bool,
}

impl Shows {
    /// Of the envelopes of the book.
    pub(crate) fn of(contract: &Contract) -> Self {
        Self::of_envelopes(&contract.envelopes)
    }

    /// Of an entry, which can have an envelope of its own.
    pub(crate) fn of_entry(self, entry: &Entry) -> Self {
        let own = entry.own_envelope.as_ref();
        own.map_or(self, |own| Self::of_envelopes(std::slice::from_ref(own)))
    }

    fn of_envelopes(envelopes: &[Envelope]) -> Self {
        let has = |source| {
            let mut shapes = envelopes.iter().map(|envelope| &envelope.shape);
            envelopes.is_empty() || shapes.any(|shape| shape.shows(source))
        };
        Self {
            details: has(Source::Details),
            param: has(Source::Param),
            violations: has(Source::Violations),
        }
    }
}
