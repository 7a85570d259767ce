//! How a program branches on a code.

use super::{
    json,
    place::{Step, find},
    prose::escape,
};
use crate::{Contract, Entry, Json, Source, reference::visible};

/// A program in one language, as HTML.
pub(super) struct Snippet {
    pub(super) language: &'static str,
    pub(super) html: String,
}

/// What a program branches on.
struct Branch<'a> {
    on: &'static str,
    /// Where it is in the body; empty if it is the status of the response.
    steps: Vec<Step<'a>>,
    value: Json,
}

/// Returns on what a program branches (`code`, `number`, `type` or `status`, whichever the body has
/// first), and how. A page can put the value of another entry into each `<b class=v>`.
pub(super) fn snippets(contract: &Contract, entry: &Entry) -> (&'static str, Vec<Snippet>) {
    let branch = branch(contract, entry);
    let of = |language, text: String| {
        let value = format!("<b class=v>{}</b>", json::html(&branch.value));
        let around = text.split('\u{1}').map(|text| {
            let mut html = String::new();
            escape(&mut html, &visible(text));
            html
        });
        Snippet { language, html: around.collect::<Vec<_>>().join(&value) }
    };
    let snippets = vec![
        of("TypeScript", typescript(&branch.steps)),
        of("Python", python(&branch.steps)),
        of("Rust", rust(&branch)),
    ];
    (branch.on, snippets)
}

fn branch<'a>(contract: &'a Contract, entry: &'a Entry) -> Branch<'a> {
    let shape = contract.envelopes_of(entry).first().map(|envelope| &envelope.shape);
    let of = |on, source, value: Option<Json>| {
        Some(Branch { on, steps: find(shape?, source)?, value: value? })
    };
    let code = entry.code.as_deref();
    let number = || code.and_then(|code| serde_json::from_str(code).ok());
    let name = entry.r#type.as_deref();
    let status =
        || Branch { on: "status", steps: Vec::new(), value: u64::from(entry.status).into() };
    of("code", Source::Code, code.map(Json::from))
        .or_else(|| of("number", Source::CodeNumber, number()))
        .or_else(|| of("type", Source::Type, name.map(Json::from)))
        .unwrap_or_else(status)
}

fn typescript(steps: &[Step<'_>]) -> String {
    let place: String = steps.iter().map(dotted).collect();
    let (read, on) = match steps {
        [] => ("", "response.status".into()),
        _ => ("  const body = await response.json();\n", format!("body{place}")),
    };
    format!(
        "if (!response.ok) {{\n{read}  switch ({on}) {{\n    case \u{1}:\n      \
         return giveUp();\n    default: // a code of a later version\n      \
         throw new Error(`HTTP ${{response.status}}`);\n  }}\n}}"
    )
}

fn python(steps: &[Step<'_>]) -> String {
    let place: String = steps.iter().map(indexed).collect();
    let on = match steps {
        [] => "response.status_code".into(),
        _ => format!("response.json(){place}"),
    };
    format!(
        "if response.is_error:\n    match {on}:\n        case \u{1}:\n            give_up()\n        \
         case _:  # a code of a later version\n            response.raise_for_status()"
    )
}

fn rust(branch: &Branch<'_>) -> String {
    let place: String = branch.steps.iter().map(indexed).collect();
    let as_type = if branch.value.as_str().is_some() { "as_str" } else { "as_u64" };
    let (read, on, case) = match branch.steps.as_slice() {
        [] => ("", "status.as_u16()".into(), "\u{1}"),
        _ => (
            "    let body: serde_json::Value = response.json().await?;\n",
            format!("body{place}.{as_type}()"),
            "Some(\u{1})",
        ),
    };
    format!(
        "let status = response.status();\nif !status.is_success() {{\n{read}    match {on} {{\n        \
         {case} => give_up(),\n        _ => bail!(\"HTTP {{status}}\"), // a code of a later version\n    \
         }}\n}}"
    )
}

fn dotted(step: &Step<'_>) -> String {
    match step {
        Step::Member(name) if is_identifier(name) => format!(".{name}"),
        step => indexed(step),
    }
}

fn indexed(step: &Step<'_>) -> String {
    match step {
        Step::Member(name) => format!("[{}]", Json::from(*name)),
        Step::First => "[0]".into(),
    }
}

fn is_identifier(name: &str) -> bool {
    name.starts_with(|char: char| char.is_ascii_alphabetic() || char == '_')
        && name.chars().all(|char| char.is_ascii_alphanumeric() || char == '_')
}
