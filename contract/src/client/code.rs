//! The entries of one code.

use super::Type;
use crate::{Details, Entry, Retry};

/// A code, and all that the contract says of it.
pub(crate) struct Code<'c> {
    pub(crate) text: &'c str,
    /// At least one; several if variants share the code.
    pub(crate) entries: Vec<&'c Entry>,
}

impl<'c> Code<'c> {
    pub(super) fn new(text: &'c str) -> Self {
        Self { text, entries: Vec::new() }
    }

    /// Whether only the server's framework answers with it.
    pub(super) fn is_fallback(&self) -> bool {
        self.entries.iter().all(|entry| entry.fallback)
    }

    pub(crate) fn status(&self) -> u16 {
        self.entries[0].status
    }

    pub(crate) fn r#type(&self) -> Option<&'c str> {
        self.same(|entry| entry.r#type.as_deref())
    }

    pub(crate) fn title(&self) -> &'c str {
        &self.entries[0].title
    }

    pub(crate) fn doc_url(&self) -> Option<&'c str> {
        self.entries.iter().find_map(|entry| entry.doc_url.as_deref())
    }

    /// Returns what happened and what to do, each as one paragraph; at least the title.
    pub(crate) fn paragraphs(&self) -> Vec<&'c str> {
        let mut all = Vec::new();
        for entry in &self.entries {
            let said = [entry.description.as_deref(), entry.action.as_deref()];
            for text in said.into_iter().flatten() {
                if !all.contains(&text) && !text.trim().is_empty() {
                    all.push(text);
                }
            }
        }
        if all.is_empty() {
            all.push(self.title());
        }
        all
    }

    /// Returns the most careful advice: a client that cannot tell the variants apart must not repeat
    /// what one of them forbids.
    pub(crate) fn retry(&self) -> Retry {
        let has = |retry| self.entries.iter().any(|entry| entry.retry == retry);
        [Retry::Never, Retry::After].into_iter().find(|retry| has(*retry)).unwrap_or(Retry::Backoff)
    }

    pub(crate) fn retry_after(&self) -> Option<u32> {
        self.same(|entry| entry.retry_after)
    }

    /// Returns why it is deprecated, if all its variants are.
    pub(crate) fn deprecated(&self) -> Option<&'c str> {
        let all = self.entries.iter().all(|entry| entry.deprecated.is_some());
        all.then(|| self.entries[0].deprecated.as_deref()).flatten()
    }

    /// Returns what details can hold, if a client ever sees any.
    pub(crate) fn details(&self) -> Option<Type> {
        let shown = self.entries.iter().filter(|entry| shows_details(entry));
        let types = shown.filter_map(|entry| entry.details.as_ref()).map(Type::of_details);
        Type::either(types)
    }

    /// Returns what all entries agree on.
    fn same<T: PartialEq>(&self, value: impl Fn(&'c Entry) -> Option<T>) -> Option<T> {
        let first = value(self.entries[0])?;
        let agree = self.entries.iter().all(|entry| value(entry).as_ref() == Some(&first));
        agree.then_some(first)
    }
}

/// Whether details are sent: a 5xx keeps them to itself unless it is exposed.
fn shows_details(entry: &Entry) -> bool {
    entry.status < 500 || entry.exposed || entry.status_varies
}

impl Type {
    fn of_details(details: &Details) -> Self {
        match details {
            Details::Value(value) => Self::of_schema(&value.schema),
            Details::Members(members) => Self::of_members(
                members.iter().map(|member| (&*member.name, &member.schema, member.optional)),
            ),
        }
    }
}
