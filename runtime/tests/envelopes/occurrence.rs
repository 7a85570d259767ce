//! Errors by hand, with rows that live as long as the test.

use std::fmt::{self, Display};

use errorbook::{
    __private::Rare, ApiError, Catalog, Catalogued, Detail, DetailsSpec, Envelope, ErrorSpec,
    Owner, Report, envelope::Typed,
};
use serde_json::Value;

/// An occurrence that says what its fields say.
#[derive(Debug)]
pub(crate) struct Occurrence {
    pub(crate) spec: &'static ErrorSpec,
    pub(crate) message: Text,
    pub(crate) param: Option<Text>,
    pub(crate) details: Option<Value>,
    pub(crate) members: Vec<(&'static str, Value)>,
    pub(crate) retry_after: Option<u64>,
    pub(crate) request_id: Option<String>,
}

/// A text in pieces, whose `Display` may break off after the last.
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
    fn spec(&self) -> &'static ErrorSpec {
        self.spec
    }
    fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message.fmt(f)
    }
    fn param(&self) -> Option<&dyn Display> {
        self.param.as_ref().map(|param| param as _)
    }
    fn details(&self) -> Option<&dyn Detail> {
        self.details.as_ref().map(|details| details as _)
    }
    fn detail_members(&self, visit: &mut dyn FnMut(&'static str, &dyn Detail)) {
        self.members.iter().for_each(|(name, value)| visit(name, value));
    }
    fn retry_after(&self) -> Option<u64> {
        self.retry_after
    }
    fn request_id(&self) -> Option<&dyn Display> {
        self.request_id.as_ref().map(|id| id as _)
    }
}

pub(crate) static OWNER: Owner = Owner { path: "tests::Occurrence", version: "", hash: 0 };

impl Catalogued for Occurrence {
    const CATALOG: &'static Catalog = &Catalog::new(&OWNER, None, &[], &[]);
    type Envelope = Typed;
}

pub(crate) const ROW: ErrorSpec = ErrorSpec {
    owner: &OWNER,
    variant: "",
    status: 404,
    __code: "no_page",
    __hash: 0,
    __grammars: 0,
    __type: "",
    __title: "",
    __message: "",
    __description: "",
    __rare: EXPOSED,
};
const EXPOSED: &Rare = &Rare::NONE.exposed(true);

/// A row whose `details` holds this.
pub(crate) fn detailing(details: DetailsSpec) -> ErrorSpec {
    ErrorSpec { __rare: Box::leak(Box::new(EXPOSED.details(details))), ..ROW }
}

pub(crate) fn leaked<T: ?Sized>(value: impl Into<Box<T>>) -> &'static T {
    Box::leak(value.into())
}

pub(crate) fn occurrence(spec: ErrorSpec, message: &str) -> Occurrence {
    Occurrence {
        spec: leaked(spec),
        message: Text { pieces: vec![message.to_owned()], breaks_off: false },
        param: None,
        details: None,
        members: Vec::new(),
        retry_after: None,
        request_id: None,
    }
}

/// The body as JSON, once bytes and serde have been held together.
pub(crate) fn body<V: Envelope>(error: &Occurrence) -> Value {
    let report = Report::new(error);
    let bytes = String::from_utf8(report.body::<V>()).expect("a body is UTF-8");
    assert_eq!(bytes, serde_json::to_string(&report.json::<V>()).unwrap());
    serde_json::from_str(&bytes).unwrap_or_else(|error| panic!("{error}: {bytes}"))
}

/// An error whose details are any type.
#[derive(Debug)]
pub(crate) struct With<T>(pub(crate) Occurrence, pub(crate) T);

impl<T> Display for With<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: fmt::Debug> std::error::Error for With<T> {}

impl<T: fmt::Debug + serde::Serialize> ApiError for With<T> {
    fn spec(&self) -> &'static ErrorSpec {
        self.0.spec
    }
    fn details(&self) -> Option<&dyn Detail> {
        Some(&self.1)
    }
}

impl<T: fmt::Debug + serde::Serialize> Catalogued for With<T> {
    const CATALOG: &'static Catalog = Occurrence::CATALOG;
    type Envelope = Typed;
}

pub(crate) fn with<T>(details: T) -> With<T> {
    With(occurrence(detailing(DetailsSpec::Value), "no such page"), details)
}

pub(crate) fn text_of<V: Envelope>(report: &Report<'_>) -> String {
    let bytes = String::from_utf8(report.body::<V>()).unwrap();
    assert_eq!(bytes, serde_json::to_string(&report.json::<V>()).unwrap());
    bytes
}
