//! What a layer does with a response, and what it can tell from a framework's text.

use crate::{ErrorBook, ErrorResponse, Foreign, Report, status};

/// The longest text that is taken over as a message.
pub(crate) const LONGEST_REASON: u64 = 1024;

/// The headers about a body, which go with it. The content type stays with a body that is written
/// again.
pub(super) const OF_THE_BODY: [&str; 15] = [
    "accept-ranges",
    "content-digest",
    "content-disposition",
    "content-encoding",
    "content-language",
    "content-length",
    "content-location",
    "content-md5",
    "content-range",
    "digest",
    "etag",
    "last-modified",
    "repr-digest",
    "trailer",
    "transfer-encoding",
];

/// What is known of a response before its body is touched.
pub(crate) struct Seen<'a> {
    pub(crate) status: u16,
    pub(crate) content_type: Option<&'a [u8]>,
    /// Exact size of the body.
    pub(crate) size: Option<u64>,
    /// Whether the body is compressed, and so no text to read.
    pub(crate) is_encoded: bool,
    /// Whether it is an error of the API whose body waits for an id.
    pub(crate) has_report: bool,
}

/// What to do with a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Leave the body alone.
    Pass,
    /// Write the body again, with the id.
    Finish,
    /// Put the envelope in place of the body, and take over its text.
    ReplaceAndRead,
    /// Put the envelope in place of the body.
    Replace,
}

impl Verdict {
    pub(crate) fn on(seen: &Seen<'_>) -> Self {
        if !status::is_error(seen.status) {
            return Self::Pass;
        }
        if seen.has_report {
            return Self::Finish;
        }
        match seen.size {
            _ if !is_text(seen.content_type) => Self::Pass,
            // A stream: whoever wrote it meant it to be read as it is.
            None => Self::Pass,
            Some(1..=LONGEST_REASON) if !seen.is_encoded => Self::ReplaceAndRead,
            Some(_) => Self::Replace,
        }
    }
}

/// Whether a body is something that a framework says by itself: text, or nothing.
fn is_text(content_type: Option<&[u8]>) -> bool {
    const PLAIN: &[u8] = b"text/plain";
    content_type.is_none_or(|value| {
        value.get(..PLAIN.len()).is_some_and(|essence| essence.eq_ignore_ascii_case(PLAIN))
            && matches!(value.get(PLAIN.len()), None | Some(b';' | b' '))
    })
}

/// The failure that a framework answered with this status and text, which `reasons` shows.
pub(crate) fn foreign<B: ErrorBook>(status: u16, text: &[u8], reasons: bool) -> Foreign {
    let failure = Foreign::new::<B>(status);
    let failure = if reasons { failure } else { failure.hushed() };
    let Ok(text) = core::str::from_utf8(text) else { return failure };
    let failure = failure.with_reason(text.trim());
    match param(text) {
        Some(param) => failure.with_param(param),
        None => failure,
    }
}

/// The response to a failure, which is logged with it.
pub(super) fn respond<B: ErrorBook>(failure: &Foreign, id: &str) -> ErrorResponse {
    Report::in_book::<B>(failure).with_request_id(id).respond::<B::Envelope>()
}

/// A panic, whose message is for the log alone.
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
pub(crate) fn panicked<B: ErrorBook>(payload: &(dyn core::any::Any + Send)) -> Foreign {
    let text = payload.downcast_ref::<&'static str>().copied();
    let text = text.or_else(|| payload.downcast_ref::<alloc::string::String>().map(|text| &**text));
    let text = text.unwrap_or("with something that is not text");
    Foreign::new::<B>(500).with_reason(alloc::format!("panicked: {text}"))
}

/// The parameter that a rejection of axum is about.
fn param(text: &str) -> Option<&str> {
    const BEFORE_PATH: [&str; 3] = [
        "Failed to deserialize the JSON body into the target type: ",
        "Failed to deserialize form body: ",
        "Failed to deserialize query string: ",
    ];
    const BEFORE_NAME: &str = "Invalid URL: Cannot parse `";
    if let Some(rest) = text.strip_prefix(BEFORE_NAME) {
        return rest
            .split_once("` with value `")
            .map(|(name, _)| name)
            .filter(|name| is_path(name));
    }
    let rest = BEFORE_PATH.iter().find_map(|prefix| text.strip_prefix(prefix))?;
    rest.split_once(": ").map(|(path, _)| path).filter(|path| is_path(path))
}

/// Whether this is a path as `serde_path_to_error` writes it, such as `items[1].qty`.
fn is_path(text: &str) -> bool {
    let of_path = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.[]".contains(&byte);
    text.len() <= 128
        && text.starts_with(|c: char| c.is_ascii_alphabetic() || "_[".contains(c))
        && text.bytes().all(of_path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(status: u16, content_type: Option<&str>, size: Option<u64>) -> Verdict {
        let content_type = content_type.map(str::as_bytes);
        Verdict::on(&Seen { status, content_type, size, is_encoded: false, has_report: false })
    }

    #[test]
    fn only_text_of_known_size_on_errors_is_replaced() {
        use Verdict::{Pass, Replace, ReplaceAndRead};
        assert_eq!(seen(404, None, Some(0)), Replace);
        assert_eq!(seen(400, Some("text/plain; charset=utf-8"), Some(1024)), ReplaceAndRead);
        assert_eq!(seen(400, Some("TEXT/PLAIN"), Some(1025)), Replace);
        assert_eq!(seen(500, Some("text/plain"), None), Pass);
        for other in ["application/json", "text/html", "application/grpc", "text/plainer", ""] {
            assert_eq!(seen(400, Some(other), Some(9)), Pass, "{other}");
        }
        for status in [200, 204, 304, 399, 600] {
            assert_eq!(seen(status, Some("text/plain"), Some(9)), Pass);
        }
    }

    #[test]
    fn reports_are_finished() {
        let (content_type, size) = (None, None);
        let seen = Seen { status: 404, content_type, size, is_encoded: false, has_report: true };
        assert_eq!(Verdict::on(&seen), Verdict::Finish);
    }

    #[test]
    fn params_of_rejections() {
        let json = "Failed to deserialize the JSON body into the target type: ";
        let of =
            |rest: &str| param(&alloc::format!("{json}{rest}")).map(std::borrow::ToOwned::to_owned);
        assert_eq!(of("items[1].qty: invalid type").as_deref(), Some("items[1].qty"));
        assert_eq!(of("name: missing").as_deref(), Some("name"));
        assert_eq!(of("missing field `name` at line 1 column 2"), None);
        assert_eq!(of("invalid type: string \"x\", expected u32"), None);
        let url = "Invalid URL: Cannot parse `id` with value `a` with value `b` to a `u32`";
        assert_eq!(param(url), Some("id"));
        assert_eq!(param("Invalid URL: Cannot parse `abc` to a `u32`"), None);
        assert_eq!(param("forbidden: no"), None);
    }
}
