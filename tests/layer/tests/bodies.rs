//! Most frameworks turn an error into a response without showing it the request. Below a layer, the
//! body must be the same as if the id had been known from the start, wherever the response is made.

use std::{
    convert::Infallible,
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
};

use bytes::Bytes;
use errorbook::{
    ApiError, Envelope, Report,
    envelope::{Detailed, Flat, Google, JsonApi, Microsoft, Nested, Problem, Typed},
    tower::ErrorLayer,
};
use errorbook_tests_layer::errors::{OrderError, SiteApi};
use futures_util::FutureExt as _;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use serde::Serialize;
use tower::{Layer as _, Service as _, service_fn};

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

/// Not JSON, so only its own `write` knows how to escape the id.
struct Xml;

impl Envelope for Xml {
    const MEDIA_TYPE: &'static str = "application/xml";
    const SHAPE: errorbook::Shape = Flat::SHAPE;

    fn write(report: &Report<'_>, body: &mut Vec<u8>) {
        let id = report.request_id().unwrap_or_default().replace('<', "&lt;");
        body.extend(format!("<error status=\"{}\">{id}</error>", report.status()).bytes());
    }
}

/// Where a response is made.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// In the task of its request.
    Here,
    /// In a thread that knows no request.
    Elsewhere,
}

impl Place {
    fn run<T: Send>(self, make: impl FnOnce() -> T + Send) -> T {
        match self {
            Self::Here => make(),
            Self::Elsewhere => std::thread::scope(|scope| scope.spawn(make).join().unwrap()),
        }
    }
}

/// Returns the response to a client that sends this id, or none.
fn through_the_layer<V: Envelope>(
    error: &(impl ApiError + Sync),
    id: Option<&str>,
    place: Place,
) -> Response<Bytes> {
    let answer = || Report::in_book::<SiteApi>(error).respond::<V>().into_http();
    let mut service = ErrorLayer::<SiteApi>::new()
        .layer(service_fn(async |_: Request<()>| Ok::<_, Infallible>(place.run(answer))));
    let mut request = Request::new(());
    if let Some(id) = id {
        request.headers_mut().insert("x-request-id", id.parse().unwrap());
    }
    let Ok(answer) = service.call(request).now_or_never().expect("nothing waits");
    let body = |body: Full<Bytes>| body.collect().now_or_never().unwrap().unwrap().to_bytes();
    answer.map(body)
}

fn in_each_place(failures: &[Failure]) -> impl Iterator<Item = (&Failure, Place)> {
    failures.iter().flat_map(|failure| [(failure, Place::Here), (failure, Place::Elsewhere)])
}

fn same_in<V: Envelope>(id: Option<&str>) {
    for (failure, place) in in_each_place(&failures()) {
        let response = through_the_layer::<V>(failure, id, place);
        let sent = response.headers()["x-request-id"].to_str().unwrap();
        assert_eq!(id.unwrap_or(sent), sent);
        let report = Report::in_book::<SiteApi>(failure).with_request_id(sent);
        let direct = String::from_utf8(report.body::<V>()).unwrap();
        let body = String::from_utf8(response.body().to_vec()).unwrap();
        assert_eq!(body, direct, "{failure:?}, {place:?}");
        assert!(!body.contains("s3cr3t"), "{body}");
    }
}

#[test]
fn finished_bodies_are_those_of_a_known_id() {
    for id in [Some("req_1"), Some("<\"\\>"), None] {
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

/// Counts how often a body is written.
struct Counted;

static WRITES: AtomicUsize = AtomicUsize::new(0);

impl Envelope for Counted {
    const MEDIA_TYPE: &'static str = Flat::MEDIA_TYPE;
    const SHAPE: errorbook::Shape = Flat::SHAPE;

    fn write(report: &Report<'_>, body: &mut Vec<u8>) {
        WRITES.fetch_add(1, Relaxed);
        Flat::write(report, body);
    }
}

#[test]
fn a_body_is_written_once_where_its_request_is_known() {
    let error = OrderError::Traced("own_1");
    let response = through_the_layer::<Counted>(&error, Some("req_1"), Place::Here);
    assert_eq!(WRITES.load(Relaxed), 1);
    assert_eq!(response.headers()["x-request-id"], "own_1");
    let body = r#"{"code":"traced","message":"traced","request_id":"own_1"}"#;
    assert_eq!(response.body(), body);

    let error = OrderError::OutOfStock { left: 1, item: "lamp" };
    through_the_layer::<Counted>(&error, Some("req_1"), Place::Here);
    assert_eq!(WRITES.load(Relaxed), 2);
    through_the_layer::<Counted>(&error, Some("req_1"), Place::Elsewhere);
    assert_eq!(WRITES.load(Relaxed), 4, "once by the error, and once by the layer");
}
