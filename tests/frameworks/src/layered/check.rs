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

/// A request in an envelope, and what came back.
struct Asked<'a> {
    envelope: &'a str,
    row: &'a Row,
    answer: &'a Answer,
    id: &'a str,
}

/// What a framework says about its failure.
struct Failure {
    status: u16,
    reason: Option<String>,
    param: Option<&'static str>,
}

/// The cell of a row.
pub(crate) fn cell(layered: &Layered, row: &Row) -> Cell {
    let bare = match row.answer {
        Kind::Foreign | Kind::Passes => Some(ask(layered.servers.of(BARE)?, row)?),
        // At a panic most drop the connection.
        Kind::Own(_) | Kind::Panic | Kind::OfGet => None,
    };
    let param = row.axum_param.filter(|_| layered.tells_params);
    in_each_envelope(row, |envelope, row| {
        let address = layered.servers.of(envelope)?;
        let answer = &ask(address, row)?;
        keeps_the_secret(&answer.bytes)?;
        let id = &id(row, answer)?;
        let asked = Asked { envelope, row, answer, id };
        match (&row.answer, &bare) {
            (Kind::Own(case), _) => asked.own(case),
            (Kind::Foreign, Some(bare)) => {
                keeps_headers(bare, answer)?;
                asked.foreign(&Failure { status: bare.status, reason: reason(bare), param })
            }
            (Kind::Passes, Some(bare)) => passes(bare, answer),
            (Kind::OfGet, _) => head(answer, &ask_get(address, row)?),
            _ => asked.foreign(&Failure { status: 500, reason: None, param: None }),
        }
    })
}

impl Asked<'_> {
    /// An error of the API.
    fn own(&self, case: &str) -> Cell {
        let expected = check::expected_in(self.envelope, case, Some(self.id));
        same_response(self.answer, &expected.ok_or("there is no such case")?)?;
        self.says(case)?;
        Ok(self.text(case, None))
    }

    /// A failure of the framework.
    fn foreign(&self, failure: &Failure) -> Cell {
        let expected = expected(self.envelope, failure, self.id);
        same_response(self.answer, &expected.ok_or("there is no such envelope")?)?;
        let (code, words) = fallback::words(failure.status);
        let message = self.says(code)?.message;
        let reason = failure.reason.as_deref().filter(|_| failure.status < 500);
        same("message", &message.as_deref(), &Some(reason.unwrap_or(words)))?;
        Ok(self.text(code, failure.param))
    }

    /// What the body says, if it is this code and the id, and if all frameworks that give the row
    /// this status and message send the same.
    fn says(&self, code: &str) -> Result<Members, String> {
        static SEEN: Mutex<BTreeMap<(String, String), Vec<u8>>> = Mutex::new(BTreeMap::new());

        let sent = &self.answer.body;
        let body = serde_json::from_slice(sent).map_err(|error| error.to_string())?;
        let members = Members::of(self.envelope, &body);
        // One of the eight has places for neither.
        let has = |value: &str| (self.envelope != "nested").then(|| value.to_owned());
        same("code", &members.code, &has(code))?;
        same("id in the body", &members.id, &has(self.id))?;
        if self.row.id_of == Id::New {
            return Ok(members);
        }
        let place = format!("{} {} {:?}", self.row.what, self.answer.status, members.message);
        let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
        let first = seen.entry((self.envelope.to_owned(), place)).or_insert_with(|| sent.clone());
        let text = |body: &[u8]| String::from_utf8_lossy(body).into_owned();
        same("body beside other frameworks", &text(sent), &text(first))?;
        Ok(members)
    }

    /// What the cell says of an answer in which everything is as it should be.
    fn text(&self, code: &str, param: Option<&str>) -> String {
        let mut text = format!("{} {code}", self.answer.status);
        if let Some(param) = param {
            text = format!("{text}, param `{param}`");
        }
        if self.answer.header("allow").next().is_some() {
            text.push_str(", `Allow`");
        }
        text + match self.row.id_of {
            Id::Client => "",
            Id::Error => ", id of the error",
            Id::Trace => ", id of the trace",
            Id::New => ", new id",
        }
    }
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
fn reason(bare: &Answer) -> Option<String> {
    let is_text = bare.header("content-type").all(|value| value.starts_with("text/plain"));
    let text = String::from_utf8_lossy(&bare.body);
    let text = text.trim();
    let is_taken = is_text && !text.is_empty() && bare.body.len() <= LONGEST_REASON;
    is_taken.then(|| text.to_owned())
}

/// What an envelope makes of a failure of the framework.
fn expected(envelope: &str, failure: &Failure, id: &str) -> Option<ErrorResponse> {
    fn of<E: Case>(failure: &Failure, id: &str) -> ErrorResponse {
        let mut foreign = Foreign::new::<E::Book>(failure.status);
        if let Some(reason) = &failure.reason {
            foreign = foreign.with_reason(reason);
        }
        if let Some(param) = failure.param {
            foreign = foreign.with_param(param);
        }
        Report::in_book::<E::Book>(&foreign).with_request_id(id).respond::<E::Envelope>()
    }
    let all = fold!(BTreeMap::new(), |all, path, E| {
        let mut all = all;
        all.insert(path, of::<E> as fn(&Failure, &str) -> ErrorResponse);
        all
    });
    Some(all.get(envelope)?(failure, id))
}

/// Every byte of the body, and the headers that errorbook writes.
fn same_response(answer: &Answer, expected: &ErrorResponse) -> Result<(), String> {
    let length = expected.body().len().to_string();
    same("content-length", &answer.header("content-length").collect(), &vec![&*length])?;
    check::compare(answer, expected, expected.body())
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
