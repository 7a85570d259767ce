//! Where the id of a request comes from: the client, else its trace, else a new one.

use uuid::{Uuid, fmt::Simple};

use crate::report::valid_id::is_valid;

const PREFIX: &str = "req_";
const LENGTH: usize = PREFIX.len() + Simple::LENGTH;

/// Returns the id that a client sent, if it may be sent back.
pub(crate) fn sent(header: &[u8]) -> Option<&str> {
    core::str::from_utf8(header).ok().filter(|id| is_valid(id))
}

/// The id of a request whose client sent none.
pub(crate) enum RequestId<'a> {
    Trace(&'a str),
    New([u8; LENGTH]),
}

impl<'a> RequestId<'a> {
    /// Takes the trace id of a valid `traceparent`, or makes a new id.
    pub(crate) fn from_trace_or_new(traceparent: Option<&'a [u8]>) -> Self {
        traceparent.and_then(trace_id).map_or_else(Self::make, Self::Trace)
    }

    /// Makes `req_` and a UUID of version 7, which sorts by time.
    fn make() -> Self {
        let mut text = [0; LENGTH];
        let (prefix, uuid) = text.split_at_mut(PREFIX.len());
        prefix.copy_from_slice(PREFIX.as_bytes());
        Uuid::now_v7().simple().encode_lower(uuid);
        Self::New(text)
    }

    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Trace(id) => id,
            Self::New(id) => core::str::from_utf8(id).unwrap_or(PREFIX),
        }
    }
}

/// Returns the trace id of a `traceparent` (W3C Trace Context, section 3.2.2).
fn trace_id(traceparent: &[u8]) -> Option<&str> {
    let mut fields = core::str::from_utf8(traceparent).ok()?.split('-');
    let (version, trace) = (fields.next()?, fields.next()?);
    let is_hex = |text: &str| text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let is_valid = version.len() == 2 && version != "ff" && trace.len() == 32;
    let is_set = trace.bytes().any(|byte| byte != b'0');
    (is_valid && is_set && is_hex(version) && is_hex(trace)).then_some(trace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_clients() {
        let longest = "a".repeat(128);
        for id in ["1", "req_01J", "<\"'\\>", &longest] {
            assert_eq!(sent(id.as_bytes()), Some(id));
        }
        let too_long = "a".repeat(129);
        for id in ["", " ", "a b", "a\r\nX: y", "\u{e4}", "a\0", "a\t", &too_long] {
            assert_eq!(sent(id.as_bytes()), None, "{id:?}");
        }
        assert_eq!(sent(&[0xff]), None);
    }

    #[test]
    fn ids_of_traces() {
        let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        let of = |text: &str| trace_id(text.as_bytes()).map(std::string::String::from);
        assert_eq!(of(&std::format!("00-{trace}-00f067aa0ba902b7-01")).as_deref(), Some(trace));
        assert_eq!(
            of(&std::format!("01-{trace}-00f067aa0ba902b7-01-more")).as_deref(),
            Some(trace)
        );
        for bad in [
            std::format!("ff-{trace}-00f067aa0ba902b7-01"),
            std::format!("00-{}-00f067aa0ba902b7-01", "0".repeat(32)),
            std::format!("00-{}-00f067aa0ba902b7-01", trace.to_uppercase()),
            std::format!("00-{}-00f067aa0ba902b7-01", &trace[1..]),
            trace.into(),
            std::string::String::new(),
        ] {
            assert_eq!(of(&bad), None, "{bad}");
        }
    }

    #[test]
    fn new_ids_differ_and_may_be_sent() {
        let (first, second) = (RequestId::make(), RequestId::make());
        assert_ne!(first.as_str(), second.as_str());
        let text = sent(first.as_str().as_bytes()).unwrap();
        assert!(text.starts_with("req_") && text.len() == 36, "{text}");
    }
}
