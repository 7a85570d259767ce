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
    if headers.get("content-type").is_some_and(|value| !is_plain_text(value.as_ref())) {
        return Action::Pass;
    }
    let is_compressed = headers.get("content-encoding").is_some();
    match size {
        // A stream is meant to be read as it is.
        None => Action::Pass,
        Some(1..=LONGEST_REASON) if !is_compressed => Action::ReplaceAndRead,
        Some(_) => Action::Replace,
    }
}

fn is_plain_text(content_type: &[u8]) -> bool {
    const PLAIN: &[u8] = b"text/plain";
    content_type.get(..PLAIN.len()).is_some_and(|essence| essence.eq_ignore_ascii_case(PLAIN))
        && matches!(content_type.get(PLAIN.len()), None | Some(b';' | b' '))
}

#[cfg(test)]
mod tests {
    use std::{borrow::ToOwned, collections::BTreeMap};

    use super::*;

    fn of(status: u16, content_type: Option<&str>, size: Option<u64>) -> Action {
        let mut headers = BTreeMap::new();
        if let Some(value) = content_type {
            headers.set("content-type", value.to_owned());
        }
        classify(status, &headers, size, false)
    }

    #[test]
    fn only_text_of_known_size_on_errors_is_replaced() {
        use Action::{Pass, Replace, ReplaceAndRead};
        assert_eq!(of(404, None, Some(0)), Replace);
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
    fn compressed_text_is_not_read() {
        let headers = BTreeMap::from([("content-encoding", "gzip".to_owned())]);
        assert_eq!(classify(400, &headers, Some(9), false), Action::Replace);
    }

    #[test]
    fn pending_bodies_are_finished() {
        assert_eq!(classify(404, &BTreeMap::new(), None, true), Action::Finish);
    }
}
