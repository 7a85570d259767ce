//! Whether a layer answers as it should: with the framework's status, in the book's words.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{Mutex, PoisonError},
};

use errorbook::{ErrorResponse, Foreign, Report};

use super::{
    BARE, Servers,
    members::Members,
    rows::{Answer as Kind, ID_OF_ERROR, Id, Row, TRACE},
};
use crate::{
    cases::{Case, fold},
    check, fallback,
    protocol::{Cell, in_each_envelope, keeps_the_secret, same},
    wire::{self, Answer},
};

/// A framework with its servers.
pub(crate) struct Layered {
    pub(crate) servers: Servers,
    /// Whether its rejections tell the parameter.
    pub(crate) tells_params: bool,
}

/// The cell of a row.
pub(crate) fn cell(layered: &Layered, row: &Row) -> Cell {
    let bare = match row.answer {
        // Most drop the connection.
        Kind::Panic | Kind::OfGet => None,
        _ => Some(ask(layered.servers.of(BARE)?, row)?),
    };
    in_each_envelope(row, |envelope, row| {
        let address = layered.servers.of(envelope)?;
        let answer = ask(address, row)?;
        keeps_the_secret(&answer.bytes)?;
        let id = id(row, &answer)?;
        let param = row.axum_param.filter(|_| layered.tells_params);
        let expected = match (&row.answer, &bare) {
            (Kind::Passes, Some(bare)) => return passes(bare, &answer),
            (Kind::OfGet, _) => return head(&answer, &ask_get(address, row)?),
            (Kind::Own(case), _) => check::expected_in(envelope, case, Some(&id)),
            (Kind::Foreign, Some(bare)) => {
                keeps_headers(bare, &answer)?;
                foreign(envelope, bare.status, &reason(bare), param, &id)
            }
            _ => foreign(envelope, 500, "", None, &id),
        };
        let expected = expected.ok_or("there is no such case")?;
        same_response(&answer, &expected)?;
        let code = match row.answer {
            Kind::Own(case) => case,
            _ => fallback::code(expected.status()),
        };
        says(envelope, row, &answer, code, &id)?;
        Ok(text(row, &answer, code, param))
    })
}

fn ask(address: SocketAddr, row: &Row) -> Result<Answer, String> {
    ask_for(address, row, row.request)
}

fn ask_for(address: SocketAddr, row: &Row, request: &str) -> Result<Answer, String> {
    let id = row.id.map(|id| format!("X-Request-ID: {id}\r\n")).unwrap_or_default();
    let length = row.body.len();
    let length = if length > 0 { format!("Content-Length: {length}\r\n") } else { String::new() };
    let head = format!("{request} HTTP/1.1\r\n{id}{}{length}", row.headers);
    wire::exchange(address, &head, row.body).map_err(|error| error.to_string())
}

fn ask_get(address: SocketAddr, row: &Row) -> Result<Answer, String> {
    ask_for(address, row, &row.request.replacen("HEAD", "GET", 1))
}

/// The one id of an answer, if it is the one that it should be.
fn id(row: &Row, answer: &Answer) -> Result<String, String> {
    let ids: Vec<_> = answer.header("x-request-id").collect();
    let [id] = ids[..] else { return Err(format!("the ids are {ids:?}")) };
    let is_right = match row.id_of {
        Id::Client => row.id == Some(id),
        Id::Error => id == ID_OF_ERROR,
        Id::Trace => id == TRACE,
        Id::New => id.starts_with("req_") && id.len() == 36,
    };
    if is_right { Ok(id.to_owned()) } else { Err(format!("the id is {id:?}")) }
}

/// The longest text that a layer takes over.
const LONGEST_REASON: usize = 1024;

/// The text that a framework says about its failure.
fn reason(bare: &Answer) -> String {
    let is_text = bare.header("content-type").all(|value| value.starts_with("text/plain"));
    let is_short = bare.body.len() <= LONGEST_REASON;
    let text = String::from_utf8_lossy(&bare.body);
    if is_text && is_short { text.into_owned() } else { String::new() }
}

/// What an envelope makes of a failure of the framework.
fn foreign(
    envelope: &str,
    status: u16,
    reason: &str,
    param: Option<&str>,
    id: &str,
) -> Option<ErrorResponse> {
    type Respond = fn(u16, &str, Option<&str>, &str) -> ErrorResponse;
    fn of<E: Case>(status: u16, reason: &str, param: Option<&str>, id: &str) -> ErrorResponse {
        let failure = Foreign::new::<E::Book>(status).with_reason(reason.trim());
        let failure = match param {
            Some(param) => failure.with_param(param),
            None => failure,
        };
        Report::in_book::<E::Book>(&failure).with_request_id(id).respond::<E::Envelope>()
    }
    let all = fold!(BTreeMap::new(), |all, path, E| {
        let mut all = all;
        all.insert(path, of::<E> as Respond);
        all
    });
    Some(all.get(envelope)?(status, reason, param, id))
}

/// Every byte of the body, and the headers that errorbook writes.
fn same_response(answer: &Answer, expected: &ErrorResponse) -> Result<(), String> {
    let length = expected.body().len().to_string();
    same("content-length", &answer.header("content-length").collect(), &vec![&*length])?;
    check::compare(answer, expected, expected.body())
}

/// Whether the members of a body are the ones of the row, and the same in all frameworks that
/// give the failure this status and message.
fn says(envelope: &str, row: &Row, answer: &Answer, code: &str, id: &str) -> Result<(), String> {
    static SEEN: Mutex<BTreeMap<(String, String), Vec<u8>>> = Mutex::new(BTreeMap::new());

    let body = serde_json::from_slice(&answer.body).map_err(|error| error.to_string())?;
    let members = Members::of(envelope, &body);
    // One of the eight has places for neither.
    let has = |value: &str| (envelope != "nested").then(|| value.to_owned());
    same("code", &members.code, &has(code))?;
    same("id in the body", &members.id, &has(id))?;
    if row.id_of == Id::New {
        return Ok(());
    }
    let place = format!("{} {} {:?}", row.what, answer.status, members.message);
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    let first = seen.entry((envelope.to_owned(), place)).or_insert_with(|| answer.body.clone());
    let text = |body: &[u8]| String::from_utf8_lossy(body).into_owned();
    same("body beside other frameworks", &text(&answer.body), &text(first))
}

/// Headers that say something about a body, a connection or a moment.
const ABOUT_THE_BODY: [&str; 3] = ["content-length", "content-type", "transfer-encoding"];
const OF_THE_MOMENT: [&str; 3] = ["connection", "date", "x-request-id"];

/// Whether all that the framework said in headers is still there.
fn keeps_headers(bare: &Answer, answer: &Answer) -> Result<(), String> {
    same("status", &answer.status, &bare.status)?;
    let names = bare.headers.iter().map(|(name, _)| &**name);
    for name in names.filter(|name| ![ABOUT_THE_BODY, OF_THE_MOMENT].concat().contains(name)) {
        same(name, &answer.header(name).collect::<Vec<_>>(), &bare.header(name).collect())?;
    }
    Ok(())
}

/// Whether an answer is the one without a layer, but for the id.
fn passes(bare: &Answer, answer: &Answer) -> Cell {
    keeps_headers(bare, answer)?;
    for name in ABOUT_THE_BODY {
        same(name, &answer.header(name).collect::<Vec<_>>(), &bare.header(name).collect())?;
    }
    same("number of headers", &names(answer), &names(bare))?;
    same("body", &answer.body, &bare.body)?;
    Ok(answer.status.to_string())
}

fn names(answer: &Answer) -> Vec<&str> {
    let names = answer.headers.iter().map(|(name, _)| &**name);
    let mut names: Vec<_> = names.filter(|name| !OF_THE_MOMENT.contains(name)).collect();
    names.sort_unstable();
    names
}

/// Whether the answer to HEAD says nothing that the one to GET does not (RFC 9110, section 9.3.2).
fn head(head: &Answer, get: &Answer) -> Cell {
    same("status", &head.status, &get.status)?;
    for name in names(head).into_iter().chain(["x-request-id"]) {
        same(name, &head.header(name).collect::<Vec<_>>(), &get.header(name).collect())?;
    }
    same("body", &head.body, &Vec::new())?;
    Ok(head.status.to_string())
}

/// What a cell says of an answer in which everything is as it should be.
fn text(row: &Row, answer: &Answer, code: &str, param: Option<&str>) -> String {
    let mut text = format!("{} {code}", answer.status);
    if let Some(param) = param {
        text = format!("{text}, param `{param}`");
    }
    if answer.header("allow").next().is_some() {
        text.push_str(", `Allow`");
    }
    text + match row.id_of {
        Id::Client => "",
        Id::Error => ", id of the error",
        Id::Trace => ", id of the trace",
        Id::New => ", new id",
    }
}
