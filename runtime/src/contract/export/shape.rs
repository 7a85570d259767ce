//! The shape of an envelope, as JSON.

use alloc::vec::Vec;

use serde_json::{Value as Json, json};

use crate::shape::{Condition, Element, Member, Node, TextPart, Value};

pub(super) fn node(node: &Node) -> Json {
    match node {
        Node::Source(source) => json!({ "source": source.word() }),
        Node::Or(source, otherwise) => {
            json!({ "or": { "source": source.word(), "otherwise": self::node(otherwise) } })
        }
        Node::Constant(text) => json!({ "constant": constant(text) }),
        Node::Text(parts) => json!({ "text": parts.iter().map(part).collect::<Vec<_>>() }),
        Node::Object(object) => {
            let members: Vec<_> = object.members.iter().map(member).collect();
            json!({ "object": { "members": members, "spreads_details": object.spreads_details } })
        }
        Node::Array(elements) => {
            json!({ "array": elements.iter().map(element).collect::<Vec<_>>() })
        }
    }
}

/// The macro checked it.
fn constant(text: &str) -> Json {
    serde_json::from_str(text).unwrap_or_default()
}

fn part(part: &TextPart) -> Json {
    match part {
        TextPart::Literal(text) => json!({ "literal": text }),
        TextPart::Source(source) => json!({ "source": source.word() }),
    }
}

fn member(member: &Member) -> Json {
    let mut json = value(&member.value);
    json["name"] = member.name.into();
    json
}

fn value(value: &Value) -> Json {
    let mut json = json!({ "value": node(&value.node) });
    if let Some(optional) = &value.optional {
        json["when"] = condition(optional);
    }
    json
}

fn element(element: &Element) -> Json {
    match element {
        Element::Value(value) => json!({ "value": self::value(value) }),
        Element::EachViolation { each, otherwise } => {
            let mut json = json!({ "each": node(each) });
            if let Some(otherwise) = otherwise {
                json["otherwise"] = value(otherwise);
            }
            json!({ "each_violation": json })
        }
    }
}

fn condition(condition: &Condition) -> Json {
    let all = |conditions: &[Condition]| conditions.iter().map(self::condition).collect::<Vec<_>>();
    match condition {
        Condition::Source(source) => json!({ "source": source.word() }),
        Condition::All(conditions) => json!({ "all": all(conditions) }),
        Condition::Any(conditions) => json!({ "any": all(conditions) }),
    }
}
