//! What is known of the values that a shape shows.

use super::{
    presence::Presence,
    row::Row,
    spread::{SpreadMember, spread},
    value::{any, different},
};
#[cfg(feature = "openapi")]
use crate::{Contract, Entry, Node};
use crate::{Json, Source, TextPart};

/// What is known of the values that a shape shows.
pub(crate) struct Facts<'a> {
    /// The rows that are answered. Nothing is known if there are none.
    rows: Vec<Row<'a>>,
}

impl<'a> Facts<'a> {
    /// Of any errors.
    pub(crate) fn unknown() -> Self {
        Self { rows: Vec::new() }
    }

    /// Of these entries of a contract, in this shape. There is at least one.
    #[cfg(feature = "openapi")]
    pub(crate) fn of(entries: &[&'a Entry], contract: &'a Contract, shape: &Node) -> Self {
        let lists_violations = shape.shows(Source::Violations);
        let row = |entry: &&'a Entry| Row {
            entry,
            domain: entry.domain.as_deref().or(contract.domain.as_deref()),
            lists_violations,
        };
        Self { rows: entries.iter().map(row).collect() }
    }

    pub(super) fn presence(&self, source: Source) -> Presence {
        let mut rows = self.rows.iter().map(|row| row.presence(source));
        let Some(first) = rows.next() else { return presence_in_any(source) };
        if rows.all(|other| other == first) { first } else { Presence::Sometimes }
    }

    /// Returns the values that a source has, if all are known.
    pub(super) fn constants(&self, source: Source) -> Option<Vec<Json>> {
        self.known(|row| row.presence(source) != Presence::Never, |row| row.constant(source))
    }

    /// Returns what a text is, if all of it is known.
    pub(super) fn texts(&self, parts: &[TextPart]) -> Option<Vec<Json>> {
        if let [TextPart::Literal(text)] = parts {
            return Some(vec![text.into()]);
        }
        let is_there = |row: &Row<'_>| {
            parts.iter().filter_map(super::source_of).all(|s| row.presence(s) != Presence::Never)
        };
        self.known(is_there, |row| text(row, parts).map(Json::from))
    }

    /// Returns the different values of the rows that have one.
    fn known(
        &self,
        has_one: impl Fn(&Row<'a>) -> bool,
        value: impl Fn(&Row<'a>) -> Option<Json>,
    ) -> Option<Vec<Json>> {
        let rows = self.rows.iter().filter(|row| has_one(row));
        let all = different(rows.map(value).collect::<Option<Vec<Json>>>()?);
        (!all.is_empty()).then_some(all)
    }

    /// Returns the schema of details that are there.
    pub(super) fn details(&self) -> Json {
        let schemas: Vec<Json> = self.rows.iter().flat_map(Row::details).collect();
        if schemas.is_empty() { super::value::anything() } else { any(schemas) }
    }

    /// Returns the members that details add to an object.
    pub(super) fn spread_members(&self) -> Vec<SpreadMember> {
        spread(&self.rows)
    }
}

fn text(row: &Row<'_>, parts: &[TextPart]) -> Option<String> {
    let mut text = String::new();
    for part in parts {
        match part {
            TextPart::Literal(literal) => text.push_str(literal),
            TextPart::Source(source) => match row.constant(*source)? {
                Json::String(value) => text.push_str(&value),
                value => text.push_str(&value.to_string()),
            },
        }
    }
    Some(text)
}

/// Whether an occurrence of any error has a value.
fn presence_in_any(source: Source) -> Presence {
    match source {
        Source::Status
        | Source::Title
        | Source::GrpcStatus
        | Source::Retry
        | Source::ViolationMessage => Presence::Always,
        _ => Presence::Sometimes,
    }
}
