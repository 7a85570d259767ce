//! The JSON shapes of the bodies.

use std::collections::HashMap;

use super::{About, Rule};
use crate::{
    Condition, Contract, Element, Envelope, Json, Node, Object, ObjectMember, Source, Value,
};

/// Compares the envelopes of the book.
pub(super) fn compare(about: &mut About<'_>, old: &Contract, new: &Contract) {
    let gone = missing(&old.envelopes, &new.envelopes);
    let added = missing(&new.envelopes, &old.envelopes);
    let after = by_media_type(&new.envelopes);
    for envelope in &old.envelopes {
        if let Some(after) = after.get(envelope.media_type.as_str()) {
            node(about, &envelope.media_type, &envelope.shape, &after.shape);
        }
    }
    match (&gone[..], &added[..]) {
        ([], []) => order(about, old, new),
        ([before], [after]) if place(old, before) == place(new, after) => {
            let media_type = &before.media_type;
            about.found_in(media_type, Rule::MediaTypeChanged, media_type, &after.media_type);
            node(about, media_type, &before.shape, &after.shape);
        }
        _ => replaced(about, &gone, &added),
    }
    default(about, old, new);
}

/// Compares the envelopes that an entry has in place of those of the book.
pub(super) fn compare_own(about: &mut About<'_>, old: Option<&Envelope>, new: Option<&Envelope>) {
    let name = |envelope: Option<&Envelope>| envelope.map(|one| Json::from(&one.media_type));
    match (old, new) {
        (None, None) => {}
        (Some(old), Some(new)) => {
            let media_type = &old.media_type;
            if *media_type != new.media_type {
                about.found_in(media_type, Rule::MediaTypeChanged, media_type, &new.media_type);
            }
            node(about, media_type, &old.shape, &new.shape);
        }
        (old, new) => about.found(Rule::OwnEnvelopeChanged, name(old), name(new)),
    }
}

fn replaced(about: &mut About<'_>, gone: &[&Envelope], added: &[&Envelope]) {
    for Envelope { media_type, .. } in gone {
        about.found_in(media_type, Rule::EnvelopeRemoved, media_type, Json::Null);
    }
    for Envelope { media_type, .. } in added {
        about.found_in(media_type, Rule::EnvelopeAdded, Json::Null, media_type);
    }
}

fn place(contract: &Contract, envelope: &Envelope) -> Option<usize> {
    contract.envelopes.iter().position(|known| known.media_type == envelope.media_type)
}

fn missing<'a>(of: &'a [Envelope], other: &[Envelope]) -> Vec<&'a Envelope> {
    let other = by_media_type(other);
    of.iter().filter(|envelope| !other.contains_key(envelope.media_type.as_str())).collect()
}

fn by_media_type(envelopes: &[Envelope]) -> HashMap<&str, &Envelope> {
    envelopes.iter().map(|envelope| (envelope.media_type.as_str(), envelope)).collect()
}

fn find<'a>(envelopes: &'a [Envelope], media_type: &str) -> Option<&'a Envelope> {
    envelopes.iter().find(|envelope| envelope.media_type == media_type)
}

/// Finds another order behind the first.
fn order(about: &mut About<'_>, old: &Contract, new: &Contract) {
    let names = |contract: &Contract| -> Vec<String> {
        contract.envelopes.iter().map(|envelope| envelope.media_type.clone()).collect()
    };
    let (old, new) = (names(old), names(new));
    if old.first() == new.first() {
        about.reordered("envelopes", old.iter(), new.iter());
    }
}

/// Finds another first envelope, which those get that ask for none.
fn default(about: &mut About<'_>, old: &Contract, new: &Contract) {
    let (Some(before), Some(after)) = (old.envelopes.first(), new.envelopes.first()) else {
        return;
    };
    if before.media_type != after.media_type && find(&new.envelopes, &before.media_type).is_some() {
        about.found(Rule::DefaultEnvelopeChanged, &before.media_type, &after.media_type);
    }
}

/// Compares two values at the same place of a body.
fn node(about: &mut About<'_>, at: &str, old: &Node, new: &Node) {
    match (old, new) {
        (old, new) if old == new => {}
        (Node::Object(old), Node::Object(new)) => object(about, at, old, new),
        (Node::Array(old), Node::Array(new)) if old.len() == new.len() => {
            for (index, (old, new)) in old.iter().zip(new).enumerate() {
                element(about, &format!("{at}/{index}"), old, new);
            }
        }
        _ => about.found_in(at, Rule::EnvelopeMemberChanged, written(old), written(new)),
    }
}

fn object(about: &mut About<'_>, at: &str, old: &Object, new: &Object) {
    let before = about.count();
    let (known, after) = (by_name(old), by_name(new));
    for member in &old.members {
        let at = pointer(at, &member.name);
        match after.get(member.name.as_str()) {
            Some(after) => {
                condition(about, &at, member, after);
                node(about, &at, &member.value, &after.value);
            }
            None => about.found_in(&at, Rule::EnvelopeMemberRemoved, &member.name, Json::Null),
        }
    }
    for member in &new.members {
        if !known.contains_key(member.name.as_str()) {
            let at = pointer(at, &member.name);
            about.found_in(&at, Rule::EnvelopeMemberAdded, Json::Null, written(&member.value));
        }
    }
    if old.spreads_details != new.spreads_details {
        let rule = if new.spreads_details {
            Rule::EnvelopeSpreadAdded
        } else {
            Rule::EnvelopeSpreadRemoved
        };
        about.found_in(at, rule, old.spreads_details, new.spreads_details);
    }
    if about.count() == before {
        let names = |object: &Object| -> Vec<String> {
            object.members.iter().map(|member| member.name.clone()).collect()
        };
        about.reordered(at, names(old).iter(), names(new).iter());
    }
    if about.count() == before && old != new {
        // Two members of one name.
        about.found_in(at, Rule::EnvelopeMemberChanged, Json::of(old), Json::of(new));
    }
}

/// Returns the first member of each name.
fn by_name(object: &Object) -> HashMap<&str, &ObjectMember> {
    object.members.iter().rev().map(|member| (member.name.as_str(), member)).collect()
}

/// Returns the pointer of a member (RFC 6901).
fn pointer(at: &str, name: &str) -> String {
    format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"))
}

fn condition(about: &mut About<'_>, at: &str, old: &ObjectMember, new: &ObjectMember) {
    let (before, after) = (presence(old), presence(new));
    if old.when != new.when && before != after {
        about.found_in(at, Rule::EnvelopeAbsenceChanged, before, after);
    }
}

/// Returns when a member is there.
fn presence(member: &ObjectMember) -> Json {
    match (&member.when, &member.value) {
        (None, Node::Source(_)) => "null when absent".into(),
        (None, _) => "always".into(),
        (Some(Condition::Source(when)), Node::Source(source)) if when == source => {
            "left out when absent".into()
        }
        (Some(when), _) => Json::of(when),
    }
}

fn element(about: &mut About<'_>, at: &str, old: &Element, new: &Element) {
    match (old, new) {
        (old, new) if old == new => {}
        (Element::Value(old), Element::Value(new)) if old.when == new.when => {
            node(about, at, &old.value, &new.value);
        }
        (
            Element::EachViolation { each: old, otherwise: before },
            Element::EachViolation { each: new, otherwise: after },
        ) => {
            node(about, at, old, new);
            otherwise(about, at, before.as_ref(), after.as_ref());
        }
        _ => about.found_in(at, Rule::EnvelopeMemberChanged, Json::of(old), Json::of(new)),
    }
}

fn otherwise(about: &mut About<'_>, at: &str, old: Option<&Value>, new: Option<&Value>) {
    if old != new {
        let (old, new) = (old.map(Json::of), new.map(Json::of));
        about.found_in(&format!("{at}/else"), Rule::EnvelopeMemberChanged, old, new);
    }
}

/// Returns what a reader sees of a value: the word of a source, or all of it.
fn written(node: &Node) -> Json {
    match node {
        Node::Source(source) => source.word().into(),
        node => Json::of(node),
    }
}

/// Returns whether the `type` of a body is the page of the error, as problem details have it (RFC
/// 9457). The media type does not matter: it can have parameters, or be one of the API's own.
pub(super) fn has_doc_url_as_type(envelopes: &[Envelope]) -> bool {
    envelopes.iter().any(|envelope| {
        let Node::Object(object) = &envelope.shape else { return false };
        object.members.iter().any(|member| member.name == "type" && is_doc_url(&member.value))
    })
}

fn is_doc_url(node: &Node) -> bool {
    matches!(node, Node::Source(Source::DocUrl) | Node::Or { source: Source::DocUrl, .. })
}

/// Returns the shape of a media type.
pub(super) fn shape<'a>(envelopes: &'a [Envelope], media_type: &str) -> Option<&'a Node> {
    find(envelopes, media_type).map(|envelope| &envelope.shape)
}

/// Returns the names of the members that details are spread beside, each once, sorted.
pub(super) fn names_beside_details(envelopes: &[Envelope]) -> Vec<&str> {
    let mut names = Vec::new();
    for envelope in envelopes {
        beside(&envelope.shape, &mut names);
    }
    names.sort_unstable();
    names.dedup();
    names
}

fn beside<'a>(node: &'a Node, names: &mut Vec<&'a str>) {
    match node {
        Node::Object(object) => {
            if object.spreads_details {
                names.extend(object.members.iter().map(|member| member.name.as_str()));
            }
            for member in &object.members {
                beside(&member.value, names);
            }
        }
        Node::Array(elements) => {
            for element in elements {
                if let Element::Value(value) = element {
                    beside(&value.value, names);
                }
            }
        }
        _ => {}
    }
}
