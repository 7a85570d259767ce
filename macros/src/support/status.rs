//! The error statuses: number, name and phrase.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Number, name in the `http` crate, and canonical phrase (RFC 9110, section 15, and the IANA
/// registry).
const STATUSES: &[(u16, &str, &str)] = &[
    (400, "BAD_REQUEST", "Bad Request"),
    (401, "UNAUTHORIZED", "Unauthorized"),
    (402, "PAYMENT_REQUIRED", "Payment Required"),
    (403, "FORBIDDEN", "Forbidden"),
    (404, "NOT_FOUND", "Not Found"),
    (405, "METHOD_NOT_ALLOWED", "Method Not Allowed"),
    (406, "NOT_ACCEPTABLE", "Not Acceptable"),
    (407, "PROXY_AUTHENTICATION_REQUIRED", "Proxy Authentication Required"),
    (408, "REQUEST_TIMEOUT", "Request Timeout"),
    (409, "CONFLICT", "Conflict"),
    (410, "GONE", "Gone"),
    (411, "LENGTH_REQUIRED", "Length Required"),
    (412, "PRECONDITION_FAILED", "Precondition Failed"),
    (413, "PAYLOAD_TOO_LARGE", "Content Too Large"),
    (414, "URI_TOO_LONG", "URI Too Long"),
    (415, "UNSUPPORTED_MEDIA_TYPE", "Unsupported Media Type"),
    (416, "RANGE_NOT_SATISFIABLE", "Range Not Satisfiable"),
    (417, "EXPECTATION_FAILED", "Expectation Failed"),
    (418, "IM_A_TEAPOT", "I'm a Teapot"),
    (421, "MISDIRECTED_REQUEST", "Misdirected Request"),
    (422, "UNPROCESSABLE_ENTITY", "Unprocessable Content"),
    (423, "LOCKED", "Locked"),
    (424, "FAILED_DEPENDENCY", "Failed Dependency"),
    (425, "TOO_EARLY", "Too Early"),
    (426, "UPGRADE_REQUIRED", "Upgrade Required"),
    (428, "PRECONDITION_REQUIRED", "Precondition Required"),
    (429, "TOO_MANY_REQUESTS", "Too Many Requests"),
    (431, "REQUEST_HEADER_FIELDS_TOO_LARGE", "Request Header Fields Too Large"),
    (451, "UNAVAILABLE_FOR_LEGAL_REASONS", "Unavailable For Legal Reasons"),
    (500, "INTERNAL_SERVER_ERROR", "Internal Server Error"),
    (501, "NOT_IMPLEMENTED", "Not Implemented"),
    (502, "BAD_GATEWAY", "Bad Gateway"),
    (503, "SERVICE_UNAVAILABLE", "Service Unavailable"),
    (504, "GATEWAY_TIMEOUT", "Gateway Timeout"),
    (505, "HTTP_VERSION_NOT_SUPPORTED", "HTTP Version Not Supported"),
    (506, "VARIANT_ALSO_NEGOTIATES", "Variant Also Negotiates"),
    (507, "INSUFFICIENT_STORAGE", "Insufficient Storage"),
    (508, "LOOP_DETECTED", "Loop Detected"),
    (510, "NOT_EXTENDED", "Not Extended"),
    (511, "NETWORK_AUTHENTICATION_REQUIRED", "Network Authentication Required"),
];

/// Returns the number of a status by its name in the `http` crate.
pub(crate) fn by_name(name: &str) -> Option<u16> {
    for (number, known, _) in STATUSES {
        if *known == name {
            return Some(*number);
        }
    }
    None
}

/// Returns the phrase of a status, if it is registered.
pub(crate) fn phrase_of(status: u16) -> Option<&'static str> {
    for (number, _, phrase) in STATUSES {
        if *number == status {
            return Some(phrase);
        }
    }
    None
}

pub(crate) fn names() -> Vec<&'static str> {
    let mut names = Vec::new();
    for (_, name, _) in STATUSES {
        names.push(*name);
    }
    names
}

/// Writes the `match` from a number to its phrase.
///
/// A status without a registered phrase takes that of its class, as RFC 9110, section 15, has
/// clients treat it.
pub(crate) fn phrase(number: &TokenStream) -> TokenStream {
    let mut arms = TokenStream::new();
    for (number, _, phrase) in STATUSES {
        // These have the phrase of their class.
        if number % 100 != 0 {
            let number = Literal::u16_unsuffixed(*number);
            arms.extend(quote!(#number => #phrase,));
        }
    }
    quote! {
        match #number {
            #arms
            500..=599 => "Internal Server Error",
            _ => "Bad Request",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::STATUSES;

    /// `http` has the older phrases for these.
    const RENAMED: [u16; 3] = [413, 418, 422];

    #[test]
    fn statuses_are_those_of_http() {
        for status in 400..600 {
            let row = STATUSES.iter().find(|(number, ..)| *number == status);
            let known = http::StatusCode::from_u16(status).unwrap().canonical_reason();
            if RENAMED.contains(&status) {
                assert!(row.is_some() && known.is_some(), "{status}");
            } else {
                assert_eq!(row.map(|(.., phrase)| *phrase), known, "{status}");
            }
        }
    }
}
