//! tonic, over HTTP/2. The envelope `Google` says in JSON what gRPC should say.

use std::{
    collections::HashMap,
    convert::Infallible,
    future::{Ready, ready},
    net::SocketAddr,
    task::{Context, Poll},
};

use errorbook::envelope::Google;
use serde_json::Value;
use tonic::{
    Code, Request, Response, Status,
    body::Body,
    client,
    codegen::{BoxFuture, Service},
    metadata::{KeyAndValueRef, MetadataValue},
    server::{Grpc, NamedService, UnaryService},
    transport::{Channel, Server, server::TcpIncoming},
};
use tonic_prost::ProstCodec;
use tonic_types::{FieldViolation, StatusExt as _};

use super::{Cell, in_each_envelope, keeps_the_secret, said, same};
use crate::{
    cases::{Case, fold},
    rows::Row,
    server,
};

type Answer = Result<(), Status>;

fn case<E: Case>(case: &str) -> Answer
where
    Status: From<E>,
{
    match E::of(case) {
        Some(error) => Err(error)?,
        None => Ok(()),
    }
}

/// `/cases.Cases/{envelope}.{case}`
#[derive(Clone)]
struct Cases;

impl NamedService for Cases {
    const NAME: &'static str = "cases.Cases";
}

struct Method(Answer);

impl UnaryService<()> for Method {
    type Response = ();
    type Future = Ready<Result<Response<()>, Status>>;

    fn call(&mut self, _: Request<()>) -> Self::Future {
        ready(self.0.clone().map(Response::new))
    }
}

impl Service<http::Request<Body>> for Cases {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = BoxFuture<Self::Response, Infallible>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let cases = fold!(HashMap::new(), |cases, path, E| {
            let mut cases = cases;
            cases.insert(path, case::<E> as fn(&str) -> Answer);
            cases
        });
        let method = request.uri().path().rsplit('/').next().unwrap_or_default();
        let (envelope, case) = method.split_once('.').unwrap_or_default();
        let method = Method(cases.get(envelope).map_or(Ok(()), |cases| cases(case)));
        Box::pin(async move {
            Ok(Grpc::new(ProstCodec::<(), ()>::default()).unary(method, request).await)
        })
    }
}

pub(crate) fn start() -> SocketAddr {
    let (listener, address) = server::listener();
    server::serve(async move || {
        let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
        let server = Server::builder().add_service(Cases);
        server.serve_with_incoming(TcpIncoming::from(listener)).await.expect("the server runs");
    });
    address
}

pub(crate) fn cell(&address: &SocketAddr, row: &Row) -> Cell {
    in_each_envelope(row, |envelope, row| {
        let status = ask(address, envelope, row).ok_or("it answered without an error")?;
        let all = format!("{:?} {status:?}", status.get_error_details());
        keeps_the_secret(all.as_bytes())?;
        keeps_the_secret(status.details())?;
        check(&status, envelope, row.case)?;
        Ok(format!("{:?}", status.code()))
    })
}

#[tokio::main(flavor = "current_thread")]
async fn ask(address: SocketAddr, envelope: &str, row: &Row) -> Option<Status> {
    let channel = Channel::from_shared(format!("http://{address}")).ok()?.connect().await.ok()?;
    let mut client = client::Grpc::new(channel);
    client.ready().await.ok()?;
    let path = format!("/{}/{envelope}.{}", Cases::NAME, row.case).parse().ok()?;
    let mut request = Request::new(());
    if let Some(id) = row.request_id {
        let id = MetadataValue::try_from(id.as_bytes()).ok()?;
        request.metadata_mut().insert("x-request-id", id);
    }
    client.unary::<(), (), _>(request, path, ProstCodec::default()).await.err()
}

/// Returns the body of a case in the envelope `Google`, and its own headers.
fn expected(envelope: &str, case: &str) -> Option<(Value, Vec<(String, String)>)> {
    type Expected = (Value, Vec<(String, String)>);
    fn of<E: Case>(case: &str) -> Option<Expected> {
        E::expect(case, |report| {
            let response = report.respond::<Google>();
            let headers = response.headers().skip(1).filter(|(name, _)| *name != "retry-after");
            let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned()));
            Some((serde_json::from_slice(response.body()).ok()?, headers.collect()))
        })?
    }
    let all = fold!(HashMap::new(), |all, path, E| {
        let mut all = all;
        all.insert(path, of::<E> as fn(&str) -> Option<Expected>);
        all
    });
    all.get(envelope)?(case)
}

fn check(status: &Status, envelope: &str, case: &str) -> Result<(), String> {
    let (body, headers) = expected(envelope, case).ok_or("there is no such case")?;
    let error = &body["error"];
    same("code", &in_capitals(status.code()), &text(&error["status"]))?;
    let message = said(envelope, case).map(|said| text(&said["message"])).unwrap_or_default();
    match status.message().strip_suffix('…') {
        Some(start) if message.len() > 1024 => same("start", &message.starts_with(start), &true)?,
        _ => same("message", &status.message(), &&*message)?,
    }
    let found = status.get_error_details();
    let none = Vec::new();
    for detail in error["details"].as_array().unwrap_or(&none) {
        match text(&detail["@type"]).rsplit('.').next() {
            Some("ErrorInfo") => {
                let info = found.error_info().ok_or("there is no ErrorInfo")?;
                same("reason", &info.reason, &text(&detail["reason"]))?;
                same("domain", &info.domain, &text(&detail["domain"]))?;
            }
            Some("RetryInfo") => {
                let delay = found.retry_info().and_then(|info| info.retry_delay);
                let delay = delay.map(|delay| format!("{}s", delay.as_secs()));
                same("retry", &delay, &Some(text(&detail["retryDelay"])))?;
            }
            Some("BadRequest") => {
                let bad = found.bad_request().ok_or("there is no BadRequest")?;
                bad_request(&bad.field_violations, &detail["fieldViolations"])?;
            }
            Some("RequestInfo") => {
                let id = found.request_info().map(|info| info.request_id.clone());
                same("request id", &id, &Some(text(&detail["requestId"])))?;
            }
            Some("Help") => {
                let url = found.help().map(|help| help.links[0].url.clone());
                same("url", &url, &Some(text(&detail["links"][0]["url"])))?;
            }
            other => return Err(format!("{other:?} is not compared")),
        }
    }
    for (name, value) in headers {
        let found = status.metadata().get(&name).and_then(|value| value.to_str().ok());
        same(&name, &found, &Some(&*value))?;
    }
    let injected = status.metadata().iter().any(
        |entry| matches!(entry, KeyAndValueRef::Ascii(name, _) if name.as_str() == "x-injected"),
    );
    same("injected", &injected, &false)
}

/// Compares the violations. Headers have room for fewer of them, and the last one says so.
fn bad_request(found: &[FieldViolation], expected: &Value) -> Result<(), String> {
    let expected = expected.as_array().ok_or("they are no list")?;
    let is_cut = found.last().is_some_and(|last| last.reason == "TRUNCATED");
    let shown = found.len() - usize::from(is_cut);
    same("number of violations", &(is_cut || shown >= expected.len()), &true)?;
    for (found, expected) in found[..shown].iter().zip(expected) {
        same("field", &found.field, &text(&expected["field"]))?;
        same("reason", &found.reason, &text(&expected["reason"]))?;
        let message = text(&expected["description"]);
        let start = found.description.strip_suffix('…').unwrap_or(&found.description);
        same("description", &message.starts_with(start), &true)?;
    }
    Ok(())
}

/// Writes `NotFound` as `NOT_FOUND`.
fn in_capitals(code: Code) -> String {
    let mut name = String::new();
    for letter in format!("{code:?}").chars() {
        if letter.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(letter.to_ascii_uppercase());
    }
    name
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
