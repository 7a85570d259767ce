//! Random exchanges: whatever the request says and the service does, the client gets one whole answer
//! with one id, and the log one event.

use std::{convert::Infallible, fmt, panic, thread};

use bytes::Bytes;
use errorbook::{
    ApiError, ErrorBook, ErrorResponse,
    envelope::{Flat, Problem},
    tower::ErrorLayer,
};
use errorbook_tests_layer::{
    body::{Piece, Text},
    errors::SECRET,
    log::logged,
};
use futures_util::FutureExt as _;
use http::{HeaderValue, Method, Request, Response};
use http_body_util::BodyExt as _;
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::Value;
use tower::{Layer, Service, ServiceExt as _, service_fn};

/// In both books.
#[derive(Clone, Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("out of stock")]
    #[api(status = 409)]
    OutOfStock,
    #[error("{SECRET}")]
    #[api(status = 500)]
    Broken(#[api(details)] &'static str),
    #[error("at {0}")]
    #[api(status = 400)]
    Traced(#[api(request_id)] &'static str),
    #[error("{0}")]
    #[api(status = 422)]
    Panicking(Grenade),
}

/// In no book.
#[derive(Clone, Debug, thiserror::Error, ApiError)]
#[error("unlisted")]
#[api(status = 404)]
struct Unlisted;

/// Panics when it is shown.
#[derive(Clone, Debug)]
struct Grenade;

impl fmt::Display for Grenade {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("{SECRET}")
    }
}

errorbook::http_errors! {
    enum HttpError;
}

#[derive(ErrorBook)]
#[book(errors(OrderError), fallback(HttpError), envelope = Flat)]
struct V1;

#[derive(ErrorBook)]
#[book(errors(OrderError), fallback(HttpError), envelope = Flat, also(Problem))]
struct V2;

/// What a service does.
#[derive(Clone, Debug)]
enum Act {
    Order(OrderError, bool),
    Unlisted(bool),
    Text(u16, Option<&'static str>, Vec<Piece>),
    Bare(u16, Option<&'static str>),
    Panic,
}

fn errors() -> impl Strategy<Value = OrderError> {
    let own_ids = select(vec!["own_1", "", "no id", "a\r\nb: c"]);
    prop_oneof![
        Just(OrderError::OutOfStock),
        Just(OrderError::Broken(SECRET)),
        own_ids.prop_map(OrderError::Traced),
        Just(OrderError::Panicking(Grenade)),
    ]
}

fn acts() -> impl Strategy<Value = Act> {
    let status = || select(vec![200_u16, 204, 304, 400, 404, 416, 422, 500, 503, 599]);
    let types = || option::of(select(vec!["text/plain", "text/html", "application/json"]));
    let piece = prop_oneof![
        4 => select(vec!["no ", "{}", "", "Invalid query string"]).prop_map(Piece::Text),
        1 => Just(Piece::Fails),
        1 => Just(Piece::Stalls),
        1 => Just(Piece::Panics),
        1 => Just(Piece::Endless),
    ];
    prop_oneof![
        4 => (errors(), any::<bool>()).prop_map(|(error, here)| Act::Order(error, here)),
        1 => any::<bool>().prop_map(Act::Unlisted),
        4 => (status(), types(), vec(piece, 0..4)).prop_map(|(s, t, p)| Act::Text(s, t, p)),
        2 => (status(), types()).prop_map(|(s, t)| Act::Bare(s, t)),
        1 => Just(Act::Panic),
    ]
}

/// The ids, the `Accept`s, and whether only the head is asked for.
fn requests() -> impl Strategy<Value = (Vec<&'static [u8]>, Vec<&'static str>, bool)> {
    let ids: Vec<&[u8]> = vec![b"req_1", b"", b"a b", b"\xff", &[b'x'; 129], b"<\"'\\>"];
    let accepts =
        vec!["*/*", "application/problem+json", "application/json;q=0.1", "q", ",,", "a/b;q=9"];
    (vec(select(ids), 0..3), vec(select(accepts), 0..3), any::<bool>())
}

fn make<E: errorbook::Catalogued + Send>(error: E, here: bool) -> Response<Text> {
    let make = move || ErrorResponse::new(&error).into_http();
    if here { make() } else { thread::scope(|scope| scope.spawn(make).join().unwrap()) }
}

fn perform(act: &Act) -> Response<Text> {
    let text = |status: u16, content_type: Option<&str>, body| {
        let mut response = Response::builder().status(status);
        if let Some(content_type) = content_type {
            response = response.header("content-type", content_type);
        }
        response.body(body).unwrap()
    };
    match act {
        Act::Order(error, here) => make(error.clone(), *here),
        Act::Unlisted(here) => make(Unlisted, *here),
        Act::Text(status, content_type, pieces) => {
            text(*status, *content_type, Text::in_pieces(pieces.clone()))
        }
        Act::Bare(status, content_type) => text(*status, *content_type, Text::from(Bytes::new())),
        Act::Panic => panic!("{SECRET}"),
    }
}

type Request_ = (Vec<&'static [u8]>, Vec<&'static str>, bool);

fn request((ids, accepts, is_head): &Request_) -> Request<()> {
    let mut request = Request::new(());
    if *is_head {
        *request.method_mut() = Method::HEAD;
    }
    for id in ids {
        request.headers_mut().append("x-request-id", HeaderValue::from_bytes(id).unwrap());
    }
    for accept in accepts {
        request.headers_mut().append("accept", HeaderValue::from_static(accept));
    }
    request
}

fn answer<S>(service: S, sent: &Request_) -> Response<Text>
where
    S: Service<Request<()>, Response = Response<Text>, Error = Infallible>,
{
    service.oneshot(request(sent)).now_or_never().expect("nothing is waited for").unwrap()
}

fn is_id(id: &str) -> bool {
    (1..=128).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic())
}

fn check(act: &Act, sent: &Request_, response: Response<Text>, lines: &[String]) {
    let what = format!("{act:?} {sent:?} {response:?}");
    let (parts, body) = response.into_parts();
    let ids: Vec<_> = parts.headers.get_all("x-request-id").iter().collect();
    let [id] = ids[..] else { panic!("one id: {what}") };
    let id = id.to_str().unwrap();
    assert!(is_id(id), "{what}");
    if let ([own], true) = (&sent.0[..], !matches!(act, Act::Order(OrderError::Traced(_), _))) {
        let own = std::str::from_utf8(own).unwrap_or_default();
        assert!(!is_id(own) || own == id, "{what}");
    }
    let content_type = parts.headers.get("content-type").map(|value| value.to_str().unwrap());
    let passes = match act {
        Act::Order(..) | Act::Unlisted(_) | Act::Panic => false,
        Act::Text(status, _, _) | Act::Bare(status, _) if *status < 400 => true,
        Act::Text(_, content_type, _) => content_type.is_some_and(|text| text != "text/plain"),
        Act::Bare(_, content_type) => content_type.is_some_and(|text| text != "text/plain"),
    };
    if passes {
        assert!(lines.is_empty(), "{lines:?} {what}");
        return;
    }
    let Some(Ok(body)) = body.collect().now_or_never() else { panic!("a whole body: {what}") };
    let body = body.to_bytes();
    let text = String::from_utf8(body.to_vec()).unwrap();
    assert!(!text.contains(SECRET), "{text} {what}");
    // A short text without a type that looks like data is left to the application.
    if content_type.is_none() {
        return assert!(text.starts_with('{'), "{text} {what}");
    }
    assert_eq!(lines.len(), 1, "{lines:?} {what}");
    assert!(lines[0].contains("error.type="), "{lines:?} {what}");
    if sent.2 && text.is_empty() {
        return;
    }
    let json: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{text} {what}"));
    assert_eq!(json["request_id"], id, "{text} {what}");
    assert!(json["code"].is_string(), "{text} {what}");
    let is_problem = content_type == Some("application/problem+json");
    assert_eq!(json["detail"].is_string(), is_problem, "{text} {what}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_exchange_ends_in_one_whole_answer(act in acts(), sent in requests(), layers in 0..4) {
        let service = || service_fn(|_: Request<()>| { let act = act.clone(); async move { Ok::<_, Infallible>(perform(&act)) } });
        // The panics are part of the test.
        panic::set_hook(Box::new(|_| {}));
        let (v1, v2) = (ErrorLayer::<V1>::new(), ErrorLayer::<V2>::new());
        let mut response = None;
        let lines = logged(|| response = Some(match layers {
            0 => answer(v1.layer(service()), &sent),
            1 => answer(v2.layer(service()), &sent),
            2 => answer(v2.layer(v1.layer(service())), &sent),
            _ => answer(v1.layer(v2.layer(service())), &sent),
        }));
        drop(panic::take_hook());
        // An id that may not be sent is an event of its own.
        let lines: Vec<_> =
            lines.into_iter().filter(|line| line.contains("request failed")).collect();
        check(&act, &sent, response.unwrap(), &lines);
    }
}
