//! Whether an envelope writes reasons (AIP-193).

use crate::shape::{Element, Member, Node, Shape, Source, TextPart};

/// Whether one of the shapes has the source `reason`.
pub(super) const fn any_has_reason(mut shapes: &[&Shape]) -> bool {
    while let [shape, rest @ ..] = shapes {
        if object_has_reason(shape.members) {
            return true;
        }
        shapes = rest;
    }
    false
}

const fn object_has_reason(mut members: &[Member]) -> bool {
    while let [member, rest @ ..] = members {
        if has_reason(&member.node) {
            return true;
        }
        members = rest;
    }
    false
}

const fn array_has_reason(mut elements: &[Element]) -> bool {
    while let [element, rest @ ..] = elements {
        if has_reason(&element.node) {
            return true;
        }
        elements = rest;
    }
    false
}

const fn has_reason(node: &Node) -> bool {
    match node {
        Node::Source(source) => matches!(source, Source::Reason),
        Node::Constant(_) => false,
        Node::Text(parts) => text_has_reason(parts),
        Node::Object(shape) => object_has_reason(shape.members),
        Node::Array(elements) => array_has_reason(elements),
    }
}

const fn text_has_reason(mut parts: &[TextPart]) -> bool {
    while let [part, rest @ ..] = parts {
        if matches!(part, TextPart::Source(Source::Reason)) {
            return true;
        }
        parts = rest;
    }
    false
}
