//! What is wrong with a response.

use std::borrow::Cow;

use memchr::memmem::Finder;
use serde::{Deserialize, Deserializer};

use crate::{errors::SECRET, mix::Kind, server::Variant, wire::Answer};

/// What a response was, where nothing is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    Success,
    Enveloped,
    /// An error without the envelope: none of errorbook's may be.
    Bare,
}

/// The envelope: all of its members, and no others.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<'a> {
    r#type: &'a str,
    code: &'a str,
    message: Cow<'a, str>,
    #[serde(borrow, deserialize_with = "present")]
    param: Option<Cow<'a, str>>,
    #[serde(borrow, deserialize_with = "present")]
    details: Option<Vec<Issue<'a>>>,
    #[serde(borrow)]
    request_id: Cow<'a, str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Issue<'a> {
    field: &'a str,
    message: &'a str,
}

/// Null, or a value; but something.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    Option::deserialize(deserializer)
}

pub struct Checker {
    variant: Variant,
    secret: Finder<'static>,
}

impl Checker {
    pub fn new(variant: Variant) -> Self {
        Self { variant, secret: Finder::new(SECRET) }
    }

    pub fn check(
        &self,
        kind: &Kind,
        sent: Option<&str>,
        answer: &Answer<'_>,
    ) -> Result<Found, String> {
        same("status", &answer.status, &kind.status)?;
        if self.secret.find(answer.raw).is_some() {
            return Err("the secret left".to_owned());
        }
        let Some(code) = kind.code else {
            id(sent, answer)?;
            return Ok(Found::Success);
        };
        let body = serde_json::from_slice::<Envelope<'_>>(answer.body);
        // By hand, what the framework answers is as it makes it.
        if self.variant == Variant::Hand && !kind.handled && body.is_err() {
            return Ok(Found::Bare);
        }
        let body = body.map_err(|error| error.to_string())?;
        same("content type", &answer.content_type, &Some(b"application/json"))?;
        same("request id of the body", &body.request_id.as_bytes(), &id(sent, answer)?)?;
        same("code", &body.code, &code)?;
        same("param", &body.param.as_deref(), &kind.param)?;
        let details = body.details.unwrap_or_default();
        same("number of details", &details.len(), &kind.details.unwrap_or_default())?;
        let texts = details.iter().flat_map(|issue| [issue.field, issue.message]);
        if texts.chain([body.r#type, &*body.message]).any(str::is_empty) {
            return Err("a text is empty".to_owned());
        }
        Ok(Found::Enveloped)
    }
}

/// The id of the header: the one that was sent, or a new one.
fn id<'a>(sent: Option<&str>, answer: &Answer<'a>) -> Result<&'a [u8], String> {
    let id = answer.request_id.ok_or("no request id")?;
    match sent {
        Some(sent) => same("request id", &id, &sent.as_bytes())?,
        None if id.starts_with(b"req_") && id.len() == 36 => {}
        None => return Err("the request id is not a new one".to_owned()),
    }
    Ok(id)
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: &T, expected: &T) -> Result<(), String> {
    if found == expected {
        return Ok(());
    }
    Err(format!("{what}: {found:?} in place of {expected:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mix::MIX;

    const BODY: &str = r#"{"type":"shop_error","code":"out_of_stock","message":"only 2 left","param":"lamp","details":null,"request_id":"req_1"}"#;

    fn check<'a>(variant: Variant, change: impl FnOnce(&mut Answer<'a>)) -> Result<Found, String> {
        let mut answer = Answer {
            status: 409,
            content_type: Some(b"application/json"),
            request_id: Some(b"req_1"),
            body: BODY.as_bytes(),
            raw: BODY.as_bytes(),
        };
        change(&mut answer);
        Checker::new(variant).check(&MIX[2], Some("req_1"), &answer)
    }

    #[test]
    fn each_fault_is_found() {
        for variant in [Variant::Errorbook, Variant::Hand] {
            assert_eq!(check(variant, |_| {}), Ok(Found::Enveloped));
            assert!(check(variant, |answer| answer.status = 500).is_err());
            assert!(check(variant, |answer| answer.content_type = Some(b"text/plain")).is_err());
            assert!(check(variant, |answer| answer.request_id = None).is_err());
            assert!(check(variant, |answer| answer.request_id = Some(b"req_2")).is_err());
            assert!(check(variant, |answer| answer.raw = SECRET.as_bytes()).is_err());
            for (from, to) in [
                ("req_1", "req_2"),
                ("out_of_stock", "sold_out"),
                ("\"lamp\"", "null"),
                (",\"details\":null", ""),
                ("null", "[{\"field\":\"a\",\"message\":\"b\"}]"),
                ("{\"type", "{\"more\":1,\"type"),
                ("only 2 left", ""),
                ("}", ""),
            ] {
                let body = BODY.replacen(from, to, 1);
                let found = check(variant, |answer| answer.body = body.as_bytes());
                assert!(found.is_err(), "{body}: {found:?}");
            }
        }
    }

    #[test]
    fn what_the_framework_answers_needs_an_envelope_only_with_errorbook() {
        let answer = Answer {
            status: 404,
            content_type: Some(b"text/plain"),
            request_id: None,
            body: b"nothing here",
            raw: b"",
        };
        let check = |variant| Checker::new(variant).check(&MIX[5], None, &answer);
        assert_eq!(check(Variant::Hand), Ok(Found::Bare));
        assert!(check(Variant::Errorbook).is_err());
    }
}
