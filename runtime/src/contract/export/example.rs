//! An occurrence of each row with made-up values, the same each time.

use alloc::{string::String, vec::Vec};
use core::{
    error::Error,
    fmt::{self, Display, Write as _},
    time::Duration,
};
use std::time::UNIX_EPOCH;

use serde_json::Value as Json;

use super::schema::{sample, written};
use crate::{
    catalog::{Book, DetailsKind, ErrorSpec},
    envelope::Representation,
    error::{ApiError, Violation, Visit},
    report::{Named, Report},
    shape::Source,
};

/// 2026-01-01T00:00:00Z
const TIME: Duration = Duration::from_hours(490_896);
const REQUEST_ID: &str = "req_0123456789";
const METHOD: &str = "POST";
const PATH: &str = "/example";
const SECONDS: u64 = 30;
/// What varies in a message, and the parameter that an occurrence names.
const VALUE: &str = "value";

/// An occurrence of a row.
#[derive(Debug)]
pub(super) struct Example {
    spec: ErrorSpec,
    param: Option<&'static str>,
    details: Vec<(&'static str, Json)>,
    violations: Vec<Violation>,
}

impl Example {
    pub(super) fn of(spec: ErrorSpec) -> Self {
        let details = match spec.details() {
            DetailsKind::None => Vec::new(),
            DetailsKind::Value(json) => Vec::from([("", sample(written(&json).0))]),
            DetailsKind::Members(members) => {
                let value = |json| sample(written(json).0);
                members.iter().map(|member| (member.name, value(&member.json))).collect()
            }
        };
        let violation = || Violation::new("field", "is not valid").with_code("invalid");
        let violations = spec.has_violations().then(violation).into_iter().collect();
        let param = if spec.param_varies() { Some(VALUE) } else { spec.param() };
        Self { spec, param, details, violations }
    }

    /// Returns the report of it, which no layer changes.
    pub(super) fn report(&self, book: Option<&'static Book>) -> Report<'_> {
        Report::build(self, self, Named { book, envelope: true, chosen: true })
    }

    /// Returns the body in which it is answered, written as every other one.
    pub(super) fn body(
        &self,
        book: Option<&'static Book>,
        representation: &Representation,
    ) -> Vec<u8> {
        let body = || {
            let report = self.report(book).with_request_id(REQUEST_ID);
            representation.body(&report.with_timestamp(UNIX_EPOCH + TIME))
        };
        let shape = representation.shape();
        let shows_request = shape.shows(Source::Method) || shape.shows(Source::Path);
        if shows_request { of_request(body) } else { body() }
    }

    /// Writes what varies in the message, by the name that the format string gives it.
    fn value(&self, name: &str, message: &mut String) -> fmt::Result {
        match self.details.iter().find(|(known, _)| *known == name) {
            Some((_, Json::String(text))) => message.write_str(text),
            Some((_, json)) => write!(message, "{json}"),
            None => message.write_str(VALUE),
        }
    }
}

/// Calls `body` with a request at hand, whose method and path an envelope can show.
#[cfg(feature = "layer")]
fn of_request(body: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
    crate::report::current_request::RequestContext::example(REQUEST_ID, METHOD, PATH).enter(body)
}

/// Without a layer, no envelope shows a request.
#[cfg(not(feature = "layer"))]
fn of_request(body: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
    let _ = (METHOD, PATH);
    body()
}

impl Display for Example {
    /// Writes the message of the row.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(format) = self.spec.message() else {
            return f.write_str(self.spec.title_or_phrase());
        };
        let mut message = String::new();
        filled(format, &mut message, &|name, message| self.value(name, message))?;
        f.write_str(&message)
    }
}

/// Writes a format string, whose values `fill` writes by their names.
fn filled(
    format: &str,
    message: &mut String,
    fill: &dyn Fn(&str, &mut String) -> fmt::Result,
) -> fmt::Result {
    let mut rest = format;
    while let Some(place) = rest.find(['{', '}']) {
        let (text, brace) = rest.split_at(place);
        message.push_str(text);
        let is_escaped = brace.starts_with("{{") || brace.starts_with("}}");
        if is_escaped || brace.starts_with('}') {
            message.push_str(&brace[..1]);
            rest = &brace[if is_escaped { 2 } else { 1 }..];
            continue;
        }
        let end = brace.find('}').unwrap_or(brace.len());
        let name = brace[1..end].split(':').next().unwrap_or_default();
        fill(name.trim(), message)?;
        rest = brace.get(end + 1..).unwrap_or_default();
    }
    message.push_str(rest);
    Ok(())
}

impl Error for Example {}

impl ApiError for Example {
    fn spec(&self) -> ErrorSpec {
        self.spec
    }

    fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A report masks what its row does not expose.
        Display::fmt(self, f)
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visit<'a>) {
        if let Some(param) = &self.param {
            visitor.param(param);
        }
        if self.spec.retry_after_varies() {
            visitor.retry_after(SECONDS);
        }
        for (name, value) in &self.details {
            if name.is_empty() {
                visitor.details(value);
            } else {
                visitor.detail(name, value);
            }
        }
        if !self.violations.is_empty() {
            visitor.violations(&self.violations);
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    fn text(format: &str) -> String {
        let mut message = String::new();
        filled(format, &mut message, &|name, message| write!(message, "<{name}>")).unwrap();
        message
    }

    #[test]
    fn braces_and_values() {
        assert_eq!(text("`{param}` {{is}} {0:?}, {1:>width$}"), "`<param>` {is} <0>, <1>");
        assert_eq!(text(""), "");
        assert_eq!(text("{"), "<>".to_string());
        assert_eq!(text("ä{a}ö}ü"), "ä<a>ö}ü");
    }
}
