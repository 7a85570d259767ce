//! A body that is written again says the same as one that knew the id of its request.

use errorbook::{
    ApiError, Catalogued, Envelope, ErrorResponse, Report,
    envelope::{Detailed, Flat, Google, JsonApi, Microsoft, Nested, Problem, Typed},
    keep_reports,
};
use serde::Serialize;

#[derive(Debug, Serialize)]
struct Limits {
    zeta: f32,
    alpha: Option<u128>,
    #[serde(skip_serializing_if = "Option::is_none")]
    left_out: Option<u8>,
}

#[derive(Debug, Serialize)]
enum Kind {
    Struct { b: u8, a: &'static str },
    Unit,
}

/// Fails in the middle.
#[derive(Debug)]
struct Broken;

impl Serialize for Broken {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("broken"))
    }
}

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("half")?;
        Err(std::fmt::Error)
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 422)]
enum Failure {
    #[error("pläin \u{1}\"text\"\u{2028}")]
    Plain,
    #[error("about {0}")]
    Param(#[api(param)] &'static str),
    #[error("limits")]
    Object(#[api(details)] Limits),
    #[error("kind")]
    Variant(#[api(details)] Kind),
    #[error("nothing")]
    Null(#[api(details)] Option<()>),
    #[error("unit")]
    Unit(#[api(details)] ()),
    #[error("list")]
    List(#[api(details)] Vec<Limits>),
    #[error("numbered")]
    Map(#[api(details)] std::collections::BTreeMap<u8, &'static str>),
    #[error("members")]
    Members {
        #[api(detail)]
        second: u64,
        #[api(detail = "first")]
        named: Limits,
        #[api(detail)]
        absent: Option<u8>,
    },
    #[error("broken")]
    BrokenDetails(#[api(details)] Broken),
    #[error("broken")]
    BrokenMember {
        #[api(detail)]
        good: u8,
        #[api(detail)]
        bad: Broken,
    },
    #[error("{0}")]
    BrokenMessage(Broken),
    #[error("the secret of {0}")]
    #[api(status = 503, retry_after = 7)]
    Masked(#[api(param)] &'static str, #[api(details)] &'static str),
    #[error("later")]
    #[api(status = 503, expose)]
    Exposed(#[api(details)] Limits, #[api(retry_after)] u64),
}

fn failures() -> Vec<Failure> {
    let limits = || Limits { zeta: 0.1, alpha: Some(u128::MAX), left_out: None };
    vec![
        Failure::Plain,
        Failure::Param("amount"),
        Failure::Object(limits()),
        Failure::Variant(Kind::Struct { b: 1, a: "2" }),
        Failure::Variant(Kind::Unit),
        Failure::Null(None),
        Failure::Null(Some(())),
        Failure::Unit(()),
        Failure::List(vec![limits(), limits()]),
        Failure::Map([(7, "seven"), (1, "one")].into()),
        Failure::Members { second: 2, named: limits(), absent: None },
        Failure::BrokenDetails(Broken),
        Failure::BrokenMember { good: 1, bad: Broken },
        Failure::BrokenMessage(Broken),
        Failure::Masked("s3cr3t", "s3cr3t"),
        Failure::Exposed(limits(), 3),
    ]
}

/// Not JSON, so that only its own writer knows how to escape.
struct Xml;

impl Envelope for Xml {
    const MEDIA_TYPE: &'static str = "application/xml";
    const SHAPE: errorbook::Shape = Flat::SHAPE;

    fn write(report: &Report<'_>, body: &mut Vec<u8>) {
        let id = report.request_id().unwrap_or_default().replace('<', "&lt;");
        body.extend(format!("<error status=\"{}\">{id}</error>", report.status()).bytes());
    }
}

fn same_in<V: Envelope>(id: &str) {
    for failure in failures() {
        let report = Report::new(&failure);
        let response: ErrorResponse = report.clone().respond::<V>();
        let kept = response.report().expect("kept");
        let finished = String::from_utf8(kept.finish(id)).unwrap();
        let direct = String::from_utf8(report.with_request_id(id).body::<V>()).unwrap();
        assert_eq!(finished, direct, "{failure:?}");
        assert!(!finished.contains("s3cr3t"), "{finished}");
    }
}

#[test]
fn finished_bodies_are_those_of_a_known_id() {
    keep_reports();
    for id in ["req_1", "<\"\\>", ""] {
        same_in::<Typed>(id);
        same_in::<Nested>(id);
        same_in::<Flat>(id);
        same_in::<Detailed>(id);
        same_in::<Problem>(id);
        same_in::<Google>(id);
        same_in::<JsonApi>(id);
        same_in::<Microsoft>(id);
        same_in::<Xml>(id);
    }
}

#[test]
fn a_response_that_has_an_id_keeps_nothing() {
    keep_reports();
    let response = Report::new(&Failure::Plain).with_request_id("req_1").respond::<Typed>();
    assert!(response.report().is_none());
    assert_eq!(Failure::CATALOG.specs.len(), 14);
}
