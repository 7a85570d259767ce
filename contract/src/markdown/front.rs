//! What is said before the entries.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    prose,
    text::{block, cell, code, head, push_block, row},
};
use crate::{
    Contract, Envelope,
    reference::{phrase, rows, shown, visible},
};

pub(super) fn envelopes(out: &mut String, contract: &Contract) {
    if contract.envelopes.is_empty() {
        return;
    }
    push_block(out, "## How an error looks");
    for (place, one) in contract.envelopes.iter().enumerate() {
        envelope(out, contract, one, place == 0);
    }
}

fn envelope(out: &mut String, contract: &Contract, envelope: &Envelope, first: bool) {
    let media_type = code(&envelope.media_type);
    push_block(out, &format!("### {media_type}"));
    if !first {
        push_block(out, &format!("What clients get that send `Accept` with {media_type}."));
    }
    let mut table = head(&["Member", "Type", "Meaning"]);
    for member in rows(contract, &envelope.shape) {
        let absent = if member.always { "" } else { " Can be absent." };
        table.push_str(&row(&[
            cell(&code(&member.path)),
            cell(&prose::line(&member.kind)),
            cell(&format!("{}{absent}", prose::line(&member.meaning))),
        ]));
    }
    push_block(out, table.trim_end());
    let example = shown(contract).and_then(|entry| entry.examples.get(&envelope.media_type));
    if let Some(example) = example {
        push_block(out, &block("json", &visible(&example.pretty())));
    }
}

pub(super) fn statuses(out: &mut String, contract: &Contract) {
    let mut statuses: BTreeMap<u16, BTreeSet<&str>> = BTreeMap::new();
    for entry in &contract.errors {
        statuses.entry(entry.status).or_default().extend(entry.r#type.as_deref());
    }
    if statuses.is_empty() {
        return;
    }
    let has_types = statuses.values().any(|types| !types.is_empty());
    let names: &[_] =
        if has_types { &["Status", "Meaning", "Type"] } else { &["Status", "Meaning"] };
    push_block(out, if has_types { "## Statuses and types" } else { "## Statuses" });
    let mut table = head(names);
    for (status, types) in statuses {
        let types: Vec<_> = types.into_iter().map(code).collect();
        let cells = [status.to_string(), phrase(status).into(), cell(&types.join(", "))];
        table.push_str(&row(&cells[..names.len()]));
    }
    push_block(out, table.trim_end());
}
