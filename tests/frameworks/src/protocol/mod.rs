//! Servers whose answers are no HTTP responses of ours: how each is asked, and what it should say.

use std::{collections::HashMap, fmt::Debug};

use errorbook::Report;
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

/// What a cell says, or what is wrong with it.
pub(crate) type Cell = Result<String, String>;

errorbook::envelope! {
    /// What the protocols with an envelope of their own have to say.
    pub Said {
        "code": code,
        "type": type,
        "status": status,
        "param": param?,
        "details": details?,
        "doc_url": doc_url?,
        "request_id": request_id?,
        "retry_after": retry_after?,
    }
}

/// The value of each path `envelope.case`.
pub(crate) fn by_path<T>(make: impl Fn(&'static str) -> T) -> HashMap<&'static str, T> {
    fold!(HashMap::new(), |all, path, E| {
        let _ = core::marker::PhantomData::<E>;
        let mut all = all;
        all.insert(path, make(path));
        all
    })
}

/// The report of a case in an envelope, as members.
pub(crate) fn said(envelope: &str, case: &str) -> Option<Value> {
    fn of<E: Case>(case: &str) -> Option<Value> {
        let error = E::of(case)?;
        let report = Report::new(&error);
        let mut said = serde_json::to_value(report.json::<Said>()).ok()?;
        // None of them can do without a message.
        said["message"] = report.message_or_phrase().to_string().into();
        Some(said)
    }
    let all = fold!(HashMap::new(), |all, path, E| {
        let mut all = all;
        all.insert(path, of::<E> as fn(&str) -> Option<Value>);
        all
    });
    all.get(envelope)?(case)
}

/// The cell of a row, the same in each envelope.
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

/// Fails where the secret is in there.
pub(crate) fn keeps_the_secret(bytes: &[u8]) -> Result<(), String> {
    let out = bytes.windows(SECRET.len()).any(|window| window == SECRET.as_bytes());
    if out { Err("the secret is out".to_owned()) } else { Ok(()) }
}
