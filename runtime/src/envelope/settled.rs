//! What is the same for every occurrence of a row.

use super::{Node, Source, TextPart, source::Values, write::Open};

impl Values<'_> {
    /// Whether a writer can go on with a part without knowing the occurrence: its form is the same
    /// each time, though parts within may be open in their turn.
    pub(super) fn is_settled(&self, part: Open) -> bool {
        match part {
            Open::Node(Node::Object(_) | Node::Array(_)) => true,
            Open::Node(node) => self.is_fixed(node),
            Open::Object(shape) => {
                let mut members = shape.members.iter();
                let begins = self.begins(members.by_ref().map(|it| (&it.node, it.optional)));
                begins.unwrap_or(!shape.spreads_details || self.is_fixed_source(Source::Details))
            }
            Open::Array(elements) => {
                let mut elements = elements.iter().map(|it| (&it.node, it.optional));
                self.begins(elements.by_ref()).unwrap_or(true)
            }
            Open::Member(member) => !member.optional || self.is_fixed(&member.node),
            Open::Element(element) => !element.optional || self.is_fixed(&element.node),
            Open::Spread(_) => self.is_fixed_source(Source::Details),
        }
    }

    /// Whether it is known which entry comes first, and so where commas stand. `None` where no
    /// entry is there.
    fn begins<'n>(&self, entries: impl Iterator<Item = (&'n Node, bool)>) -> Option<bool> {
        for (node, optional) in entries {
            if optional && !self.is_fixed(node) {
                return Some(false);
            }
            if !optional || !self.is_absent(node) {
                return Some(true);
            }
        }
        None
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
