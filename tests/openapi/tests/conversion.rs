//! What the generator writes, in the types of each crate: they write the same JSON.
//!
//! Where a crate cannot hold a part, the part is named here.
#![allow(missing_docs)]

use errorbook::{
    __private::contract_of_type, AnyError, ApiError, Catalogued, ErrorBook, Violations, contract,
    envelope, openapi::Options,
};
use errorbook_contract::{
    Contract, Members,
    openapi::{Version, any_marker, any_responses, labelled, markers, responses},
};
use serde::Serialize;
use serde_json::{Map, Value, json};

macro_rules! in_envelopes {
    ($($module:ident: $envelope:ty;)*) => {
        $(#[allow(dead_code, reason = "only described")]
        #[allow(deprecated, reason = "by the derive of the errors")]
        mod $module {
            use super::*;

            #[derive(ErrorBook)]
            #[book(
                errors(Refused),
                fallback(HttpError),
                envelope = $envelope,
                domain = "shop.example.com",
                types("api_error", 4xx = "request_error", 5xx = "api_error"),
                doc_url = "https://shop.example.com/errors#{code}"
            )]
            struct Api;

            errorbook::http_errors! {
                #[api(book = Api)]
                enum HttpError;
            }

            /// What is refused.
            #[derive(Debug, thiserror::Error, ApiError)]
            #[api(book = Api, group = "Refused")]
            enum Refused {
                /// Details of each type.
                #[error("{param} is odd")]
                #[api(status = 422, title = "Odd", action = "Ask again.", header("X-Why" = "odd"))]
                Odd {
                    #[api(param)]
                    param: String,
                    #[api(detail)]
                    count: u64,
                    #[api(detail)]
                    ratio: f64,
                    #[api(detail)]
                    list: Vec<String>,
                    #[api(detail)]
                    pairs: std::collections::BTreeMap<String, i32>,
                    #[api(detail)]
                    perhaps: Option<bool>,
                    #[api(detail)]
                    anything: Value,
                },
                /// A value is the detail.
                #[error("as it is")]
                #[api(status = 422)]
                Whole(#[api(details)] Box<Whole>),
                /// The input.
                #[error("not valid")]
                #[api(status = 422)]
                Invalid(#[api(violations)] Violations),
                #[error("later")]
                #[api(status = 429)]
                #[deprecated(note = "it is `odd`")]
                Later(#[api(retry_after)] u64),
                #[error("no code")]
                #[api(status = 409, code = none)]
                NoCode,
                /// The status is that of another.
                #[error("passed on")]
                #[api(status = 424)]
                Passed(#[api(status)] u16),
            }

            #[derive(Debug, Serialize)]
            struct Whole {
                deep: Vec<Option<String>>,
            }

            #[test]
            fn utoipa() {
                utoipa_writes::<Refused>(wanted::<Refused>);
                utoipa_writes::<HttpError>(wanted::<HttpError>);
                utoipa_writes::<AnyError<Api>>(wanted_of_any::<Api>);
            }

            #[test]
            fn aide() {
                aide_writes::<Refused>(wanted::<Refused>);
                aide_writes::<HttpError>(wanted::<HttpError>);
                aide_writes::<AnyError<Api>>(wanted_of_any::<Api>);
            }

            #[test]
            fn salvo_oapi() {
                salvo_writes::<Refused>(wanted::<Refused>);
                salvo_writes::<HttpError>(wanted::<HttpError>);
                salvo_writes::<AnyError<Api>>(wanted_of_any::<Api>);
            }

            #[test]
            fn poem_openapi() {
                poem_writes::<Refused>(wanted::<Refused>);
                poem_writes::<HttpError>(wanted::<HttpError>);
                poem_writes::<AnyError<Api>>(wanted_of_any::<Api>);
            }
        })*
    };
}

in_envelopes! {
    detailed: envelope::Detailed;
    flat: envelope::Flat;
    google: envelope::Google;
    json_api: envelope::JsonApi;
    microsoft: envelope::Microsoft;
    nested: envelope::Nested;
    problem: envelope::Problem;
    typed: envelope::Typed;
    house: House;
    list: List;
}

errorbook::envelope! {
    /// Constants of each type, and what is written in place of a value that is absent.
    House as "application/vnd.house+json" {
        "version": 1.5,
        "revision": 2,
        "ok": false,
        "data": null,
        "links": {},
        "notes": [],
        "code": code,
        "number": retry_after ?? 0,
        "param": param,
        "details": details ?? [],
        "fields": [..violations { "at": violation.path, "text": violation.message } else { "at": param }]?,
        "line": "{method} {path}"?,
    }
}

errorbook::envelope! {
    List [code, { "message": message, ..details }]
}

/// What the generator writes.
type Wanted = fn(Version) -> Value;

/// What it writes for a type, markers included.
fn wanted<E: Catalogued>(version: Version) -> Value {
    let contract: Contract = contract_of_type::<E>();
    let responses = responses(&contract, &Options::new(), version);
    joined(&responses, &markers(&contract))
}

/// What it writes for `AnyError`: one schema for a status.
fn wanted_of_any<B: ErrorBook>(version: Version) -> Value {
    let contract = contract::<B>();
    let responses = any_responses(&contract, &Options::new(), version);
    joined(&responses, &any_marker(&contract))
}

fn joined(responses: &Members, markers: &Members) -> Value {
    let responses = labelled(responses);
    let all: Map<String, Value> = responses
        .iter()
        .chain(markers.iter())
        .map(|(name, json)| (name.to_owned(), serde_json::from_str(&json.to_string()).unwrap()))
        .collect();
    assert!(all.len() > 1);
    Value::Object(all)
}

#[track_caller]
fn same(written: &Value, wanted: &Value) {
    assert!(written == wanted, "written: {written:#}\nwanted: {wanted:#}");
}

fn utoipa_writes<E: utoipa::IntoResponses>(wanted: Wanted) {
    // As text first: a `Value` would hide a member that is there twice.
    let written = serde_json::to_string(&E::responses()).unwrap();
    same(&serde_json::from_str(&written).unwrap(), &wanted(Version::V3_1));
    let read: errorbook_contract::Json = serde_json::from_str(&written).unwrap();
    assert!(read.get("422").is_some(), "no member is there twice");
}

fn aide_writes<E: aide::OperationOutput>(wanted: Wanted) {
    let mut operation = aide::openapi::Operation::default();
    aide::generate::in_context(|context| {
        assert!(E::inferred_responses(context, &mut operation).is_empty());
        let once = operation.clone();
        assert!(E::inferred_responses(context, &mut operation).is_empty());
        assert_eq!(operation, once);
    });
    let mut written = serde_json::to_value(operation.responses).unwrap();
    // aide writes the default of a header.
    each_header(&mut written, |header| {
        assert_eq!(header.remove("style"), Some(json!("simple")));
    });
    same(&written, &wanted(Version::V3_1));
}

fn salvo_writes<E: salvo_oapi::ToResponses>(wanted: Wanted) {
    let responses = E::to_responses(&mut salvo_oapi::Components::new());
    same(&serde_json::to_value(responses).unwrap(), &wanted(Version::V3_1));
}

fn poem_writes<E: poem_openapi::ApiResponse>(wanted: Wanted) {
    let mut wanted = wanted(Version::V3_0);
    for response in wanted.as_object_mut().unwrap().values_mut() {
        let response = response.as_object_mut().unwrap();
        // It has neither extensions nor examples here.
        response.remove("x-error-codes");
        for media in response
            .get_mut("content")
            .into_iter()
            .flat_map(|all| all.as_object_mut().unwrap().values_mut())
        {
            media.as_object_mut().unwrap().remove("examples");
        }
    }
    each_header(&mut wanted, |header| {
        header.remove("example");
        // It writes this default.
        header.insert("deprecated".into(), json!(false));
    });
    same(&serde_json::to_value(E::meta()).unwrap(), &wanted);
}

fn each_header(responses: &mut Value, change: impl Fn(&mut Map<String, Value>)) {
    for response in responses.as_object_mut().unwrap().values_mut() {
        let headers = response.get_mut("headers").into_iter();
        for header in headers.flat_map(|all| all.as_object_mut().unwrap().values_mut()) {
            change(header.as_object_mut().unwrap());
        }
    }
}
