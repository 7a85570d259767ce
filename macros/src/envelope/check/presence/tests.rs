//! Compares the conditions with the rule that they express, on random shapes.

use super::{Presence, presence};
use crate::envelope::{
    model::{Condition, Element, Member, Node, Object, Part, Value},
    source::{self, Scope, Source},
};

const WORDS: [&str; 6] = ["code", "param", "details", "title", "status", "violations"];

fn find(word: &str) -> &'static Source {
    source::find(word, Scope::Report).expect("a source")
}

/// A small generator of numbers, the same in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).expect("31 bits") % limit
    }

    fn source(&mut self) -> &'static Source {
        find(WORDS[self.below(WORDS.len())])
    }

    fn node(&mut self, depth: usize) -> Node {
        match self.below(if depth == 0 { 4 } else { 6 }) {
            0 => Node::Source(self.source()),
            1 => Node::Constant("1".to_owned()),
            2 => Node::Text(self.parts()),
            3 => Node::Or(find("param"), Box::new(Node::Constant("1".to_owned()))),
            4 => {
                let members = self.values(depth).into_iter();
                let members = members.map(|value| Member { name: "m".to_owned(), value });
                let members = members.collect();
                Node::Object(Object { members, spreads_details: self.below(4) == 0 })
            }
            _ => Node::Array(self.elements(depth)),
        }
    }

    fn parts(&mut self) -> Vec<Part> {
        let count = self.below(4);
        let part = |_| match self.below(2) {
            0 => Part::Literal("text".to_owned()),
            _ => Part::Source(self.source()),
        };
        (0..count).map(part).collect()
    }

    fn values(&mut self, depth: usize) -> Vec<Value> {
        let count = self.below(4);
        (0..count).map(|_| self.value(depth - 1)).collect()
    }

    fn elements(&mut self, depth: usize) -> Vec<Element> {
        let mut elements: Vec<_> = self.values(depth).into_iter().map(Element::Value).collect();
        if self.below(2) == 0 {
            let otherwise = (self.below(2) == 0).then(|| self.value(depth - 1));
            elements.push(Element::Each { each: Node::Source(self.source()), otherwise });
        }
        elements
    }

    /// With `?` on some of those that can have it.
    fn value(&mut self, depth: usize) -> Value {
        let node = self.node(depth);
        let optional = match presence(&node) {
            Presence::When(condition) if self.below(2) == 0 => Some(condition),
            _ => None,
        };
        Value { node, optional }
    }

    /// The sources of one occurrence: those that always are, and some of the others.
    fn occurrence(&mut self) -> Vec<&'static Source> {
        let sources = WORDS.iter().map(|word| find(word));
        sources.filter(|source| source.always || self.below(2) == 0).collect()
    }
}

fn holds(condition: &Condition, there: &[&Source]) -> bool {
    match condition {
        Condition::Source(source) => there.contains(source),
        Condition::All(conditions) => conditions.iter().all(|inner| holds(inner, there)),
        Condition::Any(conditions) => conditions.iter().any(|inner| holds(inner, there)),
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    Constant,
    Present,
    Absent,
}

fn of(source: &Source, there: &[&Source]) -> State {
    if there.contains(&source) { State::Present } else { State::Absent }
}

/// The state of a value, and whether the rest can be there without it.
fn of_value(value: &Value, there: &[&Source]) -> (State, bool) {
    match &value.node {
        Node::Or(source, _) => (of(source, there), true),
        node => (state(node, there), value.optional.is_some()),
    }
}

/// The elements of `..violations` are there if a violation is, else if the value behind `else` is.
fn of_each(otherwise: Option<&Value>, there: &[&Source]) -> (State, bool) {
    let violations = of(find("violations"), there);
    let Some(otherwise) = otherwise else { return (violations, true) };
    let (other, is_optional) = match (&otherwise.node, otherwise.optional.is_some()) {
        (Node::Or(source, _), _) => (of(source, there), true),
        (node, is_optional) => (state(node, there), is_optional),
    };
    match (violations, other) {
        (violations, State::Constant) => (violations, true),
        (State::Present, _) => (State::Present, is_optional),
        (_, other) => (other, is_optional),
    }
}

/// The rule: the value is absent if a part without `?` is, or if it names sources and none of
/// its parts is there.
fn state(node: &Node, there: &[&Source]) -> State {
    let parts: Vec<(State, bool)> = match node {
        Node::Source(source) => return of(source, there),
        Node::Constant(_) | Node::Or(..) => return State::Constant,
        Node::Text(parts) => {
            let sources = parts.iter().filter_map(|part| match part {
                Part::Literal(_) => None,
                Part::Source(source) => Some((of(source, there), false)),
            });
            sources.collect()
        }
        Node::Object(object) => {
            let members = object.members.iter().map(|member| of_value(&member.value, there));
            let details = object.spreads_details.then(|| (of(find("details"), there), true));
            members.chain(details).collect()
        }
        Node::Array(elements) => {
            let elements = elements.iter().map(|element| match element {
                Element::Value(value) => of_value(value, there),
                Element::Each { otherwise, .. } => of_each(otherwise.as_ref(), there),
            });
            elements.collect()
        }
    };
    let any = |wanted: State| parts.iter().any(|(state, _)| *state == wanted);
    if parts.contains(&(State::Absent, false)) {
        State::Absent
    } else if any(State::Present) {
        State::Present
    } else if any(State::Absent) {
        State::Absent
    } else {
        State::Constant
    }
}

#[test]
fn conditions_state_the_rule() {
    let mut random = Random(8);
    let mut seen = [0; 3];
    for _ in 0..5_000 {
        let (node, there) = (random.node(3), random.occurrence());
        let state = state(&node, &there);
        let agrees = match presence(&node) {
            Presence::Constant => state == State::Constant,
            Presence::Always => state == State::Present,
            Presence::When(condition) => {
                (state == State::Present) == holds(&condition, &there) && state != State::Constant
            }
        };
        assert!(agrees, "{state:?}");
        seen[state as usize] += 1;
    }
    assert!(seen.iter().all(|count| *count > 500), "too few of one state: {seen:?}");
}

#[test]
fn no_list_is_empty_or_has_one_item() {
    let text =
        |words: [&'static str; 2]| Node::Text(words.map(|word| Part::Source(find(word))).into());
    let when = |condition| Presence::When(condition);
    let [code, param] = ["code", "param"].map(|word| Condition::Source(find(word)));
    assert!(presence(&text(["code", "title"])) == when(code.clone()));
    assert!(presence(&text(["code", "code"])) == when(code.clone()));
    assert!(presence(&text(["code", "param"])) == when(Condition::All(vec![code, param])));
    assert!(presence(&text(["title", "title"])) == Presence::Always);
}
