//! One entry, as the template is given it.

use minijinja::{Value, context};

use super::{View, safe};
use crate::{
    Details, Entry, Envelope, Header, Member, Param, Retry,
    html::{anchors, json, message, prose},
    reference::{heading, is_safe_link, kind, phrase, retry, visible},
};

impl View<'_> {
    /// All of it, with its body in the first `shown` envelopes.
    pub(super) fn whole(
        &self,
        entry: &Entry,
        id: &str,
        alias: Option<String>,
        shown: usize,
    ) -> Value {
        let has = self.shows.of_entry(entry);
        let details = entry.details.as_ref().filter(|_| has.details);
        context! {
            id,
            alias,
            href => format!("#{}", anchors::encode(id)),
            message => safe(entry.message.as_deref().map(message::html)),
            silent => entry.silent,
            action => safe(entry.action.as_deref().map(prose::line)),
            retry => Value::from_safe_string(prose::line(&retry(entry))),
            status_varies => entry.status_varies,
            param => entry.param.as_ref().filter(|_| has.param).map(param),
            value => value(details),
            members => members(details),
            violations => entry.violations && has.violations,
            headers => headers(&entry.headers),
            url => url(entry, id),
            own_form => entry.own_envelope.as_ref().map(|own| visible(&own.media_type)),
            examples => self.examples(entry, shown),
            ..self.summary(entry)
        }
    }

    /// What a list says of it.
    pub(super) fn line(&self, entry: &Entry, id: &str, file: &str) -> Value {
        context! { id, href => anchors::encode(file), ..self.summary(entry) }
    }

    fn summary(&self, entry: &Entry) -> Value {
        let phrase = phrase(entry.status);
        let type_name = entry.r#type.as_deref();
        context! {
            code => entry.code.as_deref().map(visible),
            heading => visible(heading(entry)),
            status => entry.status,
            class => entry.status / 100,
            phrase,
            title => (entry.title != phrase).then(|| visible(&entry.title)),
            type_name => type_name.map(visible),
            type_token => type_name.and_then(|name| self.types.binary_search(&name).ok()),
            retry_token => retry_token(entry.retry),
            domain => entry.domain.as_deref().map(visible),
            description => safe(description(entry).map(prose::blocks)),
            deprecated => safe(entry.deprecated.as_deref().map(prose::line)),
        }
    }

    /// Its body in the first envelopes, in the order of these, or in its own.
    fn examples(&self, entry: &Entry, shown: usize) -> Value {
        let example = |(place, envelope): (usize, &Envelope)| {
            let body = entry.examples.get(&envelope.media_type)?;
            Some(context! { place, html => Value::from_safe_string(json::html(body)) })
        };
        let shown = if entry.own_envelope.is_some() { 1 } else { shown };
        let envelopes = self.contract.envelopes_of(entry).iter();
        envelopes.enumerate().take(shown).filter_map(example).collect()
    }
}

pub(super) fn retry_token(retry: Retry) -> &'static str {
    match retry {
        Retry::Never => "n",
        Retry::Backoff => "b",
        Retry::After => "a",
    }
}

/// The description, unless the heading has all of it.
fn description(entry: &Entry) -> Option<&str> {
    let text = entry.description.as_deref()?;
    let is_heading = entry.code.is_none() && text.trim().trim_end_matches('.') == heading(entry);
    (!is_heading).then_some(text)
}

fn param(param: &Param) -> Value {
    context! { name => param.value.as_deref().map(visible) }
}

fn value(details: Option<&Details>) -> Option<Value> {
    match details? {
        Details::Value(value) => Some(context! {
            kind => Value::from_safe_string(prose::line(&kind(&value.schema))),
            optional => value.optional,
        }),
        Details::Members(_) => None,
    }
}

fn members(details: Option<&Details>) -> Value {
    let Some(Details::Members(members)) = details else { return Value::from(()) };
    let member = |member: &Member| {
        context! {
            name => visible(&member.name),
            kind => Value::from_safe_string(prose::line(&kind(&member.schema))),
            optional => member.optional,
        }
    };
    members.iter().map(member).collect()
}

fn headers(headers: &[Header]) -> Value {
    let header = |header: &Header| {
        context! { name => visible(&header.name), value => header.value.as_deref().map(visible) }
    };
    headers.iter().map(header).collect()
}

/// The page about it, if that is another one.
fn url(entry: &Entry, id: &str) -> Option<String> {
    let url = entry.doc_url.as_deref()?;
    let is_here =
        url.ends_with(&format!("#{id}")) || url.ends_with(&format!("#{}", anchors::encode(id)));
    (!is_here && is_safe_link(url)).then(|| url.to_owned())
}
