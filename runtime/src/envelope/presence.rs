//! The meaning of `?`: when a node is absent.

use super::{Node, Source, TextPart, source::Values};

/// Whether a node is there in one report.
#[derive(Clone, Copy, PartialEq)]
enum Presence {
    /// Names no source.
    Constant,
    Present,
    Absent,
}

impl Values<'_> {
    /// Whether a node has to be left out, if it is optional.
    ///
    /// States in code what the documentation of [`Node`] says.
    pub(super) fn is_absent(&self, node: &Node) -> bool {
        self.presence(node) == Presence::Absent
    }

    /// Whether every source of a text is there.
    pub(super) fn is_complete(&self, text: &[TextPart]) -> bool {
        self.text(text) != Presence::Absent
    }

    fn presence(&self, node: &Node) -> Presence {
        match node {
            Node::Source(source) => self.source(*source),
            Node::Constant(_) => Presence::Constant,
            Node::Text(parts) => self.text(parts),
            Node::Object(shape) => {
                let members = shape.members.iter();
                let members = members.map(|member| (self.presence(&member.node), member.optional));
                let spread = shape.spreads_details.then(|| (self.source(Source::Details), true));
                combined(members.chain(spread))
            }
            Node::Array(elements) => {
                let elements = elements.iter();
                combined(elements.map(|element| (self.presence(&element.node), element.optional)))
            }
        }
    }

    fn source(&self, source: Source) -> Presence {
        match self.get(source) {
            Some(_) => Presence::Present,
            None => Presence::Absent,
        }
    }

    fn text(&self, parts: &[TextPart]) -> Presence {
        combined(parts.iter().map(|part| match part {
            TextPart::Literal(_) => (Presence::Constant, false),
            TextPart::Source(source) => (self.source(*source), false),
        }))
    }
}

/// The presence of a whole from that of its parts, each with whether it is optional.
fn combined(parts: impl Iterator<Item = (Presence, bool)>) -> Presence {
    let mut whole = Presence::Constant;
    for part in parts {
        whole = match (whole, part) {
            (_, (Presence::Absent, false)) => return Presence::Absent,
            (_, (Presence::Present, _)) => Presence::Present,
            (Presence::Constant, (Presence::Absent, true)) => Presence::Absent,
            (whole, _) => whole,
        };
    }
    whole
}
