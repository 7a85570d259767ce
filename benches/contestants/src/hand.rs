//! The bases: a copy of the finished bytes, and a writer by hand for this one envelope.

use std::{
    fmt::{self, Display, Write},
    hint::black_box,
};

use axum::{body::Body, response::Response};
use bytes::Bytes;
use http::{HeaderName, HeaderValue, StatusCode, header::CONTENT_TYPE};

use crate::{
    Case, Contestant,
    case::{self, FieldError},
};

/// The base of bodies.
pub const COPY: &str = "copy of the bytes, 1 allocation";
/// The base of responses.
pub const HAND: &str = "by hand";

pub fn contestants() -> Vec<Contestant> {
    let text1k = case::text1k();
    let errors = case::field_errors();
    let groups = [
        both(Case::Static, stated_constant),
        both(Case::Formatted, || {
            stated(404, &format_args!("No such invoice: {}", black_box(case::INVOICE)), 64)
        }),
        both(Case::Text60, || stated(422, black_box(&case::TEXT60), 64)),
        both(Case::Text1k, move || stated(422, black_box(&text1k), 1250)),
        both(Case::Typed, typed),
        both(Case::Details50, move || invalid(black_box(errors))),
    ];
    let whole: &'static [u8] = stated_constant().leak();
    let constant = Contestant::response(Case::Static, "by hand, constant body", move || {
        respond(400, Bytes::from_static(black_box(whole)))
    });
    groups.into_iter().flatten().chain([constant]).collect()
}

fn both(case: Case, body: impl Fn() -> Vec<u8> + Copy + 'static) -> [Contestant; 3] {
    let bytes: &'static [u8] = body().leak();
    [
        Contestant::body(case, COPY, move || black_box(bytes).to_vec()),
        Contestant::body(case, HAND, body),
        Contestant::response(case, HAND, move || {
            let mut response = respond(case.status(), body());
            if case == Case::Typed {
                let id = HeaderValue::from_str(black_box(case::REQUEST_ID));
                response.headers_mut().insert(X_REQUEST_ID, id.expect("visible ASCII"));
            }
            response
        }),
    ]
}

const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

fn respond(status: u16, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or_default();
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(CONTENT_TYPE, json);
    response
}

/// Formats a literal, as `thiserror` would.
fn stated_constant() -> Vec<u8> {
    stated(400, &format_args!("The parameter `limit` must be at most 100."), 64)
}

/// `{"error":{"type":…,"code":…,"message":…}}`
fn stated(status: u16, message: &dyn Display, room: usize) -> Vec<u8> {
    let mut body = Vec::with_capacity(66 + room);
    body.extend_from_slice(br#"{"error":{"type":"invalid_request_error","code":"#);
    body.extend_from_slice(itoa::Buffer::new().format(status).as_bytes());
    body.extend_from_slice(br#","message":""#);
    let _ = write!(Escaped(&mut body), "{}", black_box(message));
    body.extend_from_slice(br#""}}"#);
    body
}

/// The six members of `Typed`.
fn typed() -> Vec<u8> {
    let message: &dyn Display = black_box(&case::TEXT60);
    let param: &dyn Display = black_box(&case::KEY_PARAM);
    let mut body = Vec::with_capacity(272);
    body.extend_from_slice(
        br#"{"type":"idempotency_error","code":"idempotency_key_reused","message":""#,
    );
    let _ = write!(Escaped(&mut body), "{message}");
    body.extend_from_slice(br#"","param":""#);
    let _ = write!(Escaped(&mut body), "{param}");
    body.extend_from_slice(
        br#"","doc_url":"https://docs.example.com/errors/idempotency_key_reused","request_id":""#,
    );
    escape(black_box(case::REQUEST_ID), &mut body);
    body.extend_from_slice(br#""}"#);
    body
}

/// `stated` with a list of errors.
fn invalid(errors: &[FieldError]) -> Vec<u8> {
    let length = |error: &FieldError| error.field.len() + error.code.len() + error.message.len();
    let size = errors.iter().map(|error| 37 + length(error)).sum::<usize>();
    let mut body = Vec::with_capacity(96 + size);
    body.extend_from_slice(
        br#"{"error":{"type":"invalid_request_error","code":422,"message":"Validation failed.","errors":["#,
    );
    for (place, error) in errors.iter().enumerate() {
        if place > 0 {
            body.push(b',');
        }
        body.extend_from_slice(br#"{"field":""#);
        escape(error.field, &mut body);
        body.extend_from_slice(br#"","code":""#);
        escape(error.code, &mut body);
        body.extend_from_slice(br#"","message":""#);
        escape(error.message, &mut body);
        body.extend_from_slice(br#""}"#);
    }
    body.extend_from_slice(b"]}}");
    body
}

struct Escaped<'b>(&'b mut Vec<u8>);

impl Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escape(text, self.0);
        Ok(())
    }
}

/// Copies clean runs, found eight bytes at a time.
fn escape(text: &str, json: &mut Vec<u8>) {
    let mut rest = text.as_bytes();
    loop {
        let clean = clean_run(rest);
        json.extend_from_slice(&rest[..clean]);
        let Some(&byte) = rest.get(clean) else { return };
        let short = match byte {
            b'"' | b'\\' => byte,
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            _ => unreachable!("not in any case"),
        };
        json.extend_from_slice(&[b'\\', short]);
        rest = &rest[clean + 1..];
    }
}

fn clean_run(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    let (words, tail) = bytes.as_chunks::<8>();
    for (place, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let quote = word ^ (ONES * 0x22);
        let backslash = word ^ (ONES * 0x5c);
        let control = word.wrapping_sub(ONES * 0x20) & !word;
        let special = quote.wrapping_sub(ONES) & !quote | backslash.wrapping_sub(ONES) & !backslash;
        let found = (control | special) & (ONES << 7);
        if found != 0 {
            return place * 8 + found.trailing_zeros() as usize / 8;
        }
    }
    let dirty = |byte: &u8| matches!(byte, b'"' | b'\\' | ..0x20);
    bytes.len() - tail.len() + tail.iter().position(dirty).unwrap_or(tail.len())
}
