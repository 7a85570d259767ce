//! The members of an envelope, and what each means.

use super::kind;
use crate::{Contract, Element, Json, Node, Object, Source, TextPart, schema};

/// A row of the table of members.
pub(crate) struct Row {
    /// Where it is: `error.code`, `errors[].field`.
    pub(crate) path: String,
    /// Its JSON type, with values in backticks.
    pub(crate) kind: String,
    /// Whether each body has it.
    pub(crate) always: bool,
    /// What it means, with code in backticks.
    pub(crate) meaning: String,
}

/// Returns the members of an envelope in their order.
pub(crate) fn rows(contract: &Contract, shape: &Node) -> Vec<Row> {
    let without_codes =
        !contract.errors.is_empty() && contract.errors.iter().all(|entry| entry.code.is_none());
    let mut rows = Rows { types: &contract.types, without_codes, list: Vec::new() };
    rows.node(shape, "", true);
    rows.list
}

struct Rows<'a> {
    types: &'a [String],
    /// Whether no error has a code, so that programs branch on the type.
    without_codes: bool,
    list: Vec<Row>,
}

impl Rows<'_> {
    fn node(&mut self, node: &Node, path: &str, always: bool) {
        match node {
            Node::Object(object) if !object.members.is_empty() => self.object(object, path, always),
            Node::Array(elements) if !elements.is_empty() => self.array(elements, path, always),
            _ => {
                let kind = kind(&schema::of_envelope(node));
                // A value that is left out if it is absent is never null.
                let kind = if always { &kind } else { kind.trim_end_matches(" or null") };
                let meaning = self.meaning(node);
                self.list.push(Row { path: path.into(), kind: kind.into(), always, meaning });
            }
        }
    }

    fn object(&mut self, object: &Object, path: &str, always: bool) {
        for member in &object.members {
            let dot = if path.is_empty() { "" } else { "." };
            let path = format!("{path}{dot}{}", member.name);
            self.node(&member.value, &path, always && member.when.is_none());
        }
        if object.spreads_details {
            let meaning = "The details, whose members each entry lists.".into();
            self.list.push(Row { path: "…".into(), kind: "any".into(), always: false, meaning });
        }
    }

    fn array(&mut self, elements: &[Element], path: &str, always: bool) {
        let path = format!("{path}[]");
        for element in elements {
            match element {
                Element::Value(value) => {
                    self.node(&value.value, &path, always && value.when.is_none());
                }
                Element::EachViolation { each, .. } => self.node(each, &path, always),
            }
        }
    }

    fn meaning(&self, node: &Node) -> String {
        match node {
            Node::Source(source) | Node::Or { source, .. } => self.of_source(*source),
            Node::Constant(value) => format!("Always `{value}`."),
            Node::Text(parts) => self.of_text(parts),
            Node::Object(_) | Node::Array(_) => "Always empty.".into(),
        }
    }

    fn of_text(&self, parts: &[TextPart]) -> String {
        let source = parts.iter().find_map(|part| match part {
            TextPart::Source(source) => Some(*source),
            TextPart::Literal(_) => None,
        });
        match source {
            Some(source) => self.of_source(source),
            None => {
                let text = parts.iter().map(|part| match part {
                    TextPart::Literal(text) => text.as_str(),
                    TextPart::Source(_) => "",
                });
                format!("Always `{}`.", Json::from(text.collect::<String>()))
            }
        }
    }

    fn of_source(&self, source: Source) -> String {
        let mut meaning = meaning(source).to_owned();
        match source {
            Source::Code | Source::CodeNumber | Source::Reason if self.without_codes => {
                meaning.push_str(" No error has one yet.");
            }
            Source::Code | Source::CodeNumber | Source::Reason => meaning.push_str(BRANCH),
            Source::Type if self.without_codes => meaning.push_str(BRANCH),
            _ => {}
        }
        if source == Source::Type && !self.types.is_empty() {
            let types: Vec<_> = self.types.iter().map(|name| format!("`{name}`")).collect();
            meaning = format!("{meaning} One of {}.", types.join(", "));
        }
        meaning
    }
}

const BRANCH: &str = " Branch on it.";

fn meaning(source: Source) -> &'static str {
    match source {
        Source::Type => "The class of the failure.",
        Source::Code => "What went wrong, as a word that never changes.",
        Source::CodeNumber => "What went wrong, as a number that never changes.",
        Source::Status => "The HTTP status of the response.",
        Source::Message => "What went wrong, for people. The wording may change.",
        Source::Title => "What went wrong, in a few words.",
        Source::Action => "What to do about it.",
        Source::Param => "The parameter that it is about.",
        Source::Details => "More about it, for programs. Each entry lists what it has.",
        Source::Violations => "Everything that is wrong with the input.",
        Source::DocUrl => "The entry of the error in the reference.",
        Source::RequestId => "The id of the request. Give it to support.",
        Source::Retry => {
            "Whether the same request may be sent again: `never`, `backoff` or `after`."
        }
        Source::RetryAfter => "The seconds to wait before the next try.",
        Source::Domain => "Where the codes come from.",
        Source::Reason => "What went wrong, as a word in capitals.",
        Source::GrpcStatus => "The status of gRPC.",
        Source::Timestamp => "When it happened, in UTC (RFC 3339).",
        Source::Method => "The method of the request.",
        Source::Path => "The path of the request.",
        Source::ViolationField => "The field that is wrong: `items[1].qty`.",
        Source::ViolationPointer => "The field that is wrong: `/items/1/qty` (RFC 6901).",
        Source::ViolationFragment => "The field that is wrong: `#/items/1/qty` (RFC 6901).",
        Source::ViolationPath => {
            "The field that is wrong, step by step: `[\"items\", 1, \"qty\"]`."
        }
        Source::ViolationCode => "What is wrong with it, for programs.",
        Source::ViolationReason => "What is wrong with it, as a word in capitals.",
        Source::ViolationMessage => "What is wrong with it, for people.",
    }
}
