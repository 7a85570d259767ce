//! One row of the book, as JSON.

use alloc::{
    boxed::Box,
    collections::BTreeMap,
    string::{String, ToString},
    vec::Vec,
};

use serde::{Serialize, Serializer, ser::SerializeMap as _};
use serde_json::{Value as Json, json, value::RawValue};

use super::{
    example::Example,
    schema::{schema, written},
};
use crate::{
    book::ErrorBook,
    catalog::{DetailMember, DetailsKind, ErrorSpec},
    error::is_masked,
    report::Report,
    shape::Source,
};

/// The members of an entry that are plain values, and its examples, which keep their order.
pub(super) struct Entry {
    members: BTreeMap<&'static str, Json>,
    examples: BTreeMap<&'static str, Box<RawValue>>,
}

impl Entry {
    pub(super) fn of<B: ErrorBook>(spec: ErrorSpec) -> Self {
        let mut entry = Self { members: BTreeMap::new(), examples: BTreeMap::new() };
        entry.texts(spec);
        let example = Example::of(spec);
        entry.facts::<B>(spec, &example);
        entry.lists(spec);
        entry.shown::<B>(spec);
        entry.flags::<B>(spec);
        entry.examples::<B>(&example);
        entry
    }

    fn set(&mut self, name: &'static str, value: impl Into<Json>) {
        self.members.insert(name, value.into());
    }

    fn set_some(&mut self, name: &'static str, value: Option<impl Into<Json>>) {
        if let Some(value) = value {
            self.set(name, value);
        }
    }

    fn texts(&mut self, spec: ErrorSpec) {
        self.set("code", spec.code());
        self.set("title", spec.title_or_phrase());
        self.set_some("description", spec.description());
        self.set_some("message", spec.message());
        self.set_some("action", spec.action());
        self.set_some("group", spec.group());
        self.set_some("deprecated", spec.deprecated());
        self.set("owner", spec.owner().path());
        let variant = spec.variant();
        self.set_some("variant", (!variant.is_empty()).then_some(variant));
    }

    /// What the book adds to the row, or the row alone decides.
    fn facts<B: ErrorBook>(&mut self, spec: ErrorSpec, example: &Example) {
        let doc_url = Report::in_book::<B>(example).doc_url().map(|url| url.to_string());
        self.set("status", spec.status());
        self.set_some("type", type_of::<B>(spec));
        self.set_some("doc_url", doc_url);
        self.set("retry", spec.retry().as_str());
        self.set_some("retry_after", spec.retry_after());
    }

    fn lists(&mut self, spec: ErrorSpec) {
        let constant = spec.headers().iter();
        let constant = constant.map(|(name, value)| json!({ "name": name, "value": value }));
        let varying = spec.varying_headers().iter().map(|name| json!({ "name": name }));
        let headers: Vec<_> = constant.chain(varying).collect();
        self.set("headers", headers);
    }

    /// What clients see of an occurrence: a 5xx hides it, and an envelope may have no place for it.
    fn shown<B: ErrorBook>(&mut self, spec: ErrorSpec) {
        if is_masked(spec, spec.status()) {
            return;
        }
        if shows::<B>(Source::Param) {
            self.param(spec, in_fallback::<B>(spec));
        }
        // Where no place is named for them, violations take that of the details.
        let places = [Source::Violations, Source::Details];
        let has_any = spec.has_violations() || in_fallback::<B>(spec);
        if has_any && places.into_iter().any(shows::<B>) {
            self.set("violations", true);
        }
        if shows::<B>(Source::Details) {
            self.details(spec.details());
        }
    }

    /// A failure of the framework can name what is wrong with the input, as its param and as violations.
    fn param(&mut self, spec: ErrorSpec, in_fallback: bool) {
        if let Some(param) = spec.param() {
            self.set("param", json!({ "value": param }));
        } else if spec.param_varies() || in_fallback {
            self.set("param", json!({}));
        }
    }

    fn details(&mut self, details: DetailsKind) {
        match details {
            DetailsKind::None => {}
            DetailsKind::Value(json) => {
                self.set("details", json!({ "value": schema(written(&json).0) }));
            }
            DetailsKind::Members(members) => {
                let members: Vec<_> = members.iter().map(member).collect();
                self.set("details", json!({ "members": members }));
            }
        }
    }

    fn flags<B: ErrorBook>(&mut self, spec: ErrorSpec) {
        let mut listed = B::BOOK.catalog.nested().iter();
        let in_book = listed.any(|type_| !type_.names_envelope() && type_.holds(spec.rows));
        // Below 500 nothing is hidden that `expose` could show.
        let exposed = spec.is_exposed() && (spec.status() >= 500 || spec.status_varies());
        let flags = [
            ("status_varies", varies::<B>(spec)),
            ("retry_after_varies", spec.retry_after_varies()),
            ("silent", spec.is_silent()),
            ("exposed", exposed),
            ("shared", spec.is_shared()),
            ("fallback", in_fallback::<B>(spec)),
            ("own_envelope", !in_book),
        ];
        for (name, _) in flags.into_iter().filter(|(_, is_set)| *is_set) {
            self.set(name, true);
        }
    }

    /// An envelope that a user writes by hand may write anything; what is no JSON is left out.
    fn examples<B: ErrorBook>(&mut self, example: &Example) {
        if self.members.contains_key("own_envelope") {
            return;
        }
        for representation in B::REPRESENTATIONS {
            let body = String::from_utf8_lossy(&example.body::<B>(representation)).into_owned();
            if let Ok(body) = RawValue::from_string(body) {
                self.examples.insert(representation.media_type(), body);
            }
        }
    }
}

/// Whether it is for failures of the framework.
fn in_fallback<B: ErrorBook>(spec: ErrorSpec) -> bool {
    B::BOOK.fallback.is_some_and(|fallback| fallback.holds(spec.rows))
}

/// Whether an occurrence can have this status: its own, any if a field has it, or one that has no row
/// in the fallback, for which this one answers.
fn can_have<B: ErrorBook>(spec: ErrorSpec, status: u16) -> bool {
    let is_it = |row: ErrorSpec| row.owner() == spec.owner() && row.variant() == spec.variant();
    let own = spec.status() == status || spec.status_varies();
    own || (in_fallback::<B>(spec) && B::BOOK.fallback_for(status).is_some_and(is_it))
}

fn varies<B: ErrorBook>(spec: ErrorSpec) -> bool {
    STATUSES.filter(|status| can_have::<B>(spec, *status)).count() > 1
}

/// Returns the type, unless the book maps the statuses of the row to several.
fn type_of<B: ErrorBook>(spec: ErrorSpec) -> Option<&'static str> {
    if spec.r#type().is_some() {
        return spec.r#type();
    }
    let statuses = STATUSES.filter(|status| can_have::<B>(spec, *status));
    let mut types = statuses.map(|status| B::BOOK.types.of_status(status));
    let first = types.next().flatten()?;
    types.all(|other| other == Some(first)).then_some(first)
}

/// Those of errors.
const STATUSES: core::ops::Range<u16> = 400..600;

/// Whether an envelope of the book has a place for this.
fn shows<B: ErrorBook>(source: Source) -> bool {
    B::REPRESENTATIONS.iter().any(|envelope| envelope.shape().shows(source))
}

fn member(member: &DetailMember) -> Json {
    let (json, optional) = written(&member.json);
    json!({ "name": member.name, "schema": schema(json), "optional": optional })
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in &self.members {
            map.serialize_entry(name, value)?;
        }
        map.serialize_entry("examples", &self.examples)?;
        map.end()
    }
}
