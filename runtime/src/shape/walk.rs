//! Walks over a shape, in const fns.

use super::{Element, Member, Node, Object, Shape, Source, Sources, TextPart};
use crate::catalog::text::same_text;

impl Object {
    /// Whether a member of this name is declared, written or not.
    pub(crate) const fn declares(&self, name: &str) -> bool {
        let mut members = self.members;
        while let [member, rest @ ..] = members {
            if same_text(member.name, name) {
                return true;
            }
            members = rest;
        }
        false
    }
}

/// Returns whether a member of details called `name` would shadow a declared member of the object
/// into which details are spread.
///
/// ```
/// use errorbook::{Envelope, envelope::{Detailed, Problem, shadows}};
///
/// assert!(shadows(&Problem::SHAPE, "status"));
/// assert!(!shadows(&Problem::SHAPE, "balance"));
/// // Nothing is spread here, so nothing can be shadowed.
/// assert!(!shadows(&Detailed::SHAPE, "code"));
/// ```
#[must_use]
pub const fn shadows(shape: &Shape, name: &str) -> bool {
    shadows_within(shape.root(), name)
}

const fn shadows_within(node: &Node, name: &str) -> bool {
    match node {
        Node::Object(object) => {
            if object.spreads_details && object.declares(name) {
                return true;
            }
            let mut members = object.members;
            while let [member, rest @ ..] = members {
                if shadows_within(&member.value.node, name) {
                    return true;
                }
                members = rest;
            }
            false
        }
        Node::Array(elements) => {
            let mut elements = *elements;
            while let [element, rest @ ..] = elements {
                let (node, other) = element.nodes();
                if shadows_within(node, name) {
                    return true;
                }
                if let Some(other) = other
                    && shadows_within(other, name)
                {
                    return true;
                }
                elements = rest;
            }
            false
        }
        Node::Source(_) | Node::Or(..) | Node::Constant(_) | Node::Text(_) => false,
    }
}

impl Element {
    /// The value of each element, and the one in place of all.
    const fn nodes(&self) -> (&Node, Option<&Node>) {
        match self {
            Self::Value(value) => (&value.node, None),
            Self::EachViolation { each, otherwise: Some(otherwise) } => {
                (each, Some(&otherwise.node))
            }
            Self::EachViolation { each, otherwise: None } => (each, None),
        }
    }
}

/// The sources that a node shows.
pub(super) const fn sources(node: &Node) -> Sources {
    match node {
        Node::Source(source) | Node::Or(source, _) => Sources::NONE.with(*source),
        Node::Constant(_) => Sources::NONE,
        Node::Text(parts) => of_text(parts),
        Node::Object(object) => of_object(object),
        Node::Array(elements) => of_elements(elements),
    }
}

const fn of_text(mut parts: &[TextPart]) -> Sources {
    let mut all = Sources::NONE;
    while let [part, rest @ ..] = parts {
        if let TextPart::Source(source) = part {
            all = all.with(*source);
        }
        parts = rest;
    }
    all
}

const fn of_object(object: &Object) -> Sources {
    let mut all = Sources::NONE;
    if object.spreads_details {
        all = all.with(Source::Details);
    }
    let mut members: &[Member] = object.members;
    while let [member, rest @ ..] = members {
        all = all.and(sources(&member.value.node));
        members = rest;
    }
    all
}

const fn of_elements(mut elements: &[Element]) -> Sources {
    let mut all = Sources::NONE;
    while let [element, rest @ ..] = elements {
        if let Element::EachViolation { .. } = element {
            all = all.with(Source::Violations);
        }
        let (node, other) = element.nodes();
        all = all.and(sources(node));
        if let Some(other) = other {
            all = all.and(sources(other));
        }
        elements = rest;
    }
    all
}
