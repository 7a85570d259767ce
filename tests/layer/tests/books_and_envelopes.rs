//! In which book and envelope an error is answered.

use std::{convert::Infallible, thread};

use bytes::Bytes;
use errorbook::{
    ApiError, ErrorBook, ErrorResponse,
    envelope::{Flat, JsonApi, Nested, Problem, Typed},
    tower::ErrorLayer,
};
use futures_util::FutureExt as _;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use serde_json::{Value, json};
use tower::{Layer, Service, ServiceExt as _, service_fn};

/// An enum of a library, which cannot name the book.
mod library {
    use errorbook::ApiError;

    #[derive(Clone, Debug, thiserror::Error, ApiError)]
    pub enum StorageError {
        #[error("no such object")]
        #[api(status = 404)]
        NoObject,
        #[error("at {0}")]
        #[api(status = 409, code = "busy")]
        Busy(#[api(request_id)] &'static str),
    }

    /// No book lists it.
    #[derive(Clone, Debug, thiserror::Error, ApiError)]
    #[error("adrift")]
    #[api(status = 410)]
    pub struct Unlisted;
}

use library::{StorageError, Unlisted};

/// Names the first book.
#[derive(Clone, Debug, thiserror::Error, ApiError)]
#[api(book = V1)]
enum UploadError {
    #[error("too long")]
    #[api(status = 422)]
    TooLong,
    #[error(transparent)]
    #[api(transparent)]
    Storage(#[from] StorageError),
}

/// Names an envelope.
#[derive(Clone, Debug, thiserror::Error, ApiError)]
#[error("gone")]
#[api(status = 410, envelope = Nested)]
struct Gone;

errorbook::http_errors! {
    enum HttpError {
        405: header("Vary" = "origin");
    }
}

#[derive(ErrorBook)]
#[book(errors(UploadError, Gone), fallback(HttpError), types(4xx = "old"), envelope = Flat)]
struct V1;

#[derive(ErrorBook)]
#[book(
    errors(StorageError, Gone),
    fallback(HttpError),
    types(4xx = "new"),
    envelope = Typed,
    also(Problem, JsonApi),
    doc_url = "https://example.com/{code}"
)]
struct V2;

/// Lists neither.
#[derive(ErrorBook)]
#[book(errors(Gone), fallback(HttpError))]
struct Small;

type Body = Full<Bytes>;

/// Where a response is made.
#[derive(Clone, Copy, Debug)]
enum Place {
    Here,
    Elsewhere,
}

const PLACES: [Place; 2] = [Place::Here, Place::Elsewhere];

fn make<E: errorbook::Catalogued + Send>(error: E, place: Place) -> Response<Body> {
    let make = move || ErrorResponse::new(&error).into_http();
    match place {
        Place::Here => make(),
        Place::Elsewhere => thread::scope(|scope| scope.spawn(make).join().unwrap()),
    }
}

fn handler<E>(
    error: E,
    place: Place,
) -> impl Service<Request<Body>, Response = Response<Body>, Error = Infallible> + Clone
where
    E: errorbook::Catalogued + Clone + Send,
{
    service_fn(move |_| {
        // Made in the poll of the future, as by a handler.
        let error = error.clone();
        async move { Ok(make(error, place)) }
    })
}

fn request(accept: &[&str]) -> Request<Body> {
    let mut request = Request::get("/").header("x-request-id", "req_1");
    for value in accept {
        request = request.header("accept", *value);
    }
    request.body(Body::default()).unwrap()
}

/// The media type, the body, and all `Vary`.
fn answer<S>(service: S, request: Request<Body>) -> (String, Value, Vec<String>)
where
    S: Service<Request<Body>, Response = Response<Body>, Error = Infallible>,
{
    let response = service.oneshot(request).now_or_never().expect("ready").unwrap();
    let text = |value: &http::HeaderValue| value.to_str().unwrap().to_owned();
    let media_type = text(&response.headers()["content-type"]);
    let vary = response.headers().get_all("vary").iter().map(text).collect();
    let body = response.into_body().collect().now_or_never().unwrap().unwrap().to_bytes();
    (media_type, serde_json::from_slice(&body).unwrap(), vary)
}

fn v1(error: impl errorbook::Catalogued + Clone + Send, place: Place) -> Value {
    answer(ErrorLayer::<V1>::new().layer(handler(error, place)), request(&[])).1
}

fn v2(error: impl errorbook::Catalogued + Clone + Send, place: Place) -> Value {
    answer(ErrorLayer::<V2>::new().layer(handler(error, place)), request(&[])).1
}

fn flat(code: &str, message: &str, id: &str) -> Value {
    json!({ "code": code, "message": message, "request_id": id })
}

fn typed(code: &str, message: &str, id: &str) -> Value {
    json!({
        "type": "new", "code": code, "message": message, "param": null,
        "doc_url": format!("https://example.com/{code}"), "request_id": id,
    })
}

#[test]
fn one_enum_is_answered_in_the_book_of_each_layer() {
    for place in PLACES {
        let error = StorageError::NoObject;
        assert_eq!(v1(error.clone(), place), flat("no_object", "no such object", "req_1"));
        assert_eq!(v2(error, place), typed("no_object", "no such object", "req_1"));
    }
}

#[test]
fn an_error_keeps_its_own_id_and_not_its_face() {
    for place in PLACES {
        let error = StorageError::Busy("own_1");
        assert_eq!(v1(error.clone(), place), flat("busy", "at own_1", "own_1"));
        assert_eq!(v2(error, place), typed("busy", "at own_1", "own_1"));
    }
}

#[test]
fn a_type_that_names_another_book_or_an_envelope_keeps_it() {
    for place in PLACES {
        let body = flat("too_long", "too long", "req_1");
        assert_eq!(v1(UploadError::TooLong, place), body);
        assert_eq!(v2(UploadError::TooLong, place), body);
        // Its row is one of the second book too, but its type names the first.
        let passed = UploadError::from(StorageError::NoObject);
        assert_eq!(v2(passed, place), flat("no_object", "no such object", "req_1"));
        assert_eq!(v1(Gone, place)["error"]["message"], "gone");
        assert_eq!(v2(Gone, place)["error"]["message"], "gone");
    }
}

#[test]
fn what_no_book_lists_is_answered_as_it_is() {
    for place in PLACES {
        let body = v2(Unlisted, place);
        assert_eq!(body["code"], "unlisted");
        assert_eq!((&body["type"], &body["doc_url"]), (&Value::Null, &Value::Null));
        assert_eq!(body["request_id"], "req_1");
    }
}

#[test]
fn a_box_is_answered_in_the_book_of_the_layer() {
    let service = service_fn(async |_: Request<Body>| {
        let error: Box<dyn ApiError + Send + Sync> = Box::new(StorageError::NoObject);
        Ok::<_, Infallible>(ErrorResponse::from(error).into_http())
    });
    let (_, body, _) = answer(ErrorLayer::<V2>::new().layer(service), request(&[]));
    assert_eq!(body, typed("no_object", "no such object", "req_1"));
}

#[test]
fn a_layer_around_answers_what_the_inner_one_does_not_list() {
    for place in PLACES {
        let inner = ErrorLayer::<V1>::new().layer(handler(StorageError::NoObject, place));
        let (_, body, _) = answer(ErrorLayer::<V2>::new().layer(inner), request(&[]));
        assert_eq!(body, flat("no_object", "no such object", "req_1"), "the inner one goes first");

        let inner = ErrorLayer::<Small>::new().layer(handler(StorageError::NoObject, place));
        let (_, body, _) = answer(ErrorLayer::<V2>::new().layer(inner), request(&[]));
        assert_eq!(body, typed("no_object", "no such object", "req_1"));
    }
}

#[test]
fn the_request_chooses_among_the_envelopes_of_the_book() {
    for place in PLACES {
        for (accept, media_type) in [
            (&[][..], "application/json"),
            (&["text/html, */*;q=0.1"], "application/json"),
            (&["application/problem+json"], "application/problem+json"),
            (&["application/json;q=0.2", "application/vnd.api+json"], "application/vnd.api+json"),
            (&["image/png"], "application/json"),
        ] {
            let service = ErrorLayer::<V2>::new().layer(handler(StorageError::NoObject, place));
            let (sent, body, vary) = answer(service, request(accept));
            assert_eq!((&*sent, vary), (media_type, vec!["accept".to_owned()]), "{place:?}");
            let code = match media_type {
                "application/vnd.api+json" => &body["errors"][0]["code"],
                _ => &body["code"],
            };
            assert_eq!(code, "no_object", "{body}");

            let unknown = service_fn(async |_: Request<Body>| {
                let response = Response::builder().status(404).header("vary", "origin");
                Ok::<_, Infallible>(response.body(Body::default()).unwrap())
            });
            let unknown = ErrorLayer::<V2>::new().layer(unknown);
            let (sent, _, vary) = answer(unknown, request(accept));
            assert_eq!(
                (&*sent, vary),
                (media_type, vec!["origin".to_owned(), "accept".to_owned()])
            );
        }
    }
}

#[test]
fn a_row_says_what_it_depends_on_beside_the_choice() {
    let method = service_fn(async |_: Request<Body>| {
        Ok::<_, Infallible>(Response::builder().status(405).body(Body::default()).unwrap())
    });
    let (_, _, vary) = answer(ErrorLayer::<V1>::new().layer(method), request(&[]));
    assert_eq!(vary, ["origin"]);
    let (_, _, vary) = answer(ErrorLayer::<V2>::new().layer(method), request(&[]));
    assert_eq!(vary, ["accept", "origin"]);
}

#[test]
fn a_book_of_one_envelope_does_not_vary() {
    let service = ErrorLayer::<V1>::new().layer(handler(StorageError::NoObject, Place::Here));
    let (media_type, _, vary) = answer(service, request(&["application/problem+json"]));
    assert_eq!((&*media_type, vary), ("application/json", vec![]));
}
