//! Where the id of a request comes from.

use uuid::{Uuid, fmt::Simple};

use crate::request_id::is_valid;

/// `req_` and 32 hexadecimal digits.
const LENGTH: usize = PREFIX.len() + Simple::LENGTH;
const PREFIX: &str = "req_";

/// The id of a request.
pub(super) enum Id<'a> {
    /// What the client sent.
    Taken(&'a str),
    /// What its trace is called.
    Trace(&'a str),
    /// What nobody has seen before.
    New(NewId),
}

impl<'a> Id<'a> {
    /// The id of a request with these headers, where it has them.
    pub(super) fn of(own: Option<&'a [u8]>, traceparent: Option<&'a [u8]>) -> Self {
        let taken = own.and_then(taken).map(Self::Taken);
        let trace = || traceparent.and_then(of_trace).map(Self::Trace);
        taken.or_else(trace).unwrap_or_else(|| Self::New(NewId::make()))
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        match self {
            Self::Taken(id) | Self::Trace(id) => id.as_bytes(),
            Self::New(id) => &id.0,
        }
    }
}

/// The id that a client sent, if it may be sent back.
fn taken(header: &[u8]) -> Option<&str> {
    core::str::from_utf8(header).ok().filter(|id| is_valid(id))
}

/// The trace id of a `traceparent` (W3C Trace Context, section 3.2.2).
fn of_trace(traceparent: &[u8]) -> Option<&str> {
    let mut fields = core::str::from_utf8(traceparent).ok()?.split('-');
    let (version, trace) = (fields.next()?, fields.next()?);
    let is_hex = |text: &str| text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let is_valid = version.len() == 2 && version != "ff" && trace.len() == 32;
    let is_set = trace.bytes().any(|byte| byte != b'0');
    (is_valid && is_set && is_hex(version) && is_hex(trace)).then_some(trace)
}

/// A new id.
pub(super) struct NewId([u8; LENGTH]);

impl NewId {
    fn make() -> Self {
        let mut text = [0; LENGTH];
        let (prefix, uuid) = text.split_at_mut(PREFIX.len());
        prefix.copy_from_slice(PREFIX.as_bytes());
        Uuid::now_v7().simple().encode_lower(uuid);
        Self(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_clients() {
        let longest = "a".repeat(128);
        for id in ["1", "req_01J", "<\"'\\>", &longest] {
            assert_eq!(taken(id.as_bytes()), Some(id));
        }
        let too_long = "a".repeat(129);
        for id in ["", " ", "a b", "a\r\nX: y", "\u{e4}", "a\0", "a\t", &too_long] {
            assert_eq!(taken(id.as_bytes()), None, "{id:?}");
        }
        assert_eq!(taken(&[0xff]), None);
    }

    #[test]
    fn ids_of_traces() {
        let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        let of = |text: &str| of_trace(text.as_bytes()).map(std::string::String::from);
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
        let (first, second) = (NewId::make(), NewId::make());
        assert_ne!(first.0, second.0);
        let text = taken(&first.0).unwrap();
        assert!(text.starts_with("req_") && text.len() == 36, "{text}");
    }

    #[test]
    fn the_client_goes_before_its_trace() {
        let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        let header = std::format!("00-{trace}-00f067aa0ba902b7-01");
        let of = |own: Option<&str>, traceparent: Option<&str>| {
            let id = Id::of(own.map(str::as_bytes), traceparent.map(str::as_bytes));
            std::string::String::from_utf8(id.as_bytes().to_vec()).unwrap()
        };
        assert_eq!(of(Some("req_1"), Some(&header)), "req_1");
        assert_eq!(of(Some("not one"), Some(&header)), trace);
        assert_eq!(of(None, Some(&header)), trace);
        assert!(of(Some("not one"), Some("00-x-y-01")).starts_with("req_"));
        assert!(of(None, None).starts_with("req_"));
    }
}
