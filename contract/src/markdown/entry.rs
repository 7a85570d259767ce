//! One entry.

use super::{
    prose,
    text::{block, code, escape, push_block},
};
use crate::{
    Contract, Details, Entry, Json, Member,
    reference::{Shows, heading, is_safe_link, kind, phrase, retry, visible},
};

pub(super) fn write(out: &mut String, contract: &Contract, shows: Shows, entry: &Entry) {
    let name = match &entry.code {
        Some(name) => code(name),
        None => escape(&visible(heading(entry)).replace('\n', " ")),
    };
    push_block(out, &format!("### {name}"));
    push_block(out, &summary(entry));
    if let Some(why) = &entry.deprecated {
        let why = prose::line(why);
        let colon = if why.is_empty() { "." } else { ": " };
        push_block(out, &format!("**Deprecated**{colon}{why}"));
    }
    if let Some(description) = &entry.description {
        push_block(out, &prose::blocks(description));
    }
    push_block(out, &facts(entry, shows.of_entry(entry)).join("\n"));
    for envelope in contract.envelopes_of(entry) {
        let Some(body) = entry.examples.get(&envelope.media_type) else { continue };
        let media_type = code(&envelope.media_type);
        if entry.own_envelope.is_some() {
            push_block(out, &format!("In a form of its own, {media_type}:"));
        } else if contract.envelopes.len() > 1 {
            push_block(out, &format!("As {media_type}:"));
        }
        push_block(out, &block("json", &visible(&body.pretty())));
    }
}

/// Status, type and title on one line.
fn summary(entry: &Entry) -> String {
    let phrase = phrase(entry.status);
    let mut parts = vec![format!("{} {phrase}", entry.status)];
    parts.extend(entry.r#type.as_deref().map(code));
    parts.extend(entry.domain.as_deref().map(|domain| escape(&visible(domain))));
    if entry.title != phrase {
        parts.push(escape(&visible(&entry.title).replace('\n', " ")));
    }
    parts.join(" · ")
}

/// What is known of it, as the items of a list. `*` keeps it apart from a list of the description.
fn facts(entry: &Entry, shows: Shows) -> Vec<String> {
    let mut facts = Vec::new();
    // A list below the name begins with the end of its line.
    let mut add = |name: &str, value: String| {
        let space = if value.starts_with('\n') { "" } else { " " };
        facts.push(format!("* {name}:{space}{value}"));
    };
    if let Some(action) = &entry.action {
        add("What to do", prose::line(action));
    }
    add("Retry", retry(entry));
    match &entry.message {
        Some(message) => add("Message", code(message)),
        None if entry.silent => add("Message", "none is sent".into()),
        None => {}
    }
    if entry.status_varies {
        add("Status", format!("{}, or another one that it is passed on", entry.status));
    }
    if let Some(param) = entry.param.as_ref().filter(|_| shows.param) {
        add("Parameter", param.value.as_deref().map_or("the one that it is about".into(), code));
    }
    if let Some(details) = entry.details.as_ref().filter(|_| shows.details) {
        add("Details", self::details(details));
    }
    if entry.violations && shows.violations {
        add("Violations", "each thing that is wrong with the input".into());
    }
    for header in &entry.headers {
        let value = header.value.as_ref().map(|value| format!(": {value}")).unwrap_or_default();
        add("Header", code(&format!("{}{value}", header.name)));
    }
    if let Some(url) = entry.doc_url.as_deref().filter(|url| is_safe_link(url)) {
        add("More", format!("<{}>", url.replace('<', "%3C").replace('>', "%3E")));
    }
    facts
}

fn details(details: &Details) -> String {
    match details {
        Details::Value(value) => kind_of(&value.schema, value.optional),
        Details::Members(members) => members.iter().map(member).collect(),
    }
}

fn member(member: &Member) -> String {
    format!("\n  - {}: {}", code(&member.name), kind_of(&member.schema, member.optional))
}

fn kind_of(schema: &Json, optional: bool) -> String {
    let absent = if optional { ", can be absent" } else { "" };
    format!("{}{absent}", prose::line(&kind(schema)))
}
