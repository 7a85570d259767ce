//! A response that somebody wrote, joined with that of the errors.

use super::{codes::CODES, schema::union};
use crate::{Json, Members};

/// Returns a response that somebody wrote, with all that the errors add to it.
pub(super) fn join(written: Json, errors: Json) -> Json {
    let Json::Object(mut written) = written else { return written };
    let Json::Object(errors) = errors else { return Json::Object(written) };
    let was_listed = written.get(CODES).is_some();
    for (name, value) in errors.iter() {
        let joined = match (name, written.get(name)) {
            ("description", Some(text)) => description(text, value, was_listed),
            ("headers", Some(Json::Object(own))) => Json::Object(headers(own, value)),
            ("content", Some(Json::Object(own))) => Json::Object(content(own, value)),
            _ => value.clone(),
        };
        written.set(name, joined);
    }
    Json::Object(written)
}

/// A response that lists codes says in its own words what they are.
fn description(written: &Json, errors: &Json, was_listed: bool) -> Json {
    let (written, errors) =
        (written.as_str().unwrap_or_default(), errors.as_str().unwrap_or_default());
    match (written.trim(), was_listed) {
        ("", _) => errors.into(),
        (text, true) => text.into(),
        (text, false) => format!("{text}\n\n{errors}").into(),
    }
}

/// The names of headers have no case.
fn headers(written: &Members, errors: &Json) -> Members {
    let mut all = written.clone();
    if let Json::Object(errors) = errors {
        for (name, header) in errors.iter() {
            if !all.iter().any(|(known, _)| known.eq_ignore_ascii_case(name)) {
                all.set(name, header.clone());
            }
        }
    }
    all
}

fn content(written: &Members, errors: &Json) -> Members {
    let mut all = written.clone();
    if let Json::Object(errors) = errors {
        for (media_type, body) in errors.iter() {
            let body = match (written.get(media_type), body) {
                (Some(Json::Object(own)), Json::Object(body)) => {
                    Json::Object(join_media(own, body))
                }
                _ => body.clone(),
            };
            all.set(media_type, body);
        }
    }
    all
}

/// Returns a Media Type Object with the schemas and the examples of two.
pub(super) fn join_media(written: &Members, errors: &Members) -> Members {
    let mut all = written.clone();
    if let Some(schema) = errors.get("schema") {
        let schemas = written.get("schema").into_iter().chain([schema]).cloned().collect();
        all.set("schema", union(schemas, false));
    }
    let mut examples = match written.get("examples") {
        Some(Json::Object(examples)) => examples.clone(),
        _ => Members::default(),
    };
    // One `example` excludes `examples`.
    if let Some(example) = all.remove("example") {
        examples.set("example", Json::object([("value", example)]));
    }
    if let Some(Json::Object(more)) = errors.get("examples") {
        for (name, example) in more.iter() {
            if examples.get(name) != Some(example) {
                examples.set(free(name, 1, &examples), example.clone());
            }
        }
    }
    if !examples.is_empty() {
        all.set("examples", Json::Object(examples));
    }
    all
}

/// Returns a name that no example has: with a number, if that is not 1 or the name is taken.
pub(super) fn free(name: &str, number: usize, examples: &Members) -> String {
    let mut free = if number == 1 { name.to_owned() } else { format!("{name} {number}") };
    let mut number = number;
    while examples.get(&free).is_some() {
        number += 1;
        free = format!("{name} {number}");
    }
    free
}
