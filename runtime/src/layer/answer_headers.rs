//! The headers of a response whose body is written by the layer.

use super::headers::Headers;
use crate::response::VARY;

/// The headers about a body, which go with it.
const BODY_HEADERS: [&str; 15] = [
    "accept-ranges",
    "content-digest",
    "content-disposition",
    "content-encoding",
    "content-language",
    "content-length",
    "content-location",
    "content-md5",
    "content-type",
    "digest",
    "etag",
    "last-modified",
    "repr-digest",
    "trailer",
    "transfer-encoding",
];

/// Adds a header, if name and value are valid.
pub(super) fn append<H: Headers>(headers: &mut H, name: &'static str, value: &str) {
    if let (Ok(name), Ok(value)) = (H::Name::try_from(name), H::Value::try_from(value)) {
        headers.append(name, value);
    }
}

/// Whether a header is about the body that it comes with.
pub(super) fn is_about_body(name: &str) -> bool {
    BODY_HEADERS.contains(&name)
}

/// Says that the body depends on the request's `Accept`, beside what else it depends on.
pub(super) fn vary<H: Headers>(headers: &mut H) {
    let says_it = |value: H::Value| {
        let mut names = value.as_ref().split(|&byte| byte == b',').map(<[u8]>::trim_ascii);
        names.any(|name| name == b"*" || name.eq_ignore_ascii_case(b"accept"))
    };
    if headers.all("vary").any(says_it) {
        return;
    }
    append(headers, VARY.0, VARY.1);
}

/// Removes the headers about the body that was there.
pub(super) fn remove_body_headers(status: u16, headers: &mut impl Headers) {
    for name in BODY_HEADERS {
        headers.remove(name);
    }
    // In a 416, it is about the resource: its length (RFC 9110, section 15.5.17).
    if status != 416 {
        headers.remove("content-range");
    }
}

#[cfg(test)]
mod tests {
    use std::{borrow::ToOwned, string::String, vec::Vec};

    use super::*;

    type List = Vec<(&'static str, String)>;

    fn list(headers: &[(&'static str, &str)]) -> List {
        headers.iter().map(|&(name, value)| (name, value.to_owned())).collect()
    }

    #[test]
    fn headers_about_the_body_go_with_it() {
        let range = ("content-range", "bytes */10");
        for (status, left) in [(416, &[range][..]), (400, &[])] {
            let mut headers = list(&[("etag", "\"1\""), range, ("content-length", "3")]);
            remove_body_headers(status, &mut headers);
            assert_eq!(headers, list(left));
        }
    }

    #[test]
    fn vary_is_said_once() {
        for (before, lines) in [
            (&[][..], 1),
            (&["origin"], 2),
            (&["origin", "Accept-Encoding"], 3),
            (&["Origin, Accept"], 1),
            (&["*"], 1),
        ] {
            let mut headers: List =
                before.iter().map(|&value| ("vary", value.to_owned())).collect();
            vary(&mut headers);
            assert_eq!(headers.len(), lines, "{before:?}");
        }
    }
}
