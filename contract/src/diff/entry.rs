//! What one entry promises.

use std::collections::BTreeMap;

use super::{About, Rule, codes::Sides, details, envelope, example};
use crate::{Entry, Header, Json, Retry};

/// Compares an entry with the one that took its place.
pub(super) fn compare(about: &mut About<'_>, sides: &Sides<'_>, old: &Entry, new: &Entry) {
    let before = about.count();
    status(about, old, new);
    retry(about, old, new);
    if !is_hidden(old, new) {
        param(about, old, new);
        details::compare(about, sides, old, new);
        violations(about, old, new);
    }
    headers(about, &old.headers, &new.headers);
    message(about, old, new);
    words(about, old, new);
    doc_url(about, sides, old, new);
    flags(about, old, new);
    envelope::compare_own(about, old.own_envelope.as_ref(), new.own_envelope.as_ref());
    deprecated(about, old, new);
    // It follows from another change.
    let expected =
        about.count() > before || old.code != new.code || sides.old.domain != sides.new.domain;
    let is_found = example::structure(about, sides, old, new);
    if !is_found && !expected {
        example::values(about, sides, old, new);
    }
}

/// Whether a 5xx no longer sends what it sent, so that param, details and violations are gone too.
fn is_hidden(old: &Entry, new: &Entry) -> bool {
    old.exposed && !new.exposed && new.status >= 500
}

fn status(about: &mut About<'_>, old: &Entry, new: &Entry) {
    about.compare(Rule::StatusChanged, old.status, new.status);
    about.turned(
        old.status_varies,
        new.status_varies,
        Rule::StatusVariesAdded,
        Rule::StatusVariesRemoved,
    );
    match (&old.r#type, &new.r#type) {
        (None, Some(new)) => about.found(Rule::TypeGiven, Json::Null, new),
        (old, new) => about.compare(Rule::TypeChanged, old.as_ref(), new.as_ref()),
    }
}

fn retry(about: &mut About<'_>, old: &Entry, new: &Entry) {
    let rule = match (old.retry, new.retry) {
        (Retry::Never, _) => Rule::RetryLoosened,
        (_, Retry::Never) => Rule::RetryTightened,
        _ => Rule::RetryChanged,
    };
    about.compare(rule, word(old.retry), word(new.retry));
    match (wait(old), wait(new)) {
        (None, Some(new)) => about.found(Rule::RetryAfterAdded, Json::Null, new),
        (Some(old), None) => about.found(Rule::RetryAfterRemoved, old, Json::Null),
        (old, new) => about.compare(Rule::RetryAfterChanged, old, new),
    }
}

fn word(retry: Retry) -> &'static str {
    match retry {
        Retry::Never => "never",
        Retry::Backoff => "backoff",
        Retry::After => "after",
    }
}

/// Returns how long to wait.
fn wait(entry: &Entry) -> Option<Json> {
    match (entry.retry_after, entry.retry_after_varies) {
        (Some(seconds), false) => Some(seconds.into()),
        (Some(seconds), true) => Some(format!("varies, or {seconds}").into()),
        (None, true) => Some("varies".into()),
        (None, false) => None,
    }
}

fn param(about: &mut About<'_>, old: &Entry, new: &Entry) {
    let name = |entry: &Entry| {
        let param = entry.param.as_ref()?;
        Some(param.value.as_ref().map_or_else(|| Json::from("varies"), Json::from))
    };
    match (name(old), name(new)) {
        (None, Some(new)) => about.found(Rule::ParamAdded, Json::Null, new),
        (Some(old), None) => about.found(Rule::ParamRemoved, old, Json::Null),
        // A constant `varies` is not one that varies.
        (Some(before), Some(after)) if constant(old) != constant(new) => {
            about.found(Rule::ParamChanged, before, after);
        }
        _ => {}
    }
}

/// Returns the name of the parameter, if it is always the same.
fn constant(entry: &Entry) -> Option<&String> {
    entry.param.as_ref()?.value.as_ref()
}

/// Compares the values of each name, of which there can be several.
fn headers(about: &mut About<'_>, old: &[Header], new: &[Header]) {
    let before = about.count();
    let (values_before, values_after) = (by_name(old), by_name(new));
    for (name, values) in &values_before {
        match values_after.get(name) {
            None => about.found_in(name, Rule::HeaderRemoved, *name, Json::Null),
            Some(after) if after != values => {
                about.found_in(name, Rule::HeaderValueChanged, written(values), written(after));
            }
            Some(_) => {}
        }
    }
    for (name, values) in &values_after {
        if !values_before.contains_key(name) {
            about.found_in(name, Rule::HeaderAdded, Json::Null, written(values));
        }
    }
    if about.count() == before {
        about.reordered(
            "headers",
            old.iter().map(|header| &header.name),
            new.iter().map(|header| &header.name),
        );
    }
}

fn by_name(headers: &[Header]) -> BTreeMap<&str, Vec<Option<&str>>> {
    let mut values: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for header in headers {
        values.entry(&header.name).or_default().push(header.value.as_deref());
    }
    values
}

fn written(values: &[Option<&str>]) -> Json {
    let mut values: Vec<Json> =
        values.iter().map(|value| value.unwrap_or("varies").into()).collect();
    if values.len() == 1 { values.remove(0) } else { values.into() }
}

fn message(about: &mut About<'_>, old: &Entry, new: &Entry) {
    about.turned(old.silent, new.silent, Rule::SilentAdded, Rule::SilentRemoved);
    about.compare(Rule::MessageChanged, old.message.as_ref(), new.message.as_ref());
}

fn words(about: &mut About<'_>, old: &Entry, new: &Entry) {
    about.compare(Rule::TitleChanged, &old.title, &new.title);
    about.compare(Rule::DescriptionChanged, old.description.as_ref(), new.description.as_ref());
    about.compare(Rule::ActionChanged, old.action.as_ref(), new.action.as_ref());
    about.compare(Rule::GroupChanged, old.group.as_ref(), new.group.as_ref());
}

fn doc_url(about: &mut About<'_>, sides: &Sides<'_>, old: &Entry, new: &Entry) {
    let is_type = envelope::has_doc_url_as_type(sides.old.envelopes_of(old))
        && envelope::has_doc_url_as_type(sides.new.envelopes_of(new));
    let rule = if is_type { Rule::ProblemTypeChanged } else { Rule::DocUrlChanged };
    about.compare(rule, old.doc_url.as_ref(), new.doc_url.as_ref());
}

fn violations(about: &mut About<'_>, old: &Entry, new: &Entry) {
    about.turned(old.violations, new.violations, Rule::ViolationsAdded, Rule::ViolationsRemoved);
}

fn flags(about: &mut About<'_>, old: &Entry, new: &Entry) {
    about.turned(old.exposed, new.exposed, Rule::Exposed, Rule::Hidden);
    about.compare(Rule::SharedChanged, old.shared, new.shared);
    about.compare(Rule::FallbackChanged, old.fallback, new.fallback);
}

fn deprecated(about: &mut About<'_>, old: &Entry, new: &Entry) {
    match (&old.deprecated, &new.deprecated) {
        (None, Some(new)) => about.found(Rule::DeprecatedAdded, Json::Null, new),
        (Some(old), None) => about.found(Rule::DeprecatedRemoved, old, Json::Null),
        (old, new) => about.compare(Rule::DeprecatedChanged, old.as_ref(), new.as_ref()),
    }
}
