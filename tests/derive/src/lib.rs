//! Helpers for the tests of the derives in `tests/`.

use errorbook::{Catalogued, Envelope, ErrorResponse, ErrorSpec, Report};
use serde_json::Value;

/// Returns the body of the response, in the error's own envelope.
///
/// # Panics
///
/// Panics if the body is not JSON.
#[must_use]
pub fn body<E: Catalogued>(error: &E) -> Value {
    serde_json::from_slice(ErrorResponse::new(error).body()).expect("a body is JSON")
}

/// Returns the body of the response, in another envelope.
///
/// # Panics
///
/// Where the body is not JSON.
#[must_use]
pub fn body_in<V: Envelope, E: Catalogued>(error: &E) -> Value {
    serde_json::from_slice(&Report::new(error).body::<V>()).expect("a body is JSON")
}

/// Returns the status of the response.
#[must_use]
pub fn status<E: Catalogued>(error: &E) -> u16 {
    Report::new(error).status()
}

/// Returns the public message.
#[must_use]
pub fn message<E: Catalogued>(error: &E) -> String {
    Report::new(error).message_or_phrase().to_string()
}

/// Returns the values of a header, in the order of the response.
#[must_use]
pub fn header<E: Catalogued>(error: &E, name: &str) -> Vec<String> {
    let response = ErrorResponse::new(error);
    let values = response.headers().filter(|(own, _)| *own == name);
    values.map(|(_, value)| value.to_owned()).collect()
}

/// Returns the codes of a type in the order of its catalog, with `-` for a row without a code.
#[must_use]
pub fn codes<E: Catalogued>() -> Vec<&'static str> {
    E::CATALOG.iter().map(|spec| spec.code().unwrap_or("-")).collect()
}

/// Returns the row at a place of the catalog. A type's own rows are the first.
///
/// # Panics
///
/// Panics if the type has fewer rows.
#[must_use]
pub fn row<E: Catalogued>(place: usize) -> ErrorSpec {
    E::CATALOG.iter().nth(place).expect("the type has that many rows")
}

/// Returns the row of a code.
///
/// # Panics
///
/// Panics if the catalog does not have the code.
#[must_use]
pub fn spec<E: Catalogued>(code: &str) -> ErrorSpec {
    E::CATALOG.find(code).expect("the catalog has the code")
}
