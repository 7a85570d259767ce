//! The examples, which show what a shape cannot: an envelope whose `write` is overridden by hand.

use std::collections::{HashMap, HashSet};

use super::{About, Rule, codes::Sides, details};
use crate::{Condition, Details, Element, Entry, Json, Node, Object, Source};

/// Finds examples that differ, of envelopes that did not change and of those that the contracts do
/// not list.
pub(super) fn values(about: &mut About<'_>, sides: &Sides<'_>, old: &Entry, new: &Entry) {
    let media_types = old.examples.keys().chain(new.examples.keys());
    for media_type in media_types {
        let (before, after) = (old.examples.get(media_type), new.examples.get(media_type));
        let [shape_before, shape_after] = sides.shapes((old, new), media_type);
        if before != after && shape_before == shape_after {
            let (before, after) = (before.cloned(), after.cloned());
            return about.found(Rule::ExampleChanged, before, after);
        }
    }
}

/// Finds an example that lost a member or has another kind of JSON in one, although neither the shape
/// nor the entry says why. Returns whether there is one.
pub(super) fn structure(
    about: &mut About<'_>,
    sides: &Sides<'_>,
    old: &Entry,
    new: &Entry,
) -> bool {
    if sides.old.domain.is_some() != sides.new.domain.is_some() || !writes_the_same(old, new) {
        return false;
    }
    let details = names_of_details(new);
    for (media_type, before) in &old.examples {
        let [shape_before, shape_after] = sides.shapes((old, new), media_type);
        let after = new.examples.get(media_type);
        let (Some(shape), Some(after)) = (shape_after, after) else { continue };
        if before == after || shape_before != Some(shape) {
            continue;
        }
        let mut varying = details.clone();
        find_varying(shape, &mut varying);
        if !is_kept(before, after, &varying) {
            about.found(Rule::ExampleStructureChanged, before.clone(), after.clone());
            return true;
        }
    }
    false
}

/// Whether a body has the same members in both, as far as the entries decide that. One value of any
/// kind as details decides nothing.
fn writes_the_same(old: &Entry, new: &Entry) -> bool {
    let has = |entry: &Entry| {
        [
            entry.code.is_some(),
            entry.domain.is_some(),
            entry.r#type.is_some(),
            entry.param.is_some(),
            entry.violations,
            entry.doc_url.is_some(),
            entry.action.is_some(),
            entry.retry_after.is_some() || entry.retry_after_varies,
            entry.silent,
            entry.exposed,
            entry.own_envelope.is_some(),
            entry.status >= 500,
        ]
    };
    has(old) == has(new)
        && !matches!(new.details, Some(Details::Value(_)))
        && details::is_same(old.details.as_ref(), new.details.as_ref())
}

/// Returns the names of the members of details, which can be optional or of several kinds.
fn names_of_details(entry: &Entry) -> HashSet<&str> {
    match &entry.details {
        Some(Details::Members(members)) => {
            members.iter().map(|member| member.name.as_str()).collect()
        }
        _ => HashSet::new(),
    }
}

/// Adds the names of members that an occurrence can leave out.
fn find_varying<'a>(node: &'a Node, names: &mut HashSet<&'a str>) {
    match node {
        Node::Object(Object { members, .. }) => {
            for member in members {
                if member.when.as_ref().is_some_and(varies) {
                    names.insert(&member.name);
                }
                find_varying(&member.value, names);
            }
        }
        Node::Array(elements) => {
            for element in elements {
                match element {
                    Element::Value(value) => find_varying(&value.value, names),
                    Element::EachViolation { each, .. } => find_varying(each, names),
                }
            }
        }
        _ => {}
    }
}

/// Whether a condition holds for one occurrence of an error and not for another.
fn varies(when: &Condition) -> bool {
    match when {
        Condition::All(all) | Condition::Any(all) => all.iter().any(varies),
        Condition::Source(source) => !matches!(
            source,
            Source::Type
                | Source::Code
                | Source::CodeNumber
                | Source::Status
                | Source::Title
                | Source::Action
                | Source::DocUrl
                | Source::Domain
                | Source::Reason
                | Source::GrpcStatus
                | Source::Retry
        ),
    }
}

/// Whether one who reads the old value can read the new one: it has all members, each of the same
/// kind. Null and an empty array say nothing of a kind.
fn is_kept(old: &Json, new: &Json, varying: &HashSet<&str>) -> bool {
    match (old, new) {
        (Json::Null, _) | (_, Json::Null) => true,
        (Json::Object(old), Json::Object(new)) => {
            let new: HashMap<&str, &Json> = new.iter().collect();
            old.iter().all(|(name, value)| {
                varying.contains(name)
                    || new.get(name).is_some_and(|new| is_kept(value, new, varying))
            })
        }
        (Json::Array(old), Json::Array(new)) => match (old.first(), new.first()) {
            (Some(old), Some(new)) => is_kept(old, new, varying),
            _ => true,
        },
        (old, new) => std::mem::discriminant(old) == std::mem::discriminant(new),
    }
}
