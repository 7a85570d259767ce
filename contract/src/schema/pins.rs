//! Values by which the bodies of one code are told from those of another.

use std::collections::{BTreeMap, HashSet};

use super::{Writer, facts::Facts, presence::Presence};
use crate::{Element, Json, Node, Object, ObjectMember, Source, TextPart};

/// The values of places that every body has, by the way to the place.
type Pins = BTreeMap<String, HashSet<Json>>;

/// Whether no body can be one of two: at some place, each of them always has a value, which no other has.
pub(crate) fn are_apart(shape: &Node, all: &[Facts<'_>]) -> bool {
    let pins: Vec<Pins> = all.iter().map(|facts| Writer::new(facts).pins(shape)).collect();
    let mut places = pins.first().into_iter().flat_map(BTreeMap::keys);
    places.any(|place| are_apart_at(place, &pins))
}

fn are_apart_at(place: &str, all: &[Pins]) -> bool {
    let mut known = HashSet::new();
    let mut is_new = |values: &HashSet<Json>| values.iter().all(|one| known.insert(one.clone()));
    all.iter().all(|pins| pins.get(place).is_some_and(&mut is_new))
}

impl Writer<'_> {
    fn pins(&self, node: &Node) -> Pins {
        match node {
            Node::Object(object) => {
                object.members.iter().flat_map(|member| self.pins_of_member(member)).collect()
            }
            Node::Array(elements) => self.pins_of_array(elements),
            value => pin(&self.node(value)),
        }
    }

    fn pins_of_member(&self, member: &ObjectMember) -> Pins {
        let (writer, presence) = self.of_member(member);
        if presence == Presence::Always {
            below(&member.name, writer.pins(&member.value))
        } else {
            Pins::new()
        }
    }

    /// Those of each element that is always there and that no other one can be.
    fn pins_of_array(&self, elements: &[Element]) -> Pins {
        let mut pins = Pins::new();
        for (place, written) in self.elements(elements).iter().enumerate() {
            if written.is_certain && is_unlike_others(place, elements) {
                let each = written.nodes.iter().map(|(writer, node)| writer.pins(node));
                let all = each.reduce(common).unwrap_or_default();
                pins.extend(below(&place.to_string(), all));
            }
        }
        pins
    }
}

/// The values of a place, if its schema lists them.
fn pin(schema: &Json) -> Pins {
    match schema.get("enum") {
        Some(Json::Array(values)) => {
            Pins::from([(String::new(), values.iter().cloned().collect())])
        }
        _ => Pins::new(),
    }
}

/// Puts a step before each way, in quotes: names can have a `/`.
fn below(name: &str, pins: Pins) -> Pins {
    pins.into_iter().map(|(place, values)| (format!("{name:?}/{place}"), values)).collect()
}

/// Those of a value that is one of two.
fn common(mut one: Pins, mut other: Pins) -> Pins {
    one.retain(|place, values| other.remove(place).map(|more| values.extend(more)).is_some());
    one
}

fn is_unlike_others(place: usize, elements: &[Element]) -> bool {
    let mut others = elements.iter().enumerate().filter(|(other, _)| *other != place);
    others.all(|(_, other)| {
        let one = nodes(&elements[place]);
        one.iter().all(|one| nodes(other).iter().all(|other| are_unlike(one, other)))
    })
}

fn nodes(element: &Element) -> Vec<&Node> {
    match element {
        Element::Value(value) => vec![&value.value],
        Element::EachViolation { each, otherwise } => {
            [&**each].into_iter().chain(otherwise.as_ref().map(|value| &value.value)).collect()
        }
    }
}

/// Whether no value can be both, whatever the error: by its type, or by a text that never changes.
fn are_unlike(one: &Node, other: &Node) -> bool {
    match (one, other) {
        (Node::Object(one), Node::Object(other)) => {
            one.members.iter().any(|member| has_another_text(other, member))
        }
        _ => kind(one).zip(kind(other)).is_some_and(|(one, other)| one != other),
    }
}

fn has_another_text(object: &Object, member: &ObjectMember) -> bool {
    let Some(text) = constant_text(member) else { return false };
    let same_name = object.members.iter().filter(|other| other.name == member.name);
    same_name.filter_map(constant_text).any(|other| other != text)
}

fn constant_text(member: &ObjectMember) -> Option<&str> {
    match &member.value {
        Node::Text(parts) if member.when.is_none() => match parts.as_slice() {
            [TextPart::Literal(text)] => Some(text),
            _ => None,
        },
        _ => None,
    }
}

fn kind(node: &Node) -> Option<&'static str> {
    match node {
        Node::Object(_) => Some("object"),
        Node::Array(_) => Some("array"),
        Node::Text(_) => Some("plain"),
        Node::Source(source) => is_plain(*source).then_some("plain"),
        Node::Constant(_) | Node::Or { .. } => None,
    }
}

fn is_plain(source: Source) -> bool {
    !matches!(source, Source::Details | Source::Violations | Source::ViolationPath)
}
