//! Holds the tests of the derives; see `tests/`. Here is how they look at a response.

use errorbook::{Catalogued, Envelope, ErrorResponse, ErrorSpec, Report};
use serde_json::Value;

/// The body of the response, in the error's own envelope.
///
/// # Panics
///
/// Where the body is not JSON.
#[must_use]
pub fn body<E: Catalogued>(error: &E) -> Value {
    serde_json::from_slice(ErrorResponse::new(error).body()).expect("a body is JSON")
}

/// The body of the response, in an envelope of the test's choice.
///
/// # Panics
///
/// Where the body is not JSON.
#[must_use]
pub fn body_in<V: Envelope, E: Catalogued>(error: &E) -> Value {
    serde_json::from_slice(&Report::new(error).body::<V>()).expect("a body is JSON")
}

/// The public message.
#[must_use]
pub fn message<E: Catalogued>(error: &E) -> String {
    Report::new(error).message_or_phrase().to_string()
}

/// The values of a header, in the order of the response.
#[must_use]
pub fn header<E: Catalogued>(error: &E, name: &str) -> Vec<String> {
    let response = ErrorResponse::new(error);
    let values = response.headers().filter(|(own, _)| *own == name);
    values.map(|(_, value)| value.to_owned()).collect()
}

/// The codes of a type, in the order of its catalog; `-` where there is none.
#[must_use]
pub fn codes<E: Catalogued>() -> Vec<&'static str> {
    E::CATALOG.iter().map(|spec| spec.code().unwrap_or("-")).collect()
}

/// The row of a code.
///
/// # Panics
///
/// Where the catalog does not have the code.
#[must_use]
pub fn spec<E: Catalogued>(code: &str) -> &'static ErrorSpec {
    E::CATALOG.find(code).expect("the catalog has the code")
}
