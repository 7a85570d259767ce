//! Without errorbook: a borrowed struct that derives `Serialize`, or `json!`.

use std::{borrow::Cow, hint::black_box};

use axum::{Json, response::IntoResponse};
use http::StatusCode;
use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    Case, Contestant,
    case::{self, FieldError},
};

#[derive(Serialize)]
#[serde(untagged)]
enum Body {
    Nested { error: Error },
    Typed(Typed),
}

#[derive(Serialize)]
struct Error {
    r#type: &'static str,
    code: u16,
    message: Cow<'static, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    errors: Option<&'static [FieldError]>,
}

#[derive(Serialize)]
struct Typed {
    r#type: &'static str,
    code: &'static str,
    message: &'static str,
    param: Option<&'static str>,
    doc_url: Option<&'static str>,
    request_id: Option<&'static str>,
}

pub fn contestants() -> Vec<Contestant> {
    Case::ALL.into_iter().flat_map(of_case).collect()
}

fn of_case(case: Case) -> [Contestant; 5] {
    let status = StatusCode::from_u16(case.status()).unwrap_or_default();
    let (to_vec, to_sonic, to_axum) = (body(case), body(case), body(case));
    let (value_to_vec, value_to_axum) = (value(case), value(case));
    [
        Contestant::body(case, "serde_json, borrowed struct", move || {
            serde_json::to_vec(&to_vec()).expect("serializes")
        }),
        Contestant::body(case, "sonic-rs, borrowed struct", move || {
            sonic_rs::to_vec(&to_sonic()).expect("serializes")
        }),
        Contestant::body(case, "`json!`", move || {
            serde_json::to_vec(&value_to_vec()).expect("serializes")
        }),
        Contestant::response(case, "axum `Json`, borrowed struct", move || {
            (status, Json(to_axum())).into_response()
        }),
        Contestant::response(case, "axum `Json`, `json!`", move || {
            (status, Json(value_to_axum())).into_response()
        }),
    ]
}

fn body(case: Case) -> Box<dyn Fn() -> Body> {
    let nested = move |message: Cow<'static, str>, errors| {
        let (r#type, code) = (black_box(case::TYPE), case.status());
        Body::Nested { error: Error { r#type, code, message, errors } }
    };
    let (message, all) = (message(case), case::field_errors());
    match case {
        Case::Details50 => Box::new(move || nested(message(), Some(black_box(all)))),
        Case::Typed => Box::new(|| {
            Body::Typed(Typed {
                r#type: black_box(case::KEY_TYPE),
                code: black_box(case::KEY_CODE),
                message: black_box(case::TEXT60),
                param: black_box(Some(case::KEY_PARAM)),
                doc_url: black_box(Some(case::KEY_URL)),
                request_id: black_box(Some(case::REQUEST_ID)),
            })
        }),
        _ => Box::new(move || nested(message(), None)),
    }
}

fn message(case: Case) -> Box<dyn Fn() -> Cow<'static, str>> {
    let text1k = case::text1k();
    match case {
        Case::Static => Box::new(|| black_box(case::STATIC).into()),
        Case::Formatted => {
            Box::new(|| format!("No such invoice: {}", black_box(case::INVOICE)).into())
        }
        Case::Text60 | Case::Typed => Box::new(|| black_box(case::TEXT60).into()),
        Case::Text1k => Box::new(move || black_box(text1k).into()),
        Case::Details50 => Box::new(|| black_box(case::INVALID).into()),
    }
}

fn value(case: Case) -> Box<dyn Fn() -> Value> {
    let nested = move |message| json!({"error": {"type": case::TYPE, "code": case.status(), "message": message}});
    let (message, all) = (message(case), case::field_errors());
    match case {
        Case::Details50 => Box::new(move || {
            let mut value = nested(message());
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
        _ => Box::new(move || nested(message())),
    }
}
