//! What is the same for every occurrence of a row.

use super::{
    Element, Member, Node, Source, TextPart, presence::Presence, source::Values, write::Open,
};

impl Values<'_> {
    /// Whether a writer can go on with a part without knowing the occurrence: its form is the same
    /// each time, though parts within may be open in their turn.
    pub(super) fn is_settled(&self, part: Open) -> bool {
        match part {
            Open::Node(Node::Object(_) | Node::Array(_)) => true,
            Open::Node(node) => self.is_fixed(node),
            Open::Object(shape) => {
                let begins = self.begins(shape.members.iter().map(|it| (&it.node, it.optional)));
                begins.unwrap_or(!shape.spreads_details || self.is_fixed_source(Source::Details))
            }
            Open::Array(elements) => {
                self.begins(elements.iter().map(|it| (&it.node, it.optional))).unwrap_or(true)
            }
            Open::Member(Member { node, optional, .. })
            | Open::FirstMember(Member { node, optional, .. })
            | Open::Element(Element { node, optional })
            | Open::FirstElement(Element { node, optional }) => !optional || self.is_known(node),
            Open::Spread(_) => self.is_fixed_source(Source::Details),
        }
    }

    /// Whether some entry is there each time, so that those before it can bring their commas along.
    /// `None` where no entry is ever there.
    fn begins<'n>(&self, entries: impl Iterator<Item = (&'n Node, bool)>) -> Option<bool> {
        let mut begins = None;
        for (node, optional) in entries {
            match self.settled_presence(node) {
                Presence::Varies if optional => begins = Some(false),
                Presence::Absent if optional => {}
                _ => return Some(true),
            }
        }
        begins
    }

    /// Whether a node is there each time, or never.
    fn is_known(&self, node: &Node) -> bool {
        self.settled_presence(node) != Presence::Varies
    }

    /// Whether all of a node is the same each time.
    fn is_fixed(&self, node: &Node) -> bool {
        match node {
            Node::Source(source) => self.is_fixed_source(*source),
            Node::Constant(_) => true,
            Node::Text(parts) => parts.iter().all(|part| match part {
                TextPart::Literal(_) => true,
                TextPart::Source(source) => self.is_fixed_source(*source),
            }),
            Node::Object(shape) => {
                let spread = !shape.spreads_details || self.is_fixed_source(Source::Details);
                spread && shape.members.iter().all(|member| self.is_fixed(&member.node))
            }
            Node::Array(elements) => elements.iter().all(|element| self.is_fixed(&element.node)),
        }
    }
}
