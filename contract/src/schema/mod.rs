//! The JSON Schema of what an envelope writes (JSON Schema 2020-12).
//!
//! | file | |
//! |---|---|
//! | `mod` | values and texts |
//! | `object`, `array` | what holds others |
//! | `facts` | what is known of the values: whether they are there, and what they are |
//! | `row`, `presence` | the same for one entry |
//! | `details`, `spread`, `violation` | values that have members of their own |
//! | `value` | the plain types |
//! | `pins` | whether bodies are told apart |

mod array;
mod details;
mod facts;
mod object;
#[cfg(feature = "openapi")]
mod pins;
mod presence;
mod row;
mod spread;
mod value;
mod violation;

pub(crate) use facts::Facts;
#[cfg(feature = "openapi")]
pub(crate) use pins::are_apart;

use self::{
    presence::Presence,
    value::{either, null, one_of, or_null, typed},
};
use crate::{Condition, Json, Node, Source, TextPart};

/// Returns the schema of all bodies of an envelope.
pub(crate) fn of_envelope(shape: &Node) -> Json {
    of_bodies(shape, &Facts::unknown())
}

/// Returns the schema of the bodies of which these facts are true.
pub(crate) fn of_bodies(shape: &Node, facts: &Facts<'_>) -> Json {
    Writer::new(facts).node(shape)
}

/// Writes the schema of a shape.
#[derive(Clone)]
struct Writer<'f> {
    facts: &'f Facts<'f>,
    /// The sources that are there, because the value is written only then.
    given: Vec<Source>,
    /// Whether the value is a member `type`: the identifier of the problem, also where it is the address
    /// of a page (RFC 9457, section 3.1.1).
    is_type: bool,
}

impl<'f> Writer<'f> {
    fn new(facts: &'f Facts<'f>) -> Self {
        Self { facts, given: Vec::new(), is_type: false }
    }

    fn node(&self, node: &Node) -> Json {
        match node {
            Node::Source(source) => self.source(*source),
            Node::Or { source, otherwise } => self.or(*source, otherwise),
            Node::Constant(Json::Null) => null(),
            Node::Constant(value) => one_of(vec![value.clone()]),
            Node::Text(parts) => self.text(parts),
            Node::Object(object) => self.object(object),
            Node::Array(elements) => self.array(elements),
        }
    }

    fn source(&self, source: Source) -> Json {
        match self.presence(source) {
            Presence::Never => null(),
            Presence::Always => self.there(source),
            Presence::Sometimes => or_null(self.there(source)),
        }
    }

    fn or(&self, source: Source, otherwise: &Node) -> Json {
        match self.presence(source) {
            Presence::Never => self.node(otherwise),
            Presence::Always => self.there(source),
            Presence::Sometimes => either(self.there(source), self.node(otherwise)),
        }
    }

    /// The schema of a source that has a value.
    fn there(&self, source: Source) -> Json {
        let is_pinned = source != Source::DocUrl || self.is_type;
        if let Some(values) = self.facts.constants(source).filter(|_| is_pinned) {
            return one_of(values);
        }
        match source {
            Source::Details => self.facts.details(),
            Source::Violations => violation::list(),
            Source::ViolationPath => violation::path(),
            Source::Status | Source::CodeNumber | Source::RetryAfter => typed("integer"),
            Source::Retry => one_of(["never", "backoff", "after"].map(Json::from).to_vec()),
            _ => typed("string"),
        }
    }

    /// A text is there if all its sources are.
    fn text(&self, parts: &[TextPart]) -> Json {
        let presence = Presence::all(parts.iter().filter_map(source_of).map(|s| self.presence(s)));
        let shows_page = parts.contains(&TextPart::Source(Source::DocUrl));
        let is_pinned = self.is_type || !shows_page;
        let there = || match self.facts.texts(parts) {
            Some(texts) if is_pinned => one_of(texts),
            _ => typed("string"),
        };
        match presence {
            Presence::Never => null(),
            Presence::Always => there(),
            Presence::Sometimes => or_null(there()),
        }
    }

    fn presence(&self, source: Source) -> Presence {
        let known = self.facts.presence(source);
        if self.given.contains(&source) && known == Presence::Sometimes {
            return Presence::Always;
        }
        known
    }

    fn holds(&self, condition: &Condition) -> Presence {
        match condition {
            Condition::Source(source) => self.presence(*source),
            Condition::All(all) => Presence::all(all.iter().map(|one| self.holds(one))),
            Condition::Any(any) => Presence::any(any.iter().map(|one| self.holds(one))),
        }
    }

    /// The writer of a value that is written only if the condition holds, and whether it is written.
    fn when(&self, condition: Option<&Condition>) -> (Self, Presence) {
        let mut writer = self.clone();
        let Some(condition) = condition else { return (writer, Presence::Always) };
        add_given(condition, &mut writer.given);
        (writer, self.holds(condition))
    }
}

fn add_given(condition: &Condition, given: &mut Vec<Source>) {
    match condition {
        Condition::Source(source) => given.push(*source),
        Condition::All(all) => all.iter().for_each(|one| add_given(one, given)),
        Condition::Any(any) => {
            if let [one] = any.as_slice() {
                add_given(one, given);
            }
        }
    }
}

fn source_of(part: &TextPart) -> Option<Source> {
    match part {
        TextPart::Literal(_) => None,
        TextPart::Source(source) => Some(*source),
    }
}
