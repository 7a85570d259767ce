//! The JSON Schema of what an envelope writes.

use crate::{Element, Json, Members, Node, Object, Source};

/// Returns the schema of all bodies of an envelope (JSON Schema 2020-12).
pub(crate) fn of_envelope(shape: &Node) -> Json {
    of_node(shape)
}

fn of_node(node: &Node) -> Json {
    match node {
        Node::Source(source) => of_source(*source, is_always_there(*source)),
        Node::Or { source, otherwise } => either(of_source(*source, true), of_node(otherwise)),
        Node::Constant(value) => Json::object([("const", value.clone())]),
        Node::Text(parts) => of_text(parts),
        Node::Object(object) => of_object(object),
        Node::Array(elements) => of_array(elements),
    }
}

fn of_text(parts: &[crate::TextPart]) -> Json {
    let mut constant = String::new();
    let mut always = true;
    let mut changes = false;
    for part in parts {
        match part {
            crate::TextPart::Literal(text) => constant.push_str(text),
            crate::TextPart::Source(source) => {
                changes = true;
                always &= is_always_there(*source);
            }
        }
    }
    if changes { of_type("string", always) } else { Json::object([("const", constant.into())]) }
}

fn of_object(object: &Object) -> Json {
    let mut schema = Members::default();
    schema.set("type", "object");
    let properties = object.members.iter().map(|member| {
        let schema = match member.when {
            // It is written only if it is there.
            Some(_) => of_written(&member.value),
            None => of_node(&member.value),
        };
        (member.name.as_str(), schema)
    });
    schema.set("properties", Json::object(properties));
    let required = object.members.iter().filter(|member| member.when.is_none());
    let required: Vec<Json> = required.map(|member| member.name.as_str().into()).collect();
    if !required.is_empty() {
        schema.set("required", required);
    }
    Json::Object(schema)
}

/// The schema of a value that is written only if it is there, so that it is never null.
fn of_written(node: &Node) -> Json {
    match node {
        Node::Source(source) => of_source(*source, true),
        Node::Text(parts)
            if parts.iter().any(|part| matches!(part, crate::TextPart::Source(_))) =>
        {
            of_type("string", true)
        }
        other => of_node(other),
    }
}

fn of_array(elements: &[Element]) -> Json {
    let mut schemas: Vec<Json> = Vec::new();
    for element in elements {
        let (first, second) = match element {
            Element::Value(value) => (of_written_if(value), None),
            Element::EachViolation { each, otherwise } => {
                (of_node(each), otherwise.as_ref().map(of_written_if))
            }
        };
        for schema in [Some(first), second].into_iter().flatten() {
            if !schemas.contains(&schema) {
                schemas.push(schema);
            }
        }
    }
    let mut schema = Members::from_iter([("type", "array".into())]);
    match schemas.len() {
        0 => schema.set("maxItems", 0),
        1 => schema.set("items", schemas.remove(0)),
        _ => schema.set("items", Json::object([("anyOf", schemas)].map(|(n, s)| (n, s.into())))),
    }
    Json::Object(schema)
}

fn of_written_if(value: &crate::Value) -> Json {
    if value.when.is_some() { of_written(&value.value) } else { of_node(&value.value) }
}

fn either(one: Json, other: Json) -> Json {
    if one == other || one == Json::object::<&str>([]) {
        return one;
    }
    Json::object([("anyOf", vec![one, other].into())])
}

/// Returns the schema of a value of the report, null included unless it is `there`.
fn of_source(source: Source, there: bool) -> Json {
    match source {
        Source::Details => Json::object::<&str>([]),
        Source::Status | Source::CodeNumber | Source::RetryAfter => of_type("integer", there),
        Source::ViolationPath => with_items(
            of_type("array", there),
            Json::object([("type", vec!["string".into(), "integer".into()].into())]),
        ),
        Source::Violations => with_items(of_type("array", there), violation()),
        _ => of_type("string", there),
    }
}

fn with_items(mut schema: Json, items: Json) -> Json {
    if let Json::Object(members) = &mut schema {
        members.set("items", items);
    }
    schema
}

/// One element of `violations`.
fn violation() -> Json {
    let text = || of_type("string", true);
    Json::object([
        ("type", "object".into()),
        ("properties", Json::object([("field", text()), ("code", text()), ("message", text())])),
        ("required", vec!["message".into()].into()),
    ])
}

fn of_type(name: &str, there: bool) -> Json {
    if there {
        return Json::object([("type", name.into())]);
    }
    Json::object([("type", vec![name.into(), "null".into()].into())])
}

/// Whether every report has a value for it.
fn is_always_there(source: Source) -> bool {
    matches!(
        source,
        Source::Status
            | Source::Title
            | Source::GrpcStatus
            | Source::Retry
            | Source::ViolationMessage
    )
}
