//! What tells two types of one path apart, such as two local types of one name.

use proc_macro2::Ident;
use quote::ToTokens;

use super::super::{
    ast::Json,
    model::{Entry, FieldRole, Message, Role, Status, Transparent},
};
use crate::support::{doc_comment::Docs, hash::Hash};

/// Hashes everything that the type says. Two types that say the same may count as one.
pub(super) fn of(ident: &Ident, entries: &[Entry<'_>], transparents: &[Transparent<'_>]) -> u64 {
    let mut hash = Hash::new();
    add(&mut hash, &ident.to_string());
    for entry in entries {
        add_texts(&mut hash, entry);
        add_advice(&mut hash, entry);
        for field in &entry.roles {
            add_role(&mut hash, field);
        }
    }
    for passed in transparents {
        add_tokens(&mut hash, passed.ty);
    }
    hash.finish()
}

/// Adds a text and its end, so that "ab" and "c" differ from "a" and "bc".
fn add(hash: &mut Hash, text: &str) {
    hash.add(text);
    hash.add_number(0x100);
}

fn add_tokens(hash: &mut Hash, tokens: &impl ToTokens) {
    add(hash, &tokens.to_token_stream().to_string());
}

fn add_texts(hash: &mut Hash, entry: &Entry<'_>) {
    add(hash, &entry.ident.to_string());
    match entry.status {
        Status::Number(number) => hash.add_number(number),
        Status::Const(path) => add_tokens(hash, path),
    }
    add(hash, entry.code.as_ref().map_or("", |code| &code.text));
    add(
        hash,
        match &entry.message {
            Message::Display(text) => text.map_or("", |text| &text.value),
            Message::Silent => "none",
            Message::Constant(text, _) | Message::Format(text, _) => &text.value,
        },
    );
    for text in &[entry.r#type, entry.group, entry.title, entry.action, entry.param] {
        add(hash, text.map_or("", |text| &text.value));
    }
    let description = entry.description.map(Docs::source);
    for text in &[entry.doc_url.as_deref(), description, entry.deprecated] {
        add(hash, text.unwrap_or_default());
    }
}

fn add_advice(hash: &mut Hash, entry: &Entry<'_>) {
    add(hash, &entry.retry_after.map(|seconds| seconds.to_string()).unwrap_or_default());
    add(hash, entry.log.unwrap_or_default());
    for header in entry.headers {
        add(hash, &header.name);
        add(hash, &header.value.value);
    }
    hash.add_number(entry.retry.map_or(0, |retry| retry as u16 + 1));
    hash.add_number(u16::from(entry.exposed) + 2 * u16::from(entry.shared));
}

fn add_role(hash: &mut Hash, field: &FieldRole<'_>) {
    match &field.role {
        Role::Status => add(hash, "status"),
        Role::RequestId => add(hash, "request_id"),
        Role::Param => add(hash, "param"),
        Role::RetryAfter => add(hash, "retry_after"),
        Role::Details { json } => {
            add(hash, "details");
            add_json(hash, *json);
        }
        Role::Violations => add(hash, "violations"),
        Role::Detail { name, json, .. } => {
            add(hash, name);
            add_json(hash, *json);
        }
        Role::Header(name) => add(hash, name),
    }
}

fn add_json(hash: &mut Hash, json: Option<Json>) {
    hash.add_number(json.map_or(0, |json| json as u16 + 1));
}
