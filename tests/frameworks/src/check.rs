//! Checks that the bytes from the socket are those that errorbook wrote.

use std::{collections::HashMap, net::SocketAddr};

use errorbook::ErrorResponse;
use errorbook_tests_net::client::{Answer, request};

use crate::{
    cases::{Case, EnvelopeOf, fold},
    protocol::{Cell, answer_keeps_the_secret, in_each_envelope, same, send},
    rows::Row,
};

/// Returns the response to a case, for a request with this id.
type Expected = fn(&str, Option<&str>) -> Option<ErrorResponse>;

/// Returns the expected responses, by envelope.
fn expectations() -> HashMap<&'static str, Expected> {
    fold!(HashMap::new(), |all, path, E| {
        let mut all = all;
        all.insert(path, expected::<E> as Expected);
        all
    })
}

fn expected<E: Case>(case: &str, id: Option<&str>) -> Option<ErrorResponse> {
    E::expect(case, |report| {
        let report = match id {
            Some(id) => report.with_request_id(id),
            None => report,
        };
        report.respond::<EnvelopeOf<E>>()
    })
}

/// Returns the expected response to a case, for a request with this id.
pub(crate) fn expected_in(envelope: &str, case: &str, id: Option<&str>) -> Option<ErrorResponse> {
    expectations().get(envelope)?(case, id)
}

/// Returns the cell of a row.
pub(crate) fn cell(address: SocketAddr, row: &Row) -> Cell {
    in_each_envelope(row, |envelope, row| one(address, row, envelope))
}

fn one(address: SocketAddr, row: &Row, envelope: &str) -> Cell {
    let path = format!("/{envelope}/{}", row.case);
    let id = row.request_id.map(|id| ("x-request-id", id));
    let answer = send(address, request(row.method, &path, id.as_slice(), ""))?;
    answer_keeps_the_secret(&answer)?;
    #[cfg(feature = "_openapi")]
    if row.method != "HEAD" {
        crate::documented::check(envelope, &answer)?;
    }
    let expected = |id| expected_in(envelope, row.case, id);
    let matches = |expected: &ErrorResponse| {
        if row.method == "HEAD" {
            return compare(&answer, expected, &[]);
        }
        let length = expected.body().len().to_string();
        same("content-length", &answer.values("content-length"), &vec![&*length])?;
        compare(&answer, expected, expected.body())
    };
    let plain = matches(&expected(None).ok_or("there is no such case")?);
    let Err(difference) = plain else { return Ok(answer.status.to_string()) };
    // If the framework hands over the request, its id is in the header and in the body.
    match matches(&expected(row.request_id).ok_or("there is no such case")?) {
        Ok(()) => Ok(format!("{} + id", answer.status)),
        Err(_) => Err(difference),
    }
}

/// Compares the status, the body, and each header that must or must not be there.
pub(crate) fn compare(
    answer: &Answer,
    expected: &ErrorResponse,
    body: &[u8],
) -> Result<(), String> {
    same("status", &answer.status, &expected.status())?;
    let names = expected.headers().map(|(name, _)| name).chain(["x-request-id", "x-injected"]);
    for name in names {
        let values = expected.headers().filter(|(other, _)| *other == name);
        let values: Vec<_> = values.map(|(_, value)| value).collect();
        same(name, &answer.values(name), &values)?;
    }
    same("body", &String::from_utf8_lossy(&answer.body), &String::from_utf8_lossy(body))
}
