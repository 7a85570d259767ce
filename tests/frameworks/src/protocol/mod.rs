//! Servers with protocols of their own: how each is asked, and what it should answer.

use std::{collections::HashMap, fmt::Debug, net::SocketAddr};

use errorbook_tests_net::client::{Answer, Request, request, send_blocking};
use serde_json::Value;

use crate::cases::{Case, SECRET, fold};

#[cfg(feature = "async-graphql")]
pub(crate) mod async_graphql;
#[cfg(feature = "jsonrpsee")]
pub(crate) mod jsonrpsee;
#[cfg(feature = "lambda-http")]
pub(crate) mod lambda_http;
#[cfg(feature = "tonic")]
pub(crate) mod tonic;

/// The text of a cell, or what is wrong.
pub(crate) type Cell = Result<String, String>;

errorbook::envelope! {
    /// The members that every protocol with an envelope of its own sends.
    pub Said {
        "code": code,
        "type": type,
        "status": status,
        "param": param?,
        "details": details?,
        "violations": violations?,
        "doc_url": doc_url?,
        "request_id": request_id?,
        "retry_after": retry_after?,
    }
}

/// Makes a value for each envelope.
pub(crate) fn by_path<T>(make: impl Fn(&'static str) -> T) -> HashMap<&'static str, T> {
    fold!(HashMap::new(), |all, path, E| {
        let _ = core::marker::PhantomData::<E>;
        let mut all = all;
        all.insert(path, make(path));
        all
    })
}

/// Returns the members that a case should have.
pub(crate) fn said(envelope: &str, case: &str) -> Option<Value> {
    fn of<E: Case>(case: &str) -> Option<Value> {
        E::expect(case, |report| {
            let mut said = serde_json::to_value(report.json::<Said>()).ok()?;
            // Each of these protocols needs a message.
            said["message"] = report.message_or_phrase().to_string().into();
            Some(said)
        })?
    }
    let all = fold!(HashMap::new(), |all, path, E| {
        let mut all = all;
        all.insert(path, of::<E> as fn(&str) -> Option<Value>);
        all
    });
    all.get(envelope)?(case)
}

/// Returns the cell of a row if it is the same in each envelope.
pub(crate) fn in_each_envelope<R>(row: &R, ask: impl Fn(&str, &R) -> Cell) -> Cell {
    let mut cells = by_path(|path| ask(path, row).map_err(|error| format!("{path}: {error}")))
        .into_values()
        .collect::<Result<Vec<_>, _>>()?;
    cells.dedup();
    match &mut cells[..] {
        [cell] => Ok(std::mem::take(cell)),
        _ => Err(format!("not the same in all envelopes: {cells:?}")),
    }
}

pub(crate) fn same<T: PartialEq + Debug>(
    what: &str,
    found: &T,
    expected: &T,
) -> Result<(), String> {
    if found == expected {
        return Ok(());
    }
    let short = |value: &T| format!("{value:?}").chars().take(300).collect::<String>();
    Err(format!("{what} is {}, not {}", short(found), short(expected)))
}

pub(crate) fn send(address: SocketAddr, request: Request) -> Result<Answer, String> {
    send_blocking(address, request).map_err(|error| error.to_string())
}

/// Posts JSON, and reads JSON without the secret.
pub(crate) fn post(address: SocketAddr, body: &Value) -> Result<Value, String> {
    let headers = [("content-type", "application/json")];
    let answer = send(address, request("POST", "/", &headers, &body.to_string()))?;
    answer_keeps_the_secret(&answer)?;
    serde_json::from_slice(&answer.body).map_err(|error| error.to_string())
}

/// Fails if the secret is in the answer.
pub(crate) fn answer_keeps_the_secret(answer: &Answer) -> Result<(), String> {
    if answer.contains(SECRET) { Err("the secret is out".to_owned()) } else { Ok(()) }
}

/// Fails if the secret is among these bytes.
pub(crate) fn keeps_the_secret(bytes: &[u8]) -> Result<(), String> {
    let out = String::from_utf8_lossy(bytes).contains(SECRET);
    if out { Err("the secret is out".to_owned()) } else { Ok(()) }
}
