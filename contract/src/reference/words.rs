//! Advice and types in words.

use crate::{Entry, Json, Retry};

/// Returns what to do with the same request.
pub(crate) fn retry(entry: &Entry) -> String {
    match (entry.retry, entry.retry_after) {
        (Retry::Never, _) => "Do not send it again unchanged.".into(),
        (Retry::Backoff, None) => "Try again, with growing pauses.".into(),
        (Retry::Backoff, Some(seconds)) => {
            format!("Try again after {}, then with growing pauses.", time(seconds))
        }
        (Retry::After, Some(seconds)) => format!("Wait {}, then try again.", time(seconds)),
        (Retry::After, None) => "Wait as long as `Retry-After` says, then try again.".into(),
    }
}

/// Returns a time in the largest unit in which it is whole.
fn time(seconds: u32) -> String {
    let (count, unit) = match seconds {
        0 => (0, "second"),
        _ if seconds.is_multiple_of(86_400) => (seconds / 86_400, "day"),
        _ if seconds.is_multiple_of(3_600) => (seconds / 3_600, "hour"),
        _ if seconds.is_multiple_of(60) => (seconds / 60, "minute"),
        _ => (seconds, "second"),
    };
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

/// Returns the type that a JSON Schema describes, with values in backticks: `array of string`.
pub(crate) fn kind(schema: &Json) -> String {
    if let Some(Json::Array(values)) = schema.get("enum") {
        return one_of(values);
    }
    if let Some(value) = schema.get("const") {
        return format!("`{value}`");
    }
    if let Some(Json::Array(schemas)) = schema.get("anyOf").or_else(|| schema.get("oneOf")) {
        return join(schemas.iter().map(kind));
    }
    match schema.get("type") {
        Some(Json::String(name)) => named(name, schema),
        Some(Json::Array(names)) => {
            join(names.iter().filter_map(Json::as_str).map(|name| named(name, schema)))
        }
        _ => "any".into(),
    }
}

fn named(name: &str, schema: &Json) -> String {
    let of = |member: &str| schema.get(member).map(kind).filter(|kind| kind != "any");
    match name {
        "array" => of("items").map_or("array".into(), |items| format!("array of {items}")),
        "object" => of("additionalProperties")
            .map_or("object".into(), |values| format!("object with values of {values}")),
        "string" => match schema.get("format").and_then(Json::as_str) {
            Some(format) => format!("string, {format}"),
            None => "string".into(),
        },
        other => other.to_owned(),
    }
}

fn one_of(values: &[Json]) -> String {
    join(values.iter().map(|value| format!("`{value}`")))
}

fn join(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(" or ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_whole() {
        assert_eq!(time(1), "1 second");
        assert_eq!(time(90), "90 seconds");
        assert_eq!(time(7200), "2 hours");
        assert_eq!(time(0), "0 seconds");
    }

    #[test]
    fn types_are_read_as_words() {
        let kind = |text: &str| kind(&serde_json::from_str::<Json>(text).unwrap());
        assert_eq!(kind(r#"{"type":"array","items":{"type":"string"}}"#), "array of string");
        assert_eq!(kind(r#"{"type":["string","null"]}"#), "string or null");
        assert_eq!(kind(r#"{"enum":["a","b"]}"#), r#"`"a"` or `"b"`"#);
        assert_eq!(kind(r#"{"type":"string","format":"date"}"#), "string, date");
        assert_eq!(kind("{}"), "any");
    }
}
