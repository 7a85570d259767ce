//! What a page says before its entries.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::{Value, context};

use crate::{
    Contract, Entry, Envelope,
    html::{json, prose, snippets},
    reference::{phrase, rows, shown, visible},
};

pub(super) fn front(contract: &Contract) -> Value {
    let shown = shown(contract);
    context! {
        envelopes => envelopes(contract, &contract.envelopes, shown),
        statuses => statuses(contract),
        ..shown.map_or(Value::from(()), |entry| programs(contract, entry))
    }
}

/// What the page of one entry says after it, which shows its bodies itself.
pub(super) fn single(contract: &Contract, entry: &Entry) -> Value {
    let envelopes = envelopes(contract, contract.envelopes_of(entry), None);
    context! { envelopes, ..programs(contract, entry) }
}

/// How a program branches on an entry.
fn programs(contract: &Contract, entry: &Entry) -> Value {
    let snippet = |snippet: snippets::Snippet| {
        context! {
            language => snippet.language,
            html => Value::from_safe_string(snippet.html),
        }
    };
    let (on, snippets) = snippets::snippets(contract, entry);
    context! { branch => on, snippets => snippets.into_iter().map(snippet).collect::<Value>() }
}

/// The members of each envelope, with its body of an entry as an example.
fn envelopes(contract: &Contract, all: &[Envelope], example: Option<&Entry>) -> Value {
    all.iter().map(|one| envelope(contract, one, example)).collect()
}

fn envelope(contract: &Contract, envelope: &Envelope, example: Option<&Entry>) -> Value {
    let members = rows(contract, &envelope.shape).into_iter().map(|row| {
        context! {
            path => visible(&row.path),
            kind => Value::from_safe_string(prose::line(&row.kind)),
            always => row.always,
            meaning => Value::from_safe_string(prose::line(&row.meaning)),
        }
    });
    let example = example.and_then(|entry| entry.examples.get(&envelope.media_type));
    context! {
        media_type => visible(&envelope.media_type),
        members => members.collect::<Value>(),
        example => example.map(|body| Value::from_safe_string(json::html(body))),
    }
}

/// The statuses of the entries, each with its types and the number of its entries.
fn statuses(contract: &Contract) -> Value {
    let mut statuses: BTreeMap<u16, (BTreeSet<&str>, usize)> = BTreeMap::new();
    for entry in &contract.errors {
        let (types, count) = statuses.entry(entry.status).or_default();
        types.extend(entry.r#type.as_deref());
        *count += 1;
    }
    let row = |(status, (types, count)): (u16, (BTreeSet<&str>, usize))| {
        let types = types.into_iter().map(visible).collect::<Value>();
        context! { status, class => status / 100, phrase => phrase(status), types, count }
    };
    statuses.into_iter().map(row).collect()
}
