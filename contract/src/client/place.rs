//! The way to a value in a body.

use crate::{Element, Node, Source};

/// The way to a value in a body.
pub(crate) type Place<'c> = Vec<Step<'c>>;

/// One step down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step<'c> {
    /// To a member of an object.
    Member(&'c str),
    /// To the first element of an array that has the rest of the way.
    Element,
}

/// Returns the first place with a node that `is` it.
pub(super) fn find<'c>(
    node: &'c Node,
    is: &impl Fn(&'c Node) -> bool,
) -> Option<(Place<'c>, &'c Node)> {
    if is(node) {
        return Some((Vec::new(), node));
    }
    match node {
        Node::Object(object) => object.members.iter().find_map(|member| {
            find(&member.value, is).map(|found| below(Step::Member(&member.name), found))
        }),
        Node::Array(elements) => elements
            .iter()
            .flat_map(nodes_of)
            .find_map(|node| find(node, is).map(|found| below(Step::Element, found))),
        _ => None,
    }
}

/// Returns the place of the source.
pub(super) fn of_source(node: &Node, source: Source) -> Option<Place<'_>> {
    find(node, &|node| shows(node, source)).map(|(place, _)| place)
}

/// Whether the node is the value of the source and nothing else.
pub(super) fn shows(node: &Node, source: Source) -> bool {
    match node {
        Node::Source(own) | Node::Or { source: own, .. } => *own == source,
        _ => false,
    }
}

fn below<'c>(step: Step<'c>, (mut place, node): (Place<'c>, &'c Node)) -> (Place<'c>, &'c Node) {
    place.insert(0, step);
    (place, node)
}

fn nodes_of(element: &Element) -> impl Iterator<Item = &Node> {
    let (first, second) = match element {
        Element::Value(value) => (&value.value, None),
        Element::EachViolation { each, otherwise } => {
            (&**each, otherwise.as_ref().map(|value| &value.value))
        }
    };
    [first].into_iter().chain(second)
}
