//! What is exported: a book, or one type.

use super::statuses::Statuses;
use crate::{
    book::{Catalogued, ErrorBook},
    catalog::{Book, Catalog, ErrorSpec},
    envelope::Representation,
    shape::Source,
};

/// A book, or one type, as a value: all that follows is compiled once.
pub(super) struct Scope {
    /// The path of the book; that of the type, if it names none.
    pub(super) path: &'static str,
    /// The book that makes the facts.
    pub(super) book: Option<&'static Book>,
    pub(super) catalog: &'static Catalog,
    /// The forms in which it is answered.
    pub(super) representations: &'static [Representation],
    pub(super) statuses: Statuses,
    /// The envelope of each type that the catalog nests; none, if these are answered as all others.
    nested: &'static [Representation],
}

/// How a row is answered.
#[derive(Clone, Copy)]
pub(super) struct Face {
    /// The book that makes the facts.
    pub(super) book: Option<&'static Book>,
    /// The forms in which it is answered.
    pub(super) representations: &'static [Representation],
    /// The envelope that its type names, if that one is used in place of those of the book.
    pub(super) own_envelope: Option<&'static Representation>,
}

impl Scope {
    pub(super) fn of_book<B: ErrorBook>() -> Self {
        Self {
            path: B::OWNER.path(),
            book: Some(B::BOOK),
            catalog: &B::BOOK.catalog,
            representations: B::REPRESENTATIONS,
            statuses: Statuses::new(Some(B::BOOK)),
            nested: B::listed_representations(),
        }
    }

    pub(super) fn of_type<E: Catalogued>() -> Self {
        Self {
            path: E::CATALOG.book().unwrap_or(E::CATALOG.owner()).path(),
            book: E::book(),
            catalog: E::CATALOG,
            representations: const { &[Representation::of::<E::Envelope>()] },
            statuses: Statuses::new(E::book()),
            nested: &[],
        }
    }

    /// Whether it is for failures of the framework.
    pub(super) fn is_in_fallback(&self, spec: ErrorSpec) -> bool {
        let fallback = self.book.and_then(|book| book.fallback);
        fallback.is_some_and(|fallback| fallback.holds(spec.rows))
    }

    pub(super) fn face(&self, spec: ErrorSpec) -> Face {
        let named = if self.is_in_fallback(spec) { None } else { self.envelope_named(spec) };
        match named {
            Some((catalog, envelope)) => Face {
                // Where its type names no book either, a layer does not add one.
                book: catalog.book().and(self.book),
                representations: core::slice::from_ref(envelope),
                own_envelope: Some(envelope),
            },
            None => {
                Face { book: self.book, representations: self.representations, own_envelope: None }
            }
        }
    }

    /// Returns the envelope that the first type with the row names, if every type with it names one.
    fn envelope_named(
        &self,
        spec: ErrorSpec,
    ) -> Option<(&'static Catalog, &'static Representation)> {
        let nested = self.catalog.nested().iter().copied().zip(self.nested);
        let mut holders = nested.filter(|(catalog, _)| catalog.holds(spec.rows));
        let first = holders.next().filter(|(catalog, _)| catalog.names_envelope())?;
        holders.all(|(catalog, _)| catalog.names_envelope()).then_some(first)
    }
}

impl Face {
    /// Whether an envelope has a place for this.
    pub(super) fn shows(&self, source: Source) -> bool {
        self.representations.iter().any(|envelope| envelope.shape().shows(source))
    }

    /// Returns the type, unless the book maps the statuses of the row to several.
    pub(super) fn type_of(&self, spec: ErrorSpec, statuses: &[u16]) -> Option<&'static str> {
        if spec.r#type().is_some() {
            return spec.r#type();
        }
        let types = self.book?.types;
        let mut of_statuses = statuses.iter().map(|status| types.of_status(*status));
        let first = of_statuses.next().flatten()?;
        of_statuses.all(|other| other == Some(first)).then_some(first)
    }
}
