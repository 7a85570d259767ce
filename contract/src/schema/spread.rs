//! Details, whose members are written beside others.

use std::collections::{HashMap, HashSet};

use super::{
    presence::Presence,
    row::Row,
    value::{any, anything},
    violation,
};
use crate::{Details, Json, Member, Source};

/// A member that details add to an object.
pub(super) struct SpreadMember {
    pub(super) name: String,
    pub(super) schema: Json,
    /// Whether all details have it.
    pub(super) is_required: bool,
}

/// Returns the members that the details of some rows add to an object.
pub(super) fn spread(rows: &[Row<'_>]) -> Vec<SpreadMember> {
    let mut all: Vec<Found> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (row, members) in rows.iter().map(members_of).enumerate() {
        for member in members {
            let place = *places.entry(member.name.clone()).or_insert(all.len());
            if place == all.len() {
                all.push(Found { name: member.name, ..Found::default() });
            }
            all[place].schemas.push(member.schema);
            if member.is_required {
                all[place].always_in.insert(row);
            }
        }
    }
    let is_open = rows.iter().any(is_open);
    all.into_iter().map(|found| found.in_rows(rows.len(), is_open)).collect()
}

/// What some rows say of a member.
#[derive(Default)]
struct Found {
    name: String,
    schemas: Vec<Json>,
    /// The rows whose details always have it.
    always_in: HashSet<usize>,
}

impl Found {
    fn in_rows(self, rows: usize, is_open: bool) -> SpreadMember {
        SpreadMember {
            name: self.name,
            schema: if is_open { anything() } else { any(self.schemas) },
            is_required: self.always_in.len() == rows,
        }
    }
}

fn members_of(row: &Row<'_>) -> Vec<SpreadMember> {
    let is_there = row.presence(Source::Details) == Presence::Always;
    let of_member = |member: &Member| SpreadMember {
        name: member.name.clone(),
        schema: member.schema.clone(),
        is_required: is_there && !member.optional,
    };
    let mut all = match &row.entry.details {
        Some(Details::Members(members)) => members.iter().map(of_member).collect(),
        Some(Details::Value(value)) if !is_object(&value.schema) => vec![whole(&value.schema)],
        _ => Vec::new(),
    };
    if row.has_violations_as_details() {
        all.push(whole(&violation::list()));
    }
    all
}

/// Details that are no object are the member `details`.
fn whole(schema: &Json) -> SpreadMember {
    SpreadMember { name: "details".to_owned(), schema: schema.clone(), is_required: false }
}

fn is_object(schema: &Json) -> bool {
    schema.get("type").and_then(Json::as_str) == Some("object")
}

/// Whether the details of a row can have members of any name: a value that can be an object.
fn is_open(row: &Row<'_>) -> bool {
    let Some(Details::Value(value)) = &row.entry.details else { return false };
    match value.schema.get("type") {
        Some(Json::Array(names)) => names.contains(&"object".into()),
        Some(_) => is_object(&value.schema),
        None => true,
    }
}
