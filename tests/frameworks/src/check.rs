//! Whether what came over the socket is what errorbook wrote.

use std::{collections::HashMap, net::SocketAddr};

use errorbook::{ErrorResponse, Report};

use crate::{
    cases::{Case, fold},
    protocol::{Cell, in_each_envelope, keeps_the_secret, same},
    rows::Row,
    wire::{self, Answer},
};

/// What an envelope makes of a case for a request with this id.
type Expected = fn(&str, Option<&str>) -> Option<ErrorResponse>;

/// What is expected of a case in an envelope.
fn expectations() -> HashMap<&'static str, Expected> {
    fold!(HashMap::new(), |all, path, E| {
        let mut all = all;
        all.insert(path, expected::<E> as Expected);
        all
    })
}

fn expected<E: Case>(case: &str, id: Option<&str>) -> Option<ErrorResponse> {
    let error = E::of(case)?;
    let report = Report::new(&error);
    let report = match id {
        Some(id) => report.with_request_id(id),
        None => report,
    };
    Some(report.respond::<E::Envelope>())
}

/// The response to a case, for a request with this id.
pub(crate) fn expected_in(envelope: &str, case: &str, id: Option<&str>) -> Option<ErrorResponse> {
    expectations().get(envelope)?(case, id)
}

/// The cell of a row.
pub(crate) fn cell(address: SocketAddr, row: &Row) -> Cell {
    in_each_envelope(row, |envelope, row| one(address, row, envelope))
}

fn one(address: SocketAddr, row: &Row, envelope: &str) -> Cell {
    let path = format!("/{envelope}/{}", row.case);
    let answer = wire::send(address, row.method, &path, row.request_id);
    let answer = answer.map_err(|error| error.to_string())?;
    keeps_the_secret(&answer.bytes)?;
    let expected = |id| expected_in(envelope, row.case, id);
    let matches = |expected: &ErrorResponse| {
        if row.method == "HEAD" {
            return compare(&answer, expected, &[]);
        }
        let length = expected.body().len().to_string();
        same("content-length", &answer.header("content-length").collect(), &vec![&*length])?;
        compare(&answer, expected, expected.body())
    };
    let plain = matches(&expected(None).ok_or("there is no such case")?);
    let Err(difference) = plain else { return Ok(answer.status.to_string()) };
    // Where the framework hands over the request, its id is in the header and in the body.
    match matches(&expected(row.request_id).ok_or("there is no such case")?) {
        Ok(()) => Ok(format!("{} + id", answer.status)),
        Err(_) => Err(difference),
    }
}

/// Status, body, and each header that should be there or should not.
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
        same(name, &answer.header(name).collect::<Vec<_>>(), &values)?;
    }
    same("body", &String::from_utf8_lossy(&answer.body), &String::from_utf8_lossy(body))
}
