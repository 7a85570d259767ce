//! What one would do without errorbook: a borrowed struct that derives `Serialize`, or `json!`.

use std::hint::black_box;

use axum::{
    Json,
    response::{IntoResponse, Response},
};
use http::StatusCode;
use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    Case, Contestant,
    case::{self, FieldError},
};

/// The one that the goals are stated against.
pub const STRUCT: &str = "serde_json, borrowed struct";

#[derive(Serialize)]
struct Stated<'a> {
    error: Inner<'a>,
}

#[derive(Serialize)]
struct Inner<'a> {
    r#type: &'a str,
    code: u16,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    errors: Option<&'a [FieldError]>,
}

#[derive(Serialize)]
struct Typed<'a> {
    r#type: &'a str,
    code: &'a str,
    message: &'a str,
    param: Option<&'a str>,
    doc_url: Option<&'a str>,
    request_id: Option<&'a str>,
}

/// What becomes of the struct.
trait Way: Copy + 'static {
    type Output;

    fn render(self, status: u16, body: &impl Serialize) -> Self::Output;
}

#[derive(Clone, Copy)]
struct ToVec;

impl Way for ToVec {
    type Output = Vec<u8>;

    fn render(self, _: u16, body: &impl Serialize) -> Vec<u8> {
        serde_json::to_vec(body).expect("serializes")
    }
}

#[derive(Clone, Copy)]
struct Sonic;

impl Way for Sonic {
    type Output = Vec<u8>;

    fn render(self, _: u16, body: &impl Serialize) -> Vec<u8> {
        sonic_rs::to_vec(body).expect("serializes")
    }
}

#[derive(Clone, Copy)]
struct ToAxum;

impl Way for ToAxum {
    type Output = Response;

    fn render(self, status: u16, body: &impl Serialize) -> Response {
        (StatusCode::from_u16(status).unwrap_or_default(), Json(body)).into_response()
    }
}

pub fn contestants() -> Vec<Contestant> {
    Case::ALL.into_iter().flat_map(of_case).collect()
}

fn of_case(case: Case) -> [Contestant; 5] {
    let to_vec = rendered(case, ToVec);
    let sonic = rendered(case, Sonic);
    let to_axum = rendered(case, ToAxum);
    let (value, in_axum) = (value(case), self::value(case));
    let status = StatusCode::from_u16(case.status()).unwrap_or_default();
    [
        Contestant::body(case, STRUCT, to_vec),
        Contestant::body(case, "sonic-rs, borrowed struct", sonic),
        Contestant::body(case, "`json!`", move || {
            serde_json::to_vec(&value()).expect("serializes")
        }),
        Contestant::response(case, "axum `Json`, borrowed struct", to_axum),
        Contestant::response(case, "axum `Json`, `json!`", move || {
            (status, Json(in_axum())).into_response()
        }),
    ]
}

fn rendered<W: Way>(case: Case, way: W) -> Box<dyn Fn() -> W::Output> {
    let stated = move |message: &str, errors| {
        let (r#type, code) = (black_box(case::TYPE), case.status());
        way.render(code, &Stated { error: Inner { r#type, code, message, errors } })
    };
    let (text1k, all) = (case::text1k(), case::field_errors());
    match case {
        Case::Static => Box::new(move || stated(black_box(case::STATIC), None)),
        Case::Formatted => Box::new(move || {
            stated(&format!("No such invoice: {}", black_box(case::INVOICE)), None)
        }),
        Case::Text60 => Box::new(move || stated(black_box(case::TEXT60), None)),
        Case::Text1k => Box::new(move || stated(black_box(text1k), None)),
        Case::Details50 => Box::new(move || stated(black_box(case::INVALID), Some(black_box(all)))),
        Case::Typed => Box::new(move || {
            let body = Typed {
                r#type: black_box(case::KEY_TYPE),
                code: black_box(case::KEY_CODE),
                message: black_box(case::TEXT60),
                param: black_box(Some(case::KEY_PARAM)),
                doc_url: black_box(Some(case::KEY_URL)),
                request_id: black_box(Some(case::REQUEST_ID)),
            };
            way.render(case.status(), &body)
        }),
    }
}

fn value(case: Case) -> Box<dyn Fn() -> Value> {
    let stated = move |message: &str| json!({"error": {"type": case::TYPE, "code": case.status(), "message": message}});
    let (text1k, all) = (case::text1k(), case::field_errors());
    match case {
        Case::Static => Box::new(move || stated(black_box(case::STATIC))),
        Case::Formatted => {
            Box::new(move || stated(&format!("No such invoice: {}", black_box(case::INVOICE))))
        }
        Case::Text60 => Box::new(move || stated(black_box(case::TEXT60))),
        Case::Text1k => Box::new(move || stated(black_box(text1k))),
        Case::Details50 => Box::new(move || {
            let mut value = stated(black_box(case::INVALID));
            value["error"]["errors"] = json!(black_box(all));
            value
        }),
        Case::Typed => Box::new(|| {
            json!({
                "type": case::KEY_TYPE,
                "code": case::KEY_CODE,
                "message": black_box(case::TEXT60),
                "param": black_box(case::KEY_PARAM),
                "doc_url": case::KEY_URL,
                "request_id": black_box(case::REQUEST_ID),
            })
        }),
    }
}
