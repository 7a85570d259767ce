//! Errors whose values a test chooses, with derived rows.

use std::fmt::{self, Display};

use errorbook::{
    ApiError, Catalog, Catalogued, Envelope, ErrorSpec, Report, Violations, Visit, envelope::Typed,
};
use serde::Serialize;
use serde_json::Value;

use crate::rows::Plain;

/// An error with the values of its fields.
#[derive(Debug)]
pub(crate) struct Occurrence {
    pub(crate) spec: ErrorSpec,
    pub(crate) status: u16,
    pub(crate) message: Text,
    pub(crate) param: Option<Text>,
    pub(crate) details: Option<Value>,
    pub(crate) members: Vec<(&'static str, Value)>,
    pub(crate) violations: Violations,
    pub(crate) retry_after: Option<u64>,
    pub(crate) request_id: Option<String>,
}

/// A text in pieces, whose `Display` may fail after the last.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    pub(crate) pieces: Vec<String>,
    pub(crate) breaks_off: bool,
}

impl Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces.iter().try_for_each(|piece| f.write_str(piece))?;
        if self.breaks_off { Err(fmt::Error) } else { Ok(()) }
    }
}

impl Display for Occurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message.fmt(f)
    }
}

impl std::error::Error for Occurrence {}

impl ApiError for Occurrence {
    fn spec(&self) -> ErrorSpec {
        self.spec
    }

    fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message.fmt(f)
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visit<'a>) {
        visitor.status(self.status);
        if let Some(id) = &self.request_id {
            visitor.request_id(id);
        }
        if let Some(param) = &self.param {
            visitor.param(param);
        }
        if let Some(seconds) = self.retry_after {
            visitor.retry_after(seconds);
        }
        if let Some(details) = &self.details {
            visitor.details(details);
        }
        visitor.violations(&self.violations);
        for (name, value) in &self.members {
            visitor.detail(name, value);
        }
    }
}

impl Catalogued for Occurrence {
    const CATALOG: &'static Catalog = Plain::CATALOG;
    type Envelope = Typed;
}

pub(crate) fn occurrence(spec: ErrorSpec, message: &str) -> Occurrence {
    Occurrence {
        spec,
        status: spec.status(),
        message: Text { pieces: vec![message.to_owned()], breaks_off: false },
        param: None,
        details: None,
        members: Vec::new(),
        violations: Violations::new(),
        retry_after: None,
        request_id: None,
    }
}

/// Returns the body as JSON, after a check that the bytes and serde agree.
pub(crate) fn body<V: Envelope>(error: &Occurrence) -> Value {
    let report = Report::new(error);
    let bytes = String::from_utf8(report.body::<V>()).expect("a body is UTF-8");
    assert_eq!(bytes, serde_json::to_string(&report.json::<V>()).unwrap());
    serde_json::from_str(&bytes).unwrap_or_else(|error| panic!("{error}: {bytes}"))
}

/// An error whose details are any type.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such page")]
#[api(status = 404, code = "no_page")]
pub(crate) struct With<T: fmt::Debug + Serialize>(#[api(details)] pub(crate) T);

pub(crate) fn text_of<V: Envelope>(report: &Report<'_>) -> String {
    let bytes = String::from_utf8(report.body::<V>()).unwrap();
    assert_eq!(bytes, serde_json::to_string(&report.json::<V>()).unwrap());
    bytes
}
