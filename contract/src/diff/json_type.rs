//! Whether a JSON Schema of a detail allows more or less than another.

use crate::{Json, Members};

#[derive(Debug, PartialEq)]
pub(super) enum Change {
    Same,
    /// All that the new one allows was allowed before.
    Narrowed,
    /// All that the old one allowed is still allowed, and more.
    Widened,
    Other,
}

/// Compares two schemas. What is not understood is a change.
pub(super) fn compare(old: &Json, new: &Json) -> Change {
    if old == new {
        return Change::Same;
    }
    match (is_within(new, old), is_within(old, new)) {
        (true, true) => Change::Same,
        (true, false) => Change::Narrowed,
        (false, true) => Change::Widened,
        (false, false) => Change::Other,
    }
}

/// Returns whether all that `inner` allows is surely allowed by `outer`.
fn is_within(inner: &Json, outer: &Json) -> bool {
    let (Json::Object(inner), Json::Object(outer)) = (inner, outer) else { return inner == outer };
    outer.iter().all(|(keyword, value)| match keyword {
        "type" => types_within(inner, value),
        "items" | "additionalProperties" => {
            let any = Json::object::<&str>([]);
            is_within(inner.get(keyword).unwrap_or(&any), value)
        }
        _ => inner.get(keyword) == Some(value),
    })
}

fn types_within(inner: &Members, outer: &Json) -> bool {
    let Some(inner) = inner.get("type") else { return false };
    let outer = each(outer);
    each(inner).iter().all(|name| {
        let number = Json::from("number");
        outer.contains(name) || (name.as_str() == Some("integer") && outer.contains(&&number))
    })
}

/// Returns the types of a `type`, which is one or an array.
fn each(types: &Json) -> Vec<&Json> {
    match types {
        Json::Array(types) => types.iter().collect(),
        one => vec![one],
    }
}
