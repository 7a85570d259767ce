//! What `details` holds.

use std::collections::HashMap;

use super::{
    About, Rule,
    codes::Sides,
    json_type::{self, Change},
};
use crate::{Details, Entry, Json, Member};

pub(super) fn compare(about: &mut About<'_>, sides: &Sides<'_>, old: &Entry, new: &Entry) {
    match (&old.details, &new.details) {
        (None, None) => return,
        (None, Some(details)) => about.found(Rule::DetailsAdded, Json::Null, written(details)),
        (Some(details), None) => about.found(Rule::DetailsRemoved, written(details), Json::Null),
        (Some(Details::Value(old)), Some(Details::Value(new))) => {
            schema(about, None, &old.schema, &new.schema);
            optional(about, None, old.optional, new.optional);
        }
        (Some(Details::Members(old)), Some(Details::Members(new))) => members(about, old, new),
        (Some(before), Some(after)) => {
            about.found(Rule::DetailsKindChanged, kind(before), kind(after));
        }
    }
    shadows(about, sides, old, new);
}

fn kind(details: &Details) -> &'static str {
    match details {
        Details::Value(_) => "value",
        Details::Members(_) => "members",
    }
}

/// Returns what a reader sees of it: the schema, or the names.
fn written(details: &Details) -> Json {
    match details {
        Details::Value(value) => value.schema.clone(),
        Details::Members(members) => names(members),
    }
}

fn names(members: &[Member]) -> Json {
    members.iter().map(|member| Json::from(&member.name)).collect::<Vec<_>>().into()
}

/// Returns whether both promise the same.
pub(super) fn is_same(old: Option<&Details>, new: Option<&Details>) -> bool {
    match (old, new) {
        (Some(Details::Members(old)), Some(Details::Members(new))) => are_same(old, new),
        (Some(Details::Value(old)), Some(Details::Value(new))) => {
            old.schema == new.schema && old.optional == new.optional
        }
        (old, new) => old == new,
    }
}

/// Compares all but what this version does not know.
fn are_same(old: &[Member], new: &[Member]) -> bool {
    let is_same = |old: &Member, new: &Member| {
        old.name == new.name && old.schema == new.schema && old.optional == new.optional
    };
    old.len() == new.len() && old.iter().zip(new).all(|(old, new)| is_same(old, new))
}

fn members(about: &mut About<'_>, old: &[Member], new: &[Member]) {
    if are_same(old, new) {
        return;
    }
    let before = about.count();
    let gone = missing(old, new);
    let added = missing(new, old);
    match (&gone[..], &added[..]) {
        ([gone], [added]) if gone.schema == added.schema && gone.optional == added.optional => {
            about.found_in(&gone.name, Rule::DetailRenamed, &gone.name, &added.name);
        }
        _ => {
            for member in gone {
                about.found_in(&member.name, Rule::DetailRemoved, &member.name, Json::Null);
            }
            for member in added {
                about.found_in(&member.name, Rule::DetailAdded, Json::Null, member.schema.clone());
            }
        }
    }
    let after = by_name(new);
    for member in old {
        if let Some(after) = after.get(member.name.as_str()) {
            both(about, member, after);
        }
    }
    if about.count() == before {
        about.found_in("details", Rule::OrderChanged, names(old), names(new));
    }
}

/// Returns the members of one list whose names the other has not.
fn missing<'a>(of: &'a [Member], other: &[Member]) -> Vec<&'a Member> {
    let other = by_name(other);
    of.iter().filter(|member| !other.contains_key(member.name.as_str())).collect()
}

/// Returns the first member of each name.
fn by_name(members: &[Member]) -> HashMap<&str, &Member> {
    members.iter().rev().map(|member| (member.name.as_str(), member)).collect()
}

fn both(about: &mut About<'_>, old: &Member, new: &Member) {
    schema(about, Some(&old.name), &old.schema, &new.schema);
    optional(about, Some(&old.name), old.optional, new.optional);
}

fn optional(about: &mut About<'_>, member: Option<&str>, old: bool, new: bool) {
    if old == new {
        return;
    }
    let rule = if new { Rule::DetailMadeOptional } else { Rule::DetailMadeRequired };
    let word = |optional| if optional { "optional" } else { "required" };
    found(about, member, rule, word(old), word(new));
}

fn schema(about: &mut About<'_>, member: Option<&str>, old: &Json, new: &Json) {
    let rule = match json_type::compare(old, new) {
        Change::Same if old == new => return,
        Change::Same => Rule::OrderChanged,
        Change::Narrowed => Rule::DetailTypeNarrowed,
        Change::Widened => Rule::DetailTypeWidened,
        Change::Other => Rule::DetailTypeChanged,
    };
    found(about, member, rule, old.clone(), new.clone());
}

/// Adds a finding about a member of the details, or about their one value.
fn found(
    about: &mut About<'_>,
    member: Option<&str>,
    rule: Rule,
    before: impl Into<Json>,
    after: impl Into<Json>,
) {
    match member {
        Some(member) => about.found_in(member, rule, before, after),
        None => about.found(rule, before, after),
    }
}

/// Finds names that a member of an envelope hides, and did not hide before.
fn shadows(about: &mut About<'_>, sides: &Sides<'_>, old: &Entry, new: &Entry) {
    let Some(Details::Members(members)) = &new.details else { return };
    let had = match &old.details {
        Some(Details::Members(members)) => by_name(members),
        _ => HashMap::new(),
    };
    let [shadows_before, shadows_after] = sides.shadows(old, new);
    let is_in = |names: &[&str], name| names.binary_search(&name).is_ok();
    for name in by_name(members).into_keys() {
        let hidden_before = had.contains_key(name) && is_in(&shadows_before, name);
        if is_in(&shadows_after, name) && !hidden_before {
            about.found_in(name, Rule::DetailShadowed, Json::Null, name);
        }
    }
}
