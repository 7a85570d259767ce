//! What a layer does with a response.

use super::headers::Headers;
use crate::catalog::status;

/// The longest text that becomes a message, in bytes.
pub(crate) const LONGEST_REASON: u64 = 1024;

/// What to do with a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Leave the body alone.
    Pass,
    /// Write the body of an API error again, with the id.
    Finish,
    /// Replace the body with the envelope, and use its text as the message.
    ReplaceAndRead,
    /// Replace the body with the envelope.
    Replace,
}

/// Decides by status and headers. `size` is the exact size of the body, if it is known, and
/// `is_pending` whether it is the body of an API error that waits for its id.
pub(crate) fn classify<H: Headers>(
    status: u16,
    headers: &H,
    size: Option<u64>,
    is_pending: bool,
) -> Action {
    if !status::is_error(status) {
        return Action::Pass;
    }
    if is_pending {
        return Action::Finish;
    }
    let is_compressed = headers.has("content-encoding");
    match (headers.all("content-type").next(), size) {
        // A stream goes to the client unchanged.
        (_, None) => Action::Pass,
        (Some(content_type), _) if !is_plain_text(content_type.as_ref()) => Action::Pass,
        (_, Some(1..=LONGEST_REASON)) if !is_compressed => Action::ReplaceAndRead,
        // A body without a type can be anything.
        (None, Some(1..)) => Action::Pass,
        (_, Some(_)) => Action::Replace,
    }
}

/// Whether a body without a content type is something else than a text: JSON, HTML or XML.
pub(crate) fn is_data<H: Headers>(headers: &H, body: &[u8]) -> bool {
    !headers.has("content-type")
        && matches!(body.trim_ascii_start().first(), Some(b'{' | b'[' | b'<'))
}

fn is_plain_text(content_type: &[u8]) -> bool {
    const PLAIN: &[u8] = b"text/plain";
    content_type.get(..PLAIN.len()).is_some_and(|essence| essence.eq_ignore_ascii_case(PLAIN))
        && matches!(content_type.get(PLAIN.len()), None | Some(b';' | b' '))
}

#[cfg(test)]
mod tests {
    use std::{borrow::ToOwned, string::String, vec::Vec};

    use super::*;

    fn of(status: u16, content_type: Option<&str>, size: Option<u64>) -> Action {
        let headers = content_type.map(|value| ("content-type", value.to_owned()));
        classify(status, &Vec::from_iter(headers), size, false)
    }

    #[test]
    fn only_text_of_known_size_on_errors_is_replaced() {
        use Action::{Pass, Replace, ReplaceAndRead};
        assert_eq!(of(404, None, Some(0)), Replace);
        assert_eq!(of(404, None, Some(1)), ReplaceAndRead);
        assert_eq!(of(404, None, Some(1025)), Pass);
        assert_eq!(of(400, Some("text/plain; charset=utf-8"), Some(1024)), ReplaceAndRead);
        assert_eq!(of(400, Some("TEXT/PLAIN"), Some(1025)), Replace);
        assert_eq!(of(500, Some("text/plain"), None), Pass);
        for other in ["application/json", "text/html", "application/grpc", "text/plainer", ""] {
            assert_eq!(of(400, Some(other), Some(9)), Pass, "{other}");
        }
        for status in [200, 204, 304, 399, 600] {
            assert_eq!(of(status, Some("text/plain"), Some(9)), Pass);
        }
    }

    #[test]
    fn data_without_a_type_is_no_text() {
        let typed = [("content-type", "text/plain".to_owned())].to_vec();
        for data in ["{\"my\":1}", " [1]", "<p>"] {
            assert!(is_data(&Vec::new(), data.as_bytes()), "{data}");
            assert!(!is_data(&typed, data.as_bytes()), "{data}");
        }
        assert!(!is_data(&Vec::new(), b"no {entry}"));
        assert!(!is_data(&Vec::new(), b""));
    }

    #[test]
    fn compressed_text_is_not_read() {
        let header = |name, value: &str| (name, value.to_owned());
        let headers = [header("content-type", "text/plain"), header("content-encoding", "gzip")];
        assert_eq!(classify(400, &headers.to_vec(), Some(9), false), Action::Replace);
    }

    #[test]
    fn pending_bodies_are_finished() {
        assert_eq!(classify(404, &Vec::<(&str, String)>::new(), None, true), Action::Finish);
    }
}
