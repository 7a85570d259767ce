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
    envelope,
    example::Example,
    schema::{schema, written},
    scope::{Face, Scope},
};
use crate::{
    catalog::{DetailMember, DetailsKind, ErrorSpec},
    error::is_masked,
    shape::Source,
};

/// The members of an entry that are plain values, and its examples, which keep their order.
pub(super) struct Entry {
    members: BTreeMap<&'static str, Json>,
    examples: BTreeMap<&'static str, Box<RawValue>>,
}

impl Entry {
    pub(super) fn of(scope: &Scope, spec: ErrorSpec) -> Self {
        let mut entry = Self { members: BTreeMap::new(), examples: BTreeMap::new() };
        let (face, in_fallback) = (scope.face(spec), scope.is_in_fallback(spec));
        let example = Example::of(spec);
        entry.texts(spec);
        entry.facts(face, spec, &example, &scope.statuses.of(spec));
        entry.lists(spec);
        entry.shown(face, spec, in_fallback);
        entry.flags(spec, in_fallback);
        entry.set_some("own_envelope", face.own_envelope.map(envelope));
        entry.examples(face, &example);
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
    fn facts(&mut self, face: Face, spec: ErrorSpec, example: &Example, statuses: &[u16]) {
        let doc_url = example.report(face.book).doc_url().map(|url| url.to_string());
        self.set("status", spec.status());
        if statuses.len() > 1 {
            self.set("status_varies", true);
        }
        self.set_some("type", face.type_of(spec, statuses));
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
    fn shown(&mut self, face: Face, spec: ErrorSpec, in_fallback: bool) {
        if is_masked(spec, spec.status()) {
            return;
        }
        if face.shows(Source::Param) {
            self.param(spec, in_fallback);
        }
        // Where no place is named for them, violations take that of the details.
        let places = [Source::Violations, Source::Details];
        let has_any = spec.has_violations() || in_fallback;
        if has_any && places.into_iter().any(|place| face.shows(place)) {
            self.set("violations", true);
        }
        if face.shows(Source::Details) {
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
                let (json, optional) = written(&json);
                let value = json!({ "schema": schema(json), "optional": optional });
                self.set("details", json!({ "value": value }));
            }
            DetailsKind::Members(members) => {
                let members: Vec<_> = members.iter().map(member).collect();
                self.set("details", json!({ "members": members }));
            }
        }
    }

    fn flags(&mut self, spec: ErrorSpec, in_fallback: bool) {
        // Below 500 nothing is hidden that `expose` could show.
        let exposed = spec.is_exposed() && (spec.status() >= 500 || spec.status_varies());
        let flags = [
            ("retry_after_varies", spec.retry_after_varies()),
            ("silent", spec.is_silent()),
            ("exposed", exposed),
            ("shared", spec.is_shared()),
            ("fallback", in_fallback),
        ];
        for (name, _) in flags.into_iter().filter(|(_, is_set)| *is_set) {
            self.set(name, true);
        }
    }

    /// An envelope that a user writes by hand may write anything; what is no JSON is left out.
    fn examples(&mut self, face: Face, example: &Example) {
        for representation in face.representations {
            let body = example.body(face.book, representation);
            let body = String::from_utf8_lossy(&body).into_owned();
            if let Ok(body) = RawValue::from_string(body) {
                self.examples.insert(representation.media_type(), body);
            }
        }
    }
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
