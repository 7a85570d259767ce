//! A table for each group.

use super::{
    prose,
    text::{anchor, cell, code, escape, head, push_block, row},
};
use crate::{
    Entry,
    reference::{Group, heading, visible},
};

type Column = (&'static str, fn(&Entry) -> String);

const COLUMNS: &[Column] = &[
    ("Code", code_of),
    ("Status", |entry| entry.status.to_string()),
    ("Type", |entry| entry.r#type.as_deref().map(code).unwrap_or_default()),
    ("Description", description),
    ("Action", |entry| entry.action.as_deref().map(prose::line).unwrap_or_default()),
];

pub(super) fn write(out: &mut String, groups: &[Group<'_>]) {
    let alone = groups.iter().filter(|group| !group.fallback).count() == 1;
    for group in groups {
        let name = escape(&visible(group.heading(alone)));
        let heading = match groups {
            [_] => format!("## {name}"),
            _ => format!("## {name} ({})", statuses(&group.entries)),
        };
        push_block(out, &heading);
        push_block(out, table(&group.entries).trim_end());
    }
}

/// A column that no entry fills is left out.
fn table(entries: &[&Entry]) -> String {
    let filled = |column: &&Column| entries.iter().any(|entry| !column.1(entry).is_empty());
    let columns: Vec<_> = COLUMNS.iter().filter(filled).collect();
    let mut table = head(&columns.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    for entry in entries {
        let cells: Vec<_> = columns.iter().map(|(_, value)| cell(&value(entry))).collect();
        table.push_str(&row(&cells));
    }
    table
}

fn statuses(entries: &[&Entry]) -> String {
    let mut statuses: Vec<_> = entries.iter().map(|entry| entry.status).collect();
    statuses.dedup();
    let statuses: Vec<_> = statuses.iter().map(ToString::to_string).collect();
    statuses.join(", ")
}

fn code_of(entry: &Entry) -> String {
    match &entry.code {
        Some(name) => format!("[{}](#{})", code(name), anchor(name)),
        None => format!("[{}](#{})", escape(&visible(heading(entry))), anchor(heading(entry))),
    }
}

/// The first paragraph of the description, with what a reader of the table must know first.
fn description(entry: &Entry) -> String {
    let text = match &entry.description {
        Some(text) => prose::line(text.split("\n\n").next().unwrap_or(text)),
        None => escape(&visible(&entry.title)),
    };
    if entry.deprecated.is_some() { format!("*Deprecated.* {text}") } else { text }
}
