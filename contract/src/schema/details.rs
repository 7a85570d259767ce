//! Details.

use super::{
    facts::Presence,
    row::Row,
    value::{any, anything},
    violation,
};
use crate::{Details, Json, Member, Members, Source};

/// A member that details add to an object.
pub(super) struct SpreadMember {
    pub(super) name: String,
    pub(super) schema: Json,
    /// Whether all details have it.
    pub(super) is_required: bool,
}

/// Returns the schema of details that are written as one value.
pub(super) fn schema(details: &Details) -> Json {
    match details {
        Details::Value(value) => value.schema.clone(),
        Details::Members(members) => {
            let required = members.iter().filter(|member| !member.optional);
            let required = required.map(|member| Json::from(&member.name)).collect();
            let properties = members.iter().map(|member| (&member.name, member.schema.clone()));
            object(properties.collect(), required)
        }
    }
}

/// Returns the schema of an object.
pub(super) fn object(properties: Members, required: Vec<Json>) -> Json {
    let mut schema = Members::from_iter([("type", Json::from("object"))]);
    schema.set("properties", Json::Object(properties));
    if !required.is_empty() {
        schema.set("required", required);
    }
    Json::Object(schema)
}

/// Returns the members that the details of some rows add to an object.
pub(super) fn spread(rows: &[Row<'_>]) -> Vec<SpreadMember> {
    let mut all: Vec<SpreadMember> = Vec::new();
    for row in rows {
        for (name, schema) in members_of(row) {
            match all.iter_mut().find(|member| member.name == name) {
                Some(known) => known.schema = any(vec![known.schema.clone(), schema]),
                None => all.push(SpreadMember { name, schema, is_required: false }),
            }
        }
    }
    for member in &mut all {
        member.is_required = rows.iter().all(|row| always_has(row, &member.name));
    }
    all
}

fn members_of(row: &Row<'_>) -> Vec<(String, Json)> {
    match &row.entry.details {
        Some(Details::Members(members)) => {
            members.iter().map(|member| (member.name.clone(), member.schema.clone())).collect()
        }
        Some(Details::Value(value)) => members_of_value(&value.schema),
        None if row.presence(Source::Details) != Presence::Never => {
            vec![("details".to_owned(), violation::list())]
        }
        None => Vec::new(),
    }
}

/// Details that are no object are the member `details`.
fn members_of_value(schema: &Json) -> Vec<(String, Json)> {
    match schema.get("type").and_then(Json::as_str) {
        Some("object") => Vec::new(),
        None if *schema == anything() => Vec::new(),
        _ => vec![("details".to_owned(), schema.clone())],
    }
}

fn always_has(row: &Row<'_>, name: &str) -> bool {
    let Some(Details::Members(members)) = &row.entry.details else { return false };
    let is_it = |member: &Member| member.name == name && !member.optional;
    row.presence(Source::Details) == Presence::Always && members.iter().any(is_it)
}
