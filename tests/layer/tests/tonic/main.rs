//! Tests of the layer for tower around tonic, over sockets and HTTP/2, with tonic's own client.

mod shop;
mod violations;

use std::{net::SocketAddr, time::Duration};

use bytes::Bytes;
use errorbook::tower::ErrorLayer;
use errorbook_tests_layer::errors::SECRET;
use errorbook_tests_net::{client, server};
use http::HeaderMap;
use http_body_util::{BodyExt as _, Full};
use serde_json::json;
use shop::{Shop, ShopApi, fail};
use tonic::{Code, Request, Status, body::Body, client::Grpc, service::Routes, transport::Channel};
use tonic_prost::ProstCodec;
use tonic_types::StatusExt as _;
use tower::ServiceExt as _;

fn serve(router: axum::Router) -> SocketAddr {
    let (listener, address) = server::listener();
    server::serve(async move || {
        let listener = tokio::net::TcpListener::from_std(listener).unwrap();
        axum::serve(listener, router).await.unwrap();
    });
    address
}

/// Serves gRPC and a plain route, as servers of both kinds do.
fn layered() -> SocketAddr {
    let late = axum::routing::get(async || Err::<(), _>(fail("too many", "")));
    let router = Routes::new(Shop).into_axum_router().route("/late", late);
    serve(router.layer(ErrorLayer::<ShopApi>::new()))
}

async fn channel(server: SocketAddr) -> Channel {
    Channel::from_shared(format!("http://{server}")).unwrap().connect().await.unwrap()
}

async fn client(server: SocketAddr) -> Grpc<Channel> {
    let mut client = Grpc::new(channel(server).await);
    client.ready().await.unwrap();
    client
}

async fn ask(server: SocketAddr, method: &'static str, how: &str) -> Result<String, Status> {
    let mut request = Request::new(how.to_owned());
    request.metadata_mut().insert("x-request-id", "req_1".parse().unwrap());
    let path = http::uri::PathAndQuery::from_static(method);
    let codec = ProstCodec::<String, String>::default();
    let answer = client(server).await.unary(request, path, codec).await?;
    assert_eq!(answer.metadata().get("x-request-id").unwrap(), "req_1");
    Ok(answer.into_inner())
}

async fn failure(server: SocketAddr, how: &str) -> Status {
    let status = ask(server, "/shop.Shop/Order", how).await.unwrap_err();
    assert_eq!(status.metadata().get("x-request-id").unwrap(), "req_1", "{how}");
    status
}

/// A whole response.
#[derive(Debug, PartialEq)]
struct Raw {
    headers: HeaderMap,
    body: Bytes,
    trailers: Option<HeaderMap>,
}

async fn raw(server: SocketAddr, method: &str, how: &str) -> Raw {
    // A frame that is not compressed, and in it a message of one string.
    let length = u8::try_from(how.len()).unwrap();
    let mut frame = vec![0, 0, 0, 0, length + 2, 0x0a, length];
    frame.extend(how.as_bytes());
    let request = http::Request::post(format!("http://{server}/shop.Shop/{method}"))
        .header("content-type", "application/grpc")
        .header("x-request-id", "req_1")
        .body(Body::new(Full::from(frame)))
        .unwrap();
    let (mut parts, body) = channel(server).await.oneshot(request).await.unwrap().into_parts();
    parts.headers.remove("date");
    let body = body.collect().await.unwrap();
    let trailers = body.trailers().cloned();
    Raw { headers: parts.headers, body: body.to_bytes(), trailers }
}

#[tokio::test]
async fn an_error_is_a_status_with_details() {
    let server = layered();
    let status = failure(server, "out of stock").await;
    assert_eq!((status.code(), status.message()), (Code::Aborted, "only 2 left"));
    let info = status.get_details_error_info().unwrap();
    assert_eq!((&*info.reason, &*info.domain), ("OUT_OF_STOCK", "shop.example.com"));
    assert_eq!(info.metadata.iter().collect::<Vec<_>>(), [(&"left".into(), &"2".into())]);
    let param = &status.get_details_bad_request().unwrap().field_violations[0];
    assert_eq!((&*param.field, &*param.description), ("lamp", "only 2 left"));

    let status = failure(server, "too many").await;
    assert_eq!((status.code(), status.message()), (Code::ResourceExhausted, "slow down"));
    assert_eq!(status.get_details_error_info().unwrap().reason, "TOO_MANY_ORDERS");
    let delay = status.get_details_retry_info().unwrap().retry_delay;
    assert_eq!(delay, Some(Duration::from_secs(7)));

    let status = failure(server, "misfit").await;
    assert_eq!(status.code(), Code::InvalidArgument);
    let violations = status.get_details_bad_request().unwrap().field_violations;
    let violations: Vec<_> = violations.iter().map(|at| (&*at.field, &*at.description)).collect();
    assert_eq!(violations, [("items[0].qty", "at least 1"), ("city", "unknown")]);
}

#[tokio::test]
async fn a_masked_error_keeps_its_secret() {
    let server = layered();
    let status = failure(server, "broken").await;
    assert_eq!((status.code(), status.message()), (Code::Internal, "Internal Server Error"));
    assert_eq!(status.get_details_error_info().unwrap().reason, "BROKEN");
    assert!(status.get_details_bad_request().is_none(), "{status:?}");
    for method in ["Order", "Watch"] {
        let raw = raw(server, method, "broken").await;
        // The details are in base64 there, so they are read as the client reads them.
        let end = Status::from_header_map(raw.trailers.as_ref().unwrap_or(&raw.headers)).unwrap();
        assert_eq!(end.code(), Code::Internal);
        for seen in [end.details(), format!("{raw:?}").as_bytes()] {
            assert!(!String::from_utf8_lossy(seen).contains(SECRET), "{raw:?}");
        }
    }
}

#[tokio::test]
async fn a_panic_is_internal_without_a_word() {
    let server = layered();
    let status = failure(server, "panic").await;
    assert_eq!((status.code(), status.message()), (Code::Internal, ""));
    assert!(status.details().is_empty() && !format!("{status:?}").contains(SECRET), "{status:?}");
    assert_eq!(ask(server, "/shop.Shop/Order", "fine").await.unwrap(), "req_1");
}

#[tokio::test]
async fn the_rest_passes() {
    let server = layered();
    assert_eq!(ask(server, "/shop.Shop/Order", "fine").await.unwrap(), "req_1");
    for unknown in ["/shop.Shop/Unknown", "/shop.Unknown/Order"] {
        let status = ask(server, unknown, "fine").await.unwrap_err();
        assert_eq!((status.code(), status.message()), (Code::Unimplemented, ""), "{unknown}");
        assert_eq!(status.metadata().get("x-request-id").unwrap(), "req_1", "{unknown}");
    }
    // Over HTTP/1.1, on the same socket, the envelope of the book.
    let headers = [("x-request-id", "req_1")];
    let late = client::request("GET", "/late", &headers, "");
    let answer = client::send(server, late).await.unwrap();
    assert_eq!((answer.status, &answer.json()["code"]), (429, &json!("too_many_orders")));
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.json()["request_id"], "req_1");
}

#[tokio::test]
async fn a_stream_passes_and_ends_in_its_own_status() {
    let server = layered();
    for (how, end) in [("fine", None), ("too many", Some(Code::ResourceExhausted))] {
        let path = http::uri::PathAndQuery::from_static("/shop.Shop/Watch");
        let codec = ProstCodec::<String, String>::default();
        let request = Request::new(how.to_owned());
        let answer = client(server).await.server_streaming(request, path, codec).await.unwrap();
        let mut orders = answer.into_inner();
        assert_eq!(orders.message().await.unwrap().as_deref(), Some("first"));
        assert_eq!(orders.message().await.unwrap().as_deref(), Some("second"));
        let last = orders.message().await;
        assert_eq!(last.as_ref().err().map(Status::code), end, "{last:?}");
        if let Err(status) = last {
            assert!(status.get_details_retry_info().is_some(), "{status:?}");
        }
    }
}

#[tokio::test]
async fn the_layer_adds_an_id_and_nothing_else() {
    let (layered, bare) = (layered(), serve(Routes::new(Shop).into_axum_router()));
    for method in ["Order", "Watch", "Unknown"] {
        for how in ["fine", "out of stock", "too many", "misfit", "broken"] {
            let mut answers = [raw(layered, method, how).await, raw(bare, method, how).await];
            assert_eq!(answers[0].headers["x-request-id"], "req_1");
            for Raw { headers, trailers, .. } in &mut answers {
                for headers in [Some(headers), trailers.as_mut()].into_iter().flatten() {
                    headers.remove("x-request-id");
                    headers.remove("grpc-status-details-bin");
                }
            }
            assert_eq!(answers[0], answers[1], "{method}, {how}");
        }
    }
}

#[tokio::test]
async fn request_info_holds_the_id() {
    let server = layered();
    for how in ["out of stock", "broken", "traced", "badly traced"] {
        let status = failure(server, how).await;
        assert_eq!(status.get_details_request_info().unwrap().request_id, "req_1", "{how}");
        assert_eq!(status.metadata().get_all("x-request-id").iter().count(), 1);
    }
}

/// HTTP/2 counts so (RFC 9113, section 6.5.2).
fn size(headers: &HeaderMap) -> usize {
    headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 32).sum()
}

#[tokio::test]
async fn an_error_of_any_size_arrives_with_its_code() {
    let server = layered();
    for how in ["huge", "huge, not ASCII"] {
        let status = failure(server, how).await;
        assert_eq!(status.code(), Code::NotFound, "{how}: {status:?}");
        assert_eq!(status.get_details_error_info().unwrap().reason, "HUGE");
        assert!(status.message().len() < 1100 && status.message().ends_with('\u{2026}'));
        let field = &status.get_details_bad_request().unwrap().field_violations[0].field;
        assert!(field.len() < 300 && field.ends_with('\u{2026}'), "{field}");
        let raw = raw(server, "Order", how).await;
        let size = size(&raw.headers) + raw.trailers.as_ref().map_or(0, size);
        assert!(size < 8192, "{how}: {size} bytes of headers");
    }
}

#[tokio::test]
async fn values_that_break_off_are_lost_alone() {
    let server = layered();
    for how in ["failing values", "panicking values"] {
        let status = failure(server, how).await;
        assert_eq!((status.code(), status.message()), (Code::Aborted, "Conflict"), "{how}");
        let info = status.get_details_error_info().unwrap();
        assert_eq!(info.reason, "BROKEN_VALUES");
        let mut metadata: Vec<_> = info.metadata.into_iter().collect();
        metadata.sort_unstable();
        let number = u128::MAX.to_string();
        let keys = format!("{{\"7\":{number}}}");
        assert_eq!(metadata, [("keys".to_owned(), keys), ("large".to_owned(), number)]);
        assert!(status.get_details_bad_request().is_none());
    }
}
