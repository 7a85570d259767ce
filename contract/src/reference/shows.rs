//! What a body can have.

use crate::{Contract, Element, Entry, Envelope, Node, Source, TextPart};

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
            envelopes.is_empty() || shapes.any(|shape| shows(shape, source))
        };
        Self {
            details: has(Source::Details),
            param: has(Source::Param),
            violations: has(Source::Violations),
        }
    }
}

fn shows(node: &Node, wanted: Source) -> bool {
    match node {
        Node::Source(source) => *source == wanted,
        Node::Or { source, otherwise } => *source == wanted || shows(otherwise, wanted),
        Node::Constant(_) => false,
        Node::Text(parts) => parts.contains(&TextPart::Source(wanted)),
        Node::Object(object) => {
            (wanted == Source::Details && object.spreads_details)
                || object.members.iter().any(|member| shows(&member.value, wanted))
        }
        Node::Array(elements) => elements.iter().any(|element| element_shows(element, wanted)),
    }
}

fn element_shows(element: &Element, wanted: Source) -> bool {
    match element {
        Element::Value(value) => shows(&value.value, wanted),
        Element::EachViolation { each, otherwise } => {
            wanted == Source::Violations
                || shows(each, wanted)
                || otherwise.as_ref().is_some_and(|value| shows(&value.value, wanted))
        }
    }
}
