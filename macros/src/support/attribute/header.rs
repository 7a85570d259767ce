//! Names and values of HTTP headers.

use crate::support::text::Text;

/// Headers that no key sets, and what does.
const RESERVED: &[(&str, &str)] = &[
    ("retry-after", "use the key `retry_after`"),
    ("content-type", "the envelope sets it"),
    ("x-request-id", "use the key `request_id`"),
    ("content-encoding", "the server sets it"),
    ("content-length", "the server sets it"),
    ("transfer-encoding", "the server sets it"),
    ("connection", "the server sets it"),
    ("date", "the server sets it"),
    ("keep-alive", "the server sets it"),
    ("trailer", "the server sets it"),
    ("upgrade", "the server sets it"),
];

/// Returns the name in lower case.
pub(crate) fn header_name(name: &Text) -> syn::Result<String> {
    let lower = name.value.to_ascii_lowercase();
    let problem = if !is_token(&lower) {
        format!(
            "`{}` is not a header name; use letters, digits and `-`, such as `X-Quota`",
            name.value.escape_debug()
        )
    } else if let Some((_, fix)) = RESERVED.iter().find(|(reserved, _)| *reserved == lower) {
        format!("header `{}` cannot be set here; {fix}", name.value)
    } else {
        return Ok(lower);
    };
    Err(syn::Error::new(name.span(), problem))
}

/// RFC 9110, section 5.6.2.
pub(crate) fn is_token(text: &str) -> bool {
    let is_tchar = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_tchar)
}

pub(crate) fn header_value(value: Text) -> syn::Result<Text> {
    let text = &value.value;
    let visible = text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
    if visible && text.trim() == text && text.len() <= 4096 {
        return Ok(value);
    }
    let message =
        "not a header value; use visible ASCII without spaces at the ends, at most 4096 bytes";
    Err(syn::Error::new(value.span(), message))
}
