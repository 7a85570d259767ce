//! AWS Lambda. The function is a process of its own, which fetches its events from the runtime API;
//! this module plays that API.

use std::{
    collections::HashMap,
    convert::Infallible,
    env,
    net::SocketAddr,
    pin::Pin,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, mpsc},
    time::Duration,
};

use bytes::Bytes;
use errorbook_tests_net::client::Answer;
use http_body_util::{BodyExt as _, Full};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use lambda_http::{
    Body, Error, IntoResponse, Request, RequestExt as _, Response, service_fn as function,
};
use serde_json::{Value, json};
use tokio::sync::mpsc as channel;

use super::{Cell, in_each_envelope, keeps_the_secret};
use crate::{
    cases::{Case, fold},
    check,
    rows::Row,
    server::{self, FINE},
};

/// The argument that makes this program the function.
pub(crate) const ARGUMENT: &str = "lambda";

type Answered = Pin<Box<dyn Future<Output = Response<Body>> + Send>>;

fn case<E: Case + IntoResponse>(case: &str) -> Answered {
    match E::of(case) {
        Some(error) => error.into_response(),
        None => FINE.into_response(),
    }
}

/// Runs the function. An `Err` would fail the invocation, so it answers `Ok`.
#[tokio::main(flavor = "current_thread")]
pub(crate) async fn run() -> Result<(), Error> {
    lambda_http::run(function(async |request: Request| {
        let cases = fold!(HashMap::new(), |cases, path, E| {
            let mut cases = cases;
            cases.insert(path, case::<E> as fn(&str) -> Answered);
            cases
        });
        let path = request.raw_http_path().to_owned();
        let (envelope, case) = path[1..].split_once('/').unwrap_or_default();
        Ok::<_, Infallible>(cases[envelope](case).await)
    }))
    .await
}

/// The function's process, with channels for its events and answers.
pub(crate) struct Function {
    process: Child,
    events: channel::UnboundedSender<Value>,
    answers: mpsc::Receiver<Bytes>,
}

impl Drop for Function {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Starts the runtime API and the function beside it.
pub(crate) fn start() -> Function {
    let (events, coming) = channel::unbounded_channel();
    let (answered, answers) = mpsc::channel();
    let address = runtime_api(coming, answered);
    let process = Command::new(env::current_exe().expect("this program is a file"))
        .arg(ARGUMENT)
        .env("AWS_LAMBDA_RUNTIME_API", address.to_string())
        .env("AWS_LAMBDA_FUNCTION_NAME", "cases")
        .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128")
        .env("AWS_LAMBDA_FUNCTION_VERSION", "1")
        .stdout(Stdio::null())
        .spawn()
        .expect("it runs a second time");
    Function { process, events, answers }
}

type Events = Arc<tokio::sync::Mutex<channel::UnboundedReceiver<Value>>>;
type Answers = Arc<Mutex<mpsc::Sender<Bytes>>>;

fn runtime_api(
    events: channel::UnboundedReceiver<Value>,
    answers: mpsc::Sender<Bytes>,
) -> SocketAddr {
    let (listener, address) = server::listener();
    server::serve(async move || {
        let events = Arc::new(tokio::sync::Mutex::new(events));
        let answers = Arc::new(Mutex::new(answers));
        let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
        while let Ok((socket, _)) = listener.accept().await {
            let (events, answers) = (events.clone(), answers.clone());
            let service = service_fn(move |request| {
                let (events, answers) = (events.clone(), answers.clone());
                async move { Ok::<_, Infallible>(hand_over(request, events, answers).await) }
            });
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(socket), service));
        }
    });
    address
}

/// Serves the two calls of the runtime API that the function needs.
async fn hand_over(
    request: http::Request<Incoming>,
    events: Events,
    answers: Answers,
) -> http::Response<Full<Bytes>> {
    if request.method() == "GET" {
        let event = events.lock().await.recv().await.unwrap_or_default();
        return http::Response::builder()
            .header("lambda-runtime-aws-request-id", "1")
            .header("lambda-runtime-deadline-ms", "9999999999999")
            .header("lambda-runtime-invoked-function-arn", "arn:aws:lambda:x:1:function:cases")
            .body(Full::from(event.to_string()))
            .expect("it is well formed");
    }
    let body = request.into_body().collect().await.expect("the function sends it").to_bytes();
    let _ = answers.lock().expect("nobody panics").send(body);
    http::Response::builder().status(202).body(Full::default()).expect("it is well formed")
}

/// Returns the event that API Gateway sends for a request.
fn event(row: &Row, path: &str) -> Value {
    let headers = row.request_id.map(|id| json!({"x-request-id": id}));
    json!({
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": path,
        "rawQueryString": "",
        "headers": headers.unwrap_or_else(|| json!({})),
        "isBase64Encoded": false,
        "requestContext": {
            "http": {
                "method": row.method,
                "path": path,
                "protocol": "HTTP/1.1",
                "sourceIp": "127.0.0.1",
                "userAgent": "test",
            },
            "stage": "$default",
            "timeEpoch": 0,
        },
    })
}

pub(crate) fn cell(function: &Function, row: &Row) -> Cell {
    in_each_envelope(row, |envelope, row| {
        let path = format!("/{envelope}/{}", row.case);
        function.events.send(event(row, &path)).map_err(|error| error.to_string())?;
        let answer = function.answers.recv_timeout(Duration::from_secs(10));
        let bytes = answer.map_err(|error| error.to_string())?.to_vec();
        keeps_the_secret(&bytes)?;
        let answer = unpack(&bytes).ok_or("that is no answer to API Gateway")?;
        let expected =
            check::expected_in(envelope, row.case, None).ok_or("there is no such case")?;
        check::compare(&answer, &expected, expected.body())?;
        Ok(answer.status.to_string())
    })
}

fn unpack(bytes: &[u8]) -> Option<Answer> {
    let answer: Value = serde_json::from_slice(bytes).ok()?;
    let status = answer["statusCode"].as_u64()?.try_into().ok()?;
    let headers = answer["headers"].as_object()?.iter();
    let headers = headers.map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())));
    let headers = headers.collect::<Option<Vec<_>>>()?;
    let body = answer["body"].as_str()?.as_bytes().to_vec();
    Some(Answer { status, phrase: String::new(), headers, body })
}
