//! Asks every writer for the same report.

use std::convert::Infallible;

use bytes::Bytes;
use errorbook::{
    ApiError, Envelope, Report,
    envelope::{Detailed, Flat, Google, JsonApi, Microsoft, Nested, Problem, Typed},
    tower::ErrorLayer,
};
use errorbook_tests_layer::errors::SiteApi;
use futures_util::FutureExt as _;
use http::Request;
use http_body_util::{BodyExt as _, Full};
use serde_json::Value;
use tower::{Layer as _, Service as _, service_fn};

errorbook::envelope! {
    /// Has details, and spreads them, in several places.
    pub(crate) Mixed {
        "code": code,
        "text": "<{message}|{param}>",
        "maybe": { "message": message, ..details }?,
        "all": [details?, param?, { "details": details }?],
        ..details
    }
}

const ID: &str = "req_1";

pub(crate) fn direct<V: Envelope>(error: &dyn ApiError) -> String {
    let report = Report::in_book::<SiteApi>(error).with_request_id(ID);
    String::from_utf8(report.body::<V>()).expect("a body is UTF-8")
}

fn through_a_layer<V: Envelope>(error: &dyn ApiError) -> (u16, String) {
    let answer = || Report::in_book::<SiteApi>(error).respond::<V>().into_http::<Full<Bytes>>();
    let mut service = ErrorLayer::<SiteApi>::new()
        .layer(service_fn(async |_: Request<()>| Ok::<_, Infallible>(answer())));
    let mut request = Request::new(());
    request.headers_mut().insert("x-request-id", ID.parse().expect("it is ASCII"));
    let Ok(answer) = service.call(request).now_or_never().expect("nothing waits");
    let status = answer.status().as_u16();
    let body = answer.into_body().collect().now_or_never().expect("it is whole").expect("it is");
    (status, String::from_utf8(body.to_bytes().to_vec()).expect("a body is UTF-8"))
}

/// Checks one envelope, which has the code at this JSON pointer.
fn same_in<V: Envelope>(error: &dyn ApiError, code: &str) -> Result<(), String> {
    let body = direct::<V>(error);
    let layered = through_a_layer::<V>(error);
    if layered != (error.spec().status(), body.clone()) {
        return Err(format!("direct:  {body}\nlayered: {layered:?}"));
    }
    let report = Report::in_book::<SiteApi>(error).with_request_id(ID);
    let serde = serde_json::to_string(&report.json::<V>()).map_err(|error| error.to_string())?;
    if serde != body {
        return Err(format!("direct: {body}\nserde:  {serde}"));
    }
    let parsed: Value = serde_json::from_str(&body).map_err(|error| format!("{error}: {body}"))?;
    match parsed.pointer(code).and_then(Value::as_str) {
        Some(found) if error.spec().code().is_some_and(|code| code.eq_ignore_ascii_case(found)) => {
            Ok(())
        }
        found => Err(format!("the code is {found:?}: {body}")),
    }
}

/// Checks that all writers agree, in every envelope.
pub(crate) fn same(error: &dyn ApiError) -> Result<(), String> {
    same_in::<Typed>(error, "/code")?;
    same_in::<Flat>(error, "/code")?;
    same_in::<Detailed>(error, "/code")?;
    same_in::<Problem>(error, "/code")?;
    same_in::<Google>(error, "/error/details/0/reason")?;
    same_in::<JsonApi>(error, "/errors/0/code")?;
    same_in::<Microsoft>(error, "/error/code")?;
    same_in::<Mixed>(error, "/code")?;
    // It has no code.
    same_in::<Nested>(error, "/error/code")
        .or_else(|problem| if problem.starts_with("the code is") { Ok(()) } else { Err(problem) })
}

/// Checks that details which are spread are those that are one member.
pub(crate) fn same_details(error: &dyn ApiError) -> Result<(), String> {
    let parse = |body: String| serde_json::from_str::<Value>(&body).map_err(|e| e.to_string());
    let (together, spread) = (parse(direct::<Detailed>(error))?, parse(direct::<Problem>(error))?);
    let Some(details) = together.get("details") else { return Ok(()) };
    let single = serde_json::json!({ "details": details });
    let members = details.as_object().or(single.as_object()).expect("it is an object");
    for (name, value) in members {
        let is_declared = errorbook::envelope::shadows(&Problem::SHAPE, name);
        if !is_declared && !details.is_null() && spread.get(name) != Some(value) {
            return Err(format!("`{name}` is {value}, and spread {:?}", spread.get(name)));
        }
    }
    Ok(())
}
