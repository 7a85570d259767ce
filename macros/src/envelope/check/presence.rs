//! Derives the condition of `?`: when a value is there.

use super::super::{
    model::{Condition, Node, Part, Shape, Value},
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
        Node::Constant(_) => Presence::Constant,
        Node::Text(parts) => of_text(parts),
        Node::Object(shape) => of_object(shape),
        Node::Array(elements) => of_compound(elements.iter(), false),
    }
}

fn of_source(source: &'static Source) -> Presence {
    if source.always { Presence::Always } else { Presence::When(Condition::Source(source)) }
}

/// A text is there when all of its sources are.
fn of_text(parts: &[Part]) -> Presence {
    let sources = parts.iter().filter_map(|part| match part {
        Part::Literal(_) => None,
        Part::Source(source) => Some(of_source(source)),
    });
    all(sources.collect())
}

fn of_object(shape: &Shape) -> Presence {
    of_compound(shape.members.iter().map(|member| &member.value), shape.spreads_details)
}

/// An object or an array is there when everything is that has no `?`. If nothing without `?` names
/// a source, it is there when one of the other parts is.
fn of_compound<'a>(
    values: impl Iterator<Item = &'a Value> + Clone,
    spreads_details: bool,
) -> Presence {
    let required = values.clone().filter(|value| value.optional.is_none());
    let required = all(required.map(|value| presence(&value.node)).collect());
    if required != Presence::Constant {
        return required;
    }
    let mut optional: Vec<Condition> = values.filter_map(|value| value.optional.clone()).collect();
    if spreads_details {
        optional.push(Condition::Source(Source::details()));
    }
    match one_or(Condition::Any, optional) {
        Some(condition) => Presence::When(condition),
        None => Presence::Constant,
    }
}

/// Returns when all parts are there. A part that names no source does not count.
fn all(mut parts: Vec<Presence>) -> Presence {
    parts.retain(|part| *part != Presence::Constant);
    if parts.is_empty() {
        return Presence::Constant;
    }
    let conditions = parts.into_iter().filter_map(|part| match part {
        Presence::When(condition) => Some(condition),
        Presence::Constant | Presence::Always => None,
    });
    match one_or(Condition::All, conditions.collect()) {
        Some(condition) => Presence::When(condition),
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

#[cfg(test)]
mod tests {
    //! Compares the conditions with the rule that they express, on random shapes.

    use super::{Presence, presence};
    use crate::envelope::{
        model::{Condition, Member, Node, Part, Shape, Value},
        source::{Source, find},
    };

    const WORDS: [&str; 5] = ["code", "param", "details", "title", "status"];

    /// A small generator of numbers, the same in each run.
    struct Random(u64);

    impl Random {
        fn below(&mut self, limit: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            usize::try_from(self.0 >> 33).expect("31 bits") % limit
        }

        fn source(&mut self) -> &'static Source {
            let words = WORDS[self.below(5)];
            find(words).expect("a source")
        }

        fn node(&mut self, depth: usize) -> Node {
            match self.below(if depth == 0 { 3 } else { 5 }) {
                0 => Node::Source(self.source()),
                1 => Node::Constant("1".to_owned()),
                2 => Node::Text(self.parts()),
                3 => {
                    let members = self.values(depth).into_iter();
                    let members = members.map(|value| Member { name: "m".to_owned(), value });
                    let members = members.collect();
                    Node::Object(Shape { members, spreads_details: self.below(4) == 0 })
                }
                _ => Node::Array(self.values(depth)),
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
            let sources = WORDS.iter().map(|word| find(word).expect("a source"));
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

    /// The rule: the value is absent if a part without `?` is, or if it names sources and none of
    /// its parts is there.
    fn state(node: &Node, there: &[&Source]) -> State {
        let of = |source: &Source| {
            if there.contains(&source) { State::Present } else { State::Absent }
        };
        let of_value = |value: &Value| (state(&value.node, there), value.optional.is_some());
        let parts: Vec<(State, bool)> = match node {
            Node::Source(source) => return of(source),
            Node::Constant(_) => return State::Constant,
            Node::Text(parts) => {
                let sources = parts.iter().filter_map(|part| match part {
                    Part::Literal(_) => None,
                    Part::Source(source) => Some((of(source), false)),
                });
                sources.collect()
            }
            Node::Object(shape) => {
                let members = shape.members.iter().map(|member| of_value(&member.value));
                let details = find("details").expect("a source");
                members.chain(shape.spreads_details.then(|| (of(details), true))).collect()
            }
            Node::Array(elements) => elements.iter().map(of_value).collect(),
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
                    (state == State::Present) == holds(&condition, &there)
                        && state != State::Constant
                }
            };
            assert!(agrees, "{state:?}");
            seen[state as usize] += 1;
        }
        assert!(seen.iter().all(|count| *count > 500), "too few of one state: {seen:?}");
    }

    #[test]
    fn no_list_is_empty_or_has_one_item() {
        let source = |word| find(word).unwrap();
        let text = |words: [&'static str; 2]| {
            Node::Text(words.map(|word| Part::Source(source(word))).into())
        };
        let when = |condition| Presence::When(condition);
        let [code, param] = ["code", "param"].map(|word| Condition::Source(source(word)));
        assert!(presence(&text(["code", "title"])) == when(code.clone()));
        assert!(presence(&text(["code", "code"])) == when(code.clone()));
        assert!(presence(&text(["code", "param"])) == when(Condition::All(vec![code, param])));
        assert!(presence(&text(["title", "title"])) == Presence::Always);
    }
}
