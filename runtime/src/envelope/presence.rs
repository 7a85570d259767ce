//! The meaning of `?`: when a node is absent.

use super::{Node, Source, TextPart, source::Values};

/// Whether a node is there.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Presence {
    /// Names no source.
    Constant,
    Present,
    Absent,
    /// There in one occurrence and not in the next.
    Varies,
}

impl Values<'_> {
    /// Whether a node has to be left out, if it is optional.
    ///
    /// States in code what the documentation of [`Node`] says.
    pub(super) fn is_absent(&self, node: &Node) -> bool {
        // Most optional nodes are one source.
        match node {
            Node::Source(source) => self.get(*source).is_none(),
            node => presence(node, &|source| self.source(source)) == Presence::Absent,
        }
    }

    /// Whether every source of a text is there.
    pub(super) fn is_complete(&self, text: &[TextPart]) -> bool {
        of_text(text, &|source| self.source(source)) != Presence::Absent
    }

    fn source(&self, source: Source) -> Presence {
        match self.get(source) {
            Some(_) => Presence::Present,
            None => Presence::Absent,
        }
    }

    /// What is known of a node before the occurrence is.
    pub(super) fn settled_presence(&self, node: &Node) -> Presence {
        presence(node, &|source| {
            if self.is_fixed_source(source) { self.source(source) } else { Presence::Varies }
        })
    }
}

/// The presence of a node from that of sources.
fn presence(node: &Node, of: &impl Fn(Source) -> Presence) -> Presence {
    match node {
        Node::Source(source) => of(*source),
        Node::Constant(_) => Presence::Constant,
        Node::Text(parts) => of_text(parts, of),
        Node::Object(shape) => {
            let members = shape.members.iter();
            let members = members.map(|member| (presence(&member.node, of), member.optional));
            let spread = shape.spreads_details.then(|| (of(Source::Details), true));
            combined(members.chain(spread))
        }
        Node::Array(elements) => {
            let elements = elements.iter();
            combined(elements.map(|element| (presence(&element.node, of), element.optional)))
        }
    }
}

fn of_text(parts: &[TextPart], of: &impl Fn(Source) -> Presence) -> Presence {
    combined(parts.iter().map(|part| match part {
        TextPart::Literal(_) => (Presence::Constant, false),
        TextPart::Source(source) => (of(*source), false),
    }))
}

/// The presence of a whole from that of its parts, each with whether it is optional.
fn combined(parts: impl Iterator<Item = (Presence, bool)>) -> Presence {
    let (mut whole, mut hangs_on_one) = (Presence::Constant, false);
    for part in parts {
        whole = match (whole, part) {
            (_, (Presence::Absent, false)) => return Presence::Absent,
            (_, (Presence::Present, _)) | (Presence::Present, _) => Presence::Present,
            (_, (Presence::Varies, _)) | (Presence::Varies, _) => Presence::Varies,
            (_, (Presence::Absent, true)) => Presence::Absent,
            (whole, (Presence::Constant, _)) => whole,
        };
        hangs_on_one |= part == (Presence::Varies, false);
    }
    if hangs_on_one { Presence::Varies } else { whole }
}
