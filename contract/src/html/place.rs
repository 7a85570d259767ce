//! Where a body has a value.

use crate::{Element, Node, Source};

/// One step from the body to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step<'a> {
    /// Into a member.
    Member(&'a str),
    /// Into the first element.
    First,
}

/// Returns where a body has a value of the report, if it has it.
pub(super) fn find(shape: &Node, source: Source) -> Option<Vec<Step<'_>>> {
    match shape {
        Node::Source(found) | Node::Or { source: found, .. } => (*found == source).then(Vec::new),
        Node::Object(object) => object.members.iter().find_map(|member| {
            Some(before(Step::Member(&member.name), find(&member.value, source)?))
        }),
        Node::Array(elements) => {
            let Element::Value(value) = elements.first()? else { return None };
            Some(before(Step::First, find(&value.value, source)?))
        }
        Node::Constant(_) | Node::Text(_) => None,
    }
}

fn before<'a>(step: Step<'a>, mut steps: Vec<Step<'a>>) -> Vec<Step<'a>> {
    steps.insert(0, step);
    steps
}
