//! Derives the condition of `?`: when a value is there.

#[cfg(test)]
mod tests;

use super::super::{
    model::{Condition, Element, Node, Object, Part, Value},
    source::Source,
};

/// What is known of a value before any occurrence is.
#[derive(Clone, PartialEq)]
pub(super) enum Presence {
    /// The value names no source.
    Constant,
    Always,
    When(Condition),
}

/// Returns when a node is there.
pub(super) fn presence(node: &Node) -> Presence {
    match node {
        Node::Source(source) => of_source(source),
        Node::Constant(_) | Node::Or(..) => Presence::Constant,
        Node::Text(parts) => of_text(parts),
        Node::Object(object) => of_object(object),
        Node::Array(elements) => of_array(elements),
    }
}

fn of_source(source: &'static Source) -> Presence {
    if source.always { Presence::Always } else { Presence::When(Condition::Source(source)) }
}

/// A text is there when all of its sources are.
fn of_text(parts: &[Part]) -> Presence {
    let mut sources = Vec::new();
    for part in parts {
        if let Part::Source(source) = part {
            sources.push(of_source(source));
        }
    }
    all(sources)
}

fn of_object(object: &Object) -> Presence {
    let mut parts = Parts::default();
    for member in &object.members {
        parts.add(&member.value);
    }
    if object.spreads_details {
        parts.optional.push(Condition::Source(Source::details()));
    }
    parts.presence()
}

fn of_array(elements: &[Element]) -> Presence {
    let mut parts = Parts::default();
    for element in elements {
        match element {
            Element::Value(value) => parts.add(value),
            Element::Each { otherwise, .. } => parts.add_violations(otherwise.as_ref()),
        }
    }
    parts.presence()
}

/// What an object or an array consists of.
#[derive(Default)]
struct Parts {
    /// Of those without `?`.
    required: Vec<Presence>,
    /// Of those that may be absent while the whole is there.
    optional: Vec<Condition>,
}

impl Parts {
    fn add(&mut self, value: &Value) {
        match (&value.optional, &value.node) {
            (Some(condition), _) => self.optional.push(condition.clone()),
            (None, Node::Or(source, _)) => self.optional.push(Condition::Source(source)),
            (None, node) => self.required.push(presence(node)),
        }
    }

    /// Adds elements that are there if a violation is, else if the other element is.
    fn add_violations(&mut self, otherwise: Option<&Value>) {
        let violations = Condition::Source(Source::violations());
        let Some(otherwise) = otherwise else { return self.optional.push(violations) };
        let either = |other| {
            one_or(Condition::Any, vec![violations.clone(), other]).unwrap_or(violations.clone())
        };
        if let Node::Or(source, _) = otherwise.node {
            return self.optional.push(either(Condition::Source(source)));
        }
        match (&otherwise.optional, presence(&otherwise.node)) {
            (Some(condition), _) => self.optional.push(either(condition.clone())),
            (None, Presence::When(condition)) => {
                self.required.push(Presence::When(either(condition)));
            }
            (None, Presence::Always) => self.required.push(Presence::Always),
            (None, Presence::Constant) => self.optional.push(violations),
        }
    }

    /// The whole is there when everything is that has no `?`. If nothing without `?` names a source,
    /// it is there when one of the other parts is.
    fn presence(self) -> Presence {
        let required = all(self.required);
        if required != Presence::Constant {
            return required;
        }
        match one_or(Condition::Any, self.optional) {
            Some(condition) => Presence::When(condition),
            None => Presence::Constant,
        }
    }
}

/// Returns when all parts are there. A part that names no source does not count.
fn all(parts: Vec<Presence>) -> Presence {
    let (mut conditions, mut is_constant) = (Vec::new(), true);
    for part in parts {
        is_constant &= part == Presence::Constant;
        if let Presence::When(condition) = part {
            conditions.push(condition);
        }
    }
    match one_or(Condition::All, conditions) {
        Some(condition) => Presence::When(condition),
        None if is_constant => Presence::Constant,
        None => Presence::Always,
    }
}

/// Joins conditions, each of them once. One alone needs no list around it.
fn one_or(list: fn(Vec<Condition>) -> Condition, conditions: Vec<Condition>) -> Option<Condition> {
    let mut different = Vec::new();
    for condition in conditions {
        if !different.contains(&condition) {
            different.push(condition);
        }
    }
    if different.len() > 1 { Some(list(different)) } else { different.pop() }
}
