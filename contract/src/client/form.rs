//! Where an envelope writes what.

use super::{
    Place, Step, Type,
    place::{find, of_source, shows},
};
use crate::{Contract, Element, Entry, Envelope, Json, Node, Source, TextPart, schema};

/// An envelope as a client reads it.
pub(crate) struct Form<'c> {
    pub(crate) media_type: &'c str,
    /// The type of all its bodies.
    pub(crate) body: Type,
    pub(crate) code: Option<Place<'c>>,
    /// What the envelope writes for a code, and the code, where these differ: an upper-case reason, a
    /// URL.
    pub(crate) written: Vec<(String, &'c str)>,
    pub(crate) message: Option<Place<'c>>,
    pub(crate) param: Option<Place<'c>>,
    pub(crate) request_id: Option<Place<'c>>,
    pub(crate) details: Option<DetailsPlace<'c>>,
    pub(crate) violations: Option<ViolationsPlace<'c>>,
}

/// Where details are.
pub(crate) struct DetailsPlace<'c> {
    pub(crate) place: Place<'c>,
    /// The members beside those of details, where the object at the place has both.
    pub(crate) beside: Option<Vec<&'c str>>,
}

/// Where violations are.
pub(crate) struct ViolationsPlace<'c> {
    /// The array.
    pub(crate) list: Place<'c>,
    /// The places below one element.
    pub(crate) field: Option<Place<'c>>,
    pub(crate) code: Option<Place<'c>>,
    pub(crate) message: Option<Place<'c>>,
    /// Whether an element without a field is about the whole error, not about a violation.
    pub(crate) needs_field: bool,
}

/// Returns the envelopes of the book, then those of single types, each form once.
pub(super) fn of(contract: &Contract) -> Vec<Form<'_>> {
    let own = contract.errors.iter().filter_map(|entry| entry.own_envelope.as_ref());
    let mut all: Vec<&Envelope> = Vec::new();
    for envelope in contract.envelopes.iter().chain(own) {
        if !all.iter().any(|known| is_same(known, envelope)) {
            all.push(envelope);
        }
    }
    all.into_iter().map(|envelope| of_one(contract, envelope)).collect()
}

fn is_same(one: &Envelope, other: &Envelope) -> bool {
    one.media_type == other.media_type && one.shape == other.shape
}

fn of_one<'c>(contract: &'c Contract, envelope: &'c Envelope) -> Form<'c> {
    let shape = &envelope.shape;
    let media_type = &*envelope.media_type;
    let is_in =
        |entry: &&Entry| contract.envelopes_of(entry).iter().any(|known| is_same(known, envelope));
    let entries = contract.errors.iter().filter(is_in);
    let code = code(shape);
    let written = code.as_ref().map(|place| written(place, media_type, entries));
    let details = details(shape);
    Form {
        media_type,
        body: Type::of_schema(&schema::of_envelope(shape)),
        code,
        written: written.unwrap_or_default(),
        message: of_source(shape, Source::Message),
        param: of_source(shape, Source::Param),
        request_id: of_source(shape, Source::RequestId),
        violations: violations(shape).or_else(|| in_place_of(details.as_ref()?)),
        details,
    }
}

/// Returns the best place to tell the code by.
fn code(shape: &Node) -> Option<Place<'_>> {
    let sources = [Source::Code, Source::CodeNumber, Source::Reason];
    let whole = sources.into_iter().find_map(|source| of_source(shape, source));
    let in_text = || find(shape, &is_text_with_code).map(|(place, _)| place);
    whole.or_else(in_text).or_else(|| of_source(shape, Source::DocUrl))
}

/// Whether a text differs only by the code.
fn is_text_with_code(node: &Node) -> bool {
    let Node::Text(parts) = node else { return false };
    let mut sources = parts.iter().filter_map(|part| match part {
        TextPart::Source(source) => Some(*source),
        TextPart::Literal(_) => None,
    });
    let is_code = |source| matches!(source, Source::Code | Source::CodeNumber | Source::Reason);
    sources.next().is_some_and(is_code) && sources.next().is_none()
}

/// Reads what is written for each code from its example.
fn written<'c>(
    place: &Place<'c>,
    media_type: &str,
    entries: impl Iterator<Item = &'c Entry>,
) -> Vec<(String, &'c str)> {
    let mut written: Vec<(String, &str)> = Vec::new();
    for entry in entries {
        let (Some(code), Some(example)) = (&entry.code, entry.examples.get(media_type)) else {
            continue;
        };
        let text = match at(example, place) {
            Some(Json::String(text)) => text.clone(),
            Some(Json::Number(number)) => number.to_string(),
            _ => continue,
        };
        if text != *code && !written.iter().any(|(known, _)| *known == text) {
            written.push((text, code));
        }
    }
    written
}

fn at<'j>(json: &'j Json, place: &[Step<'_>]) -> Option<&'j Json> {
    match (place, json) {
        ([], found) => Some(found),
        ([Step::Member(name), rest @ ..], json) => at(json.get(name)?, rest),
        ([Step::Element, rest @ ..], Json::Array(elements)) => {
            elements.iter().find_map(|element| at(element, rest))
        }
        _ => None,
    }
}

fn details(shape: &Node) -> Option<DetailsPlace<'_>> {
    if let Some(place) = of_source(shape, Source::Details) {
        return Some(DetailsPlace { place, beside: None });
    }
    let spreads = |node: &Node| matches!(node, Node::Object(object) if object.spreads_details);
    let (place, node) = find(shape, &spreads)?;
    let Node::Object(object) = node else { return None };
    let beside = object.members.iter().map(|member| &*member.name).collect();
    Some(DetailsPlace { place, beside: Some(beside) })
}

fn violations(shape: &Node) -> Option<ViolationsPlace<'_>> {
    let is_list = |node: &Node| shows(node, Source::Violations) || each_violation(node).is_some();
    let (list, node) = find(shape, &is_list)?;
    let Some((each, needs_field)) = each_violation(node) else { return Some(plain(list)) };
    let of = |sources: &[Source]| sources.iter().find_map(|source| of_source(each, *source));
    Some(ViolationsPlace {
        list,
        field: of(&[Source::ViolationField, Source::ViolationPointer, Source::ViolationFragment]),
        code: of(&[Source::ViolationCode, Source::ViolationReason]),
        message: of(&[Source::ViolationMessage]),
        needs_field,
    })
}

/// Returns the element for each violation, and whether there is one for a report without any.
fn each_violation(node: &Node) -> Option<(&Node, bool)> {
    let Node::Array(elements) = node else { return None };
    elements.iter().find_map(|element| match element {
        Element::EachViolation { each, otherwise } => Some((&**each, otherwise.is_some())),
        Element::Value(_) => None,
    })
}

/// Returns where violations are in an envelope that has no place of their own for them.
fn in_place_of<'c>(details: &DetailsPlace<'c>) -> Option<ViolationsPlace<'c>> {
    let mut list = details.place.clone();
    if let Some(beside) = &details.beside {
        if beside.contains(&"details") {
            return None;
        }
        list.push(Step::Member("details"));
    }
    Some(plain(list))
}

/// Returns violations as they are written where no envelope says otherwise.
fn plain(list: Place<'_>) -> ViolationsPlace<'_> {
    let below = |name| Some(vec![Step::Member(name)]);
    ViolationsPlace {
        list,
        field: below("field"),
        code: below("code"),
        message: below("message"),
        needs_field: false,
    }
}
