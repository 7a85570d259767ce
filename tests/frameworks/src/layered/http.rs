//! hyper, which has no routes or extractors, so the service has its own.

use std::{
    collections::VecDeque,
    convert::Infallible,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use errorbook::{ErrorResponse, tower::ErrorLayer};
use http::{HeaderName, HeaderValue, Method, Request, Response, StatusCode, header};
use http_body::{Frame, SizeHint};
use http_body_util::{BodyExt as _, Limited};
use hyper::body::Incoming;
use tower::service_fn;

use super::{
    HTML, JSON, LARGEST_BODY, LONG_TEXT, OTHER_HEADER, Order, STREAMED, Servers, TEXT, of_library,
    panic_late, panic_now, slow, spawned,
    tower::{serve_bare, serve_layered},
    with_layers,
};
use crate::{
    cases::{Case, SECRET, typed},
    server::FINE,
};

/// A body whose size is known, or a stream.
#[derive(Default)]
struct Body {
    pieces: VecDeque<Bytes>,
    is_stream: bool,
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self { pieces: VecDeque::from([bytes]), is_stream: false }
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(self.pieces.pop_front().map(|piece| Ok(Frame::data(piece))))
    }

    fn size_hint(&self) -> SizeHint {
        if self.is_stream {
            return SizeHint::default();
        }
        SizeHint::with_exact(self.pieces.iter().map(|piece| piece.len() as u64).sum())
    }
}

type Answer = Response<Body>;

fn said(status: u16, content_type: &'static str, text: &'static str) -> Answer {
    let mut answer = Response::new(Body::from(Bytes::from(text)));
    *answer.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    answer
}

fn bare(status: StatusCode) -> Answer {
    let mut answer = Response::new(Body::default());
    *answer.status_mut() = status;
    answer
}

fn of<E: Case>(result: Result<&'static str, E>) -> Answer {
    match result {
        Ok(text) => said(200, "text/plain", text),
        Err(error) => error.response().into_http(),
    }
}

async fn answer<E: Case>(request: Request<Incoming>) -> Answer {
    let path = request.uri().path().to_owned();
    let mut segments = path.split('/').skip(1);
    let (first, second) = (segments.next().unwrap_or_default(), segments.next());
    match (first, second) {
        ("errors", Some(case)) => return of(E::of(case).map_or(Ok(FINE), Err)),
        ("library", None) => return ErrorResponse::new(&of_library()).into_http(),
        ("tasks", Some(case)) => return of(spawned::<E>(case.to_owned()).await),
        ("orders", None) if request.method() == Method::POST => return order(request).await,
        ("orders", Some(id)) if id.parse::<u32>().is_err() => return bare(StatusCode::BAD_REQUEST),
        _ => {}
    }
    if !["fine", "search", "slow", "panic", "panic-late", "text", "long-text", "leak"]
        .contains(&first)
        && !["not-modified", "stream", "json", "html", "grpc"].contains(&first)
    {
        return bare(StatusCode::NOT_FOUND);
    }
    if request.method() != Method::GET {
        let mut answer = bare(StatusCode::METHOD_NOT_ALLOWED);
        answer.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET"));
        return answer;
    }
    get(first, &request).await
}

async fn get(route: &str, request: &Request<Incoming>) -> Answer {
    match route {
        "fine" => {
            let id = request.headers().get("x-request-id").map(HeaderValue::as_bytes);
            Response::new(Body::from(Bytes::copy_from_slice(id.unwrap_or_default())))
        }
        "search" => {
            let limit = request.uri().query().and_then(|query| query.strip_prefix("limit="));
            match limit.and_then(|limit| limit.parse::<u32>().ok()) {
                Some(_) => said(200, "text/plain", FINE),
                None => bare(StatusCode::BAD_REQUEST),
            }
        }
        "slow" => said(200, "text/plain", slow().await),
        "panic" => Response::new(Body::from(Bytes::from(panic_now()))),
        "panic-late" => Response::new(Body::from(Bytes::from(panic_late().await))),
        "text" => said(403, "text/plain", TEXT),
        "long-text" => said(403, "text/plain", LONG_TEXT),
        "leak" => said(500, "text/plain", SECRET),
        "not-modified" => bare(StatusCode::NOT_MODIFIED),
        "stream" => {
            let mut answer = said(500, "text/plain", "");
            let pieces = STREAMED.map(Bytes::from).into();
            *answer.body_mut() = Body { pieces, is_stream: true };
            answer
        }
        "json" => said(400, "application/json", JSON),
        "html" => said(400, "text/html", HTML),
        _ => said(400, "application/grpc", "x"),
    }
}

async fn order(request: Request<Incoming>) -> Answer {
    let content_type = request.headers().get(header::CONTENT_TYPE);
    if content_type.is_none_or(|value| value != "application/json") {
        return bare(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let Ok(body) = Limited::new(request.into_body(), LARGEST_BODY).collect().await else {
        return bare(StatusCode::PAYLOAD_TOO_LARGE);
    };
    match serde_json::from_slice::<Order>(&body.to_bytes()) {
        Ok(order) => Response::new(Body::from(Bytes::from(order.total()))),
        Err(error) if error.is_data() => bare(StatusCode::UNPROCESSABLE_ENTITY),
        Err(_) => bare(StatusCode::BAD_REQUEST),
    }
}

pub(crate) fn start() -> Servers {
    Servers::start(async |tell| {
        macro_rules! service {
            ($error:ty) => {
                service_fn(async |request| Ok::<_, Infallible>(answer::<$error>(request).await))
            };
        }
        serve_bare(tell, service!(typed::CaseError));
        let header = HeaderName::from_static(OTHER_HEADER);
        with_layers!(header, |name, layer, E| serve_layered(tell, name, &layer, service!(E)));
    })
}
