//! Checks the answers of a layer: the framework's status, and the book's code and envelope.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{Mutex, PoisonError},
};

use errorbook::{ErrorResponse, FrameworkError, Report, Violation, Violations};
use errorbook_tests_net::client::{Answer, request};

use super::{
    BARE, Servers,
    members::Members,
    of_library,
    rows::{Answer as Kind, ID_OF_ERROR, Id, Row, TRACE},
};
use crate::{
    cases::{Case, EnvelopeOf, fold},
    check, fallback,
    protocol::{Cell, answer_keeps_the_secret, in_each_envelope, same, send},
};

/// A framework with its servers.
pub(crate) struct Layered {
    pub(crate) servers: Servers,
    /// Whether its rejections name the parameter.
    pub(crate) tells_params: bool,
}

/// A request in one envelope, and its answer.
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
    /// Code and message of the violation.
    violation: Option<(&'static str, &'static str)>,
}

/// Returns the cell of a row.
pub(crate) fn cell(layered: &Layered, row: &Row) -> Cell {
    let bare = match row.answer {
        Kind::Framework | Kind::Passes => Some(ask(layered.servers.of(BARE)?, row)?),
        // Most frameworks drop the connection if a handler panics.
        Kind::Own(_) | Kind::Any(..) | Kind::OfLibrary | Kind::Panic | Kind::OfGet => None,
    };
    let param = row.axum_param.filter(|_| layered.tells_params);
    let violation = row.axum_violation.filter(|_| layered.tells_params);
    in_each_envelope(row, |envelope, row| {
        let address = layered.servers.of(envelope)?;
        let answer = &ask(address, row)?;
        answer_keeps_the_secret(answer)?;
        #[cfg(feature = "_openapi")]
        if !matches!(row.answer, Kind::Passes | Kind::OfGet) {
            crate::documented::check(envelope, answer)?;
        }
        let id = &id(row, answer)?;
        let asked = Asked { envelope, row, answer, id };
        match (&row.answer, &bare) {
            (Kind::Own(case), _) => asked.own(case, case),
            (Kind::Any(case, code), _) => asked.own(case, code),
            (Kind::OfLibrary, _) => asked.of_library(),
            (Kind::Framework, Some(bare)) => {
                keeps_headers(bare, answer)?;
                let reason = reason(bare);
                asked.failure(&Failure { status: bare.status, reason, param, violation })
            }
            (Kind::Passes, Some(bare)) => passes(bare, answer),
            (Kind::OfGet, _) => head(answer, &ask_with("GET", address, row)?),
            _ => asked.failure(&Failure::silent(500)),
        }
    })
}

/// Returns the cell of a failure whose layer sends the words of the row.
#[cfg(test)]
pub(crate) fn in_words_of_the_row(servers: &Servers, row: &Row) -> Cell {
    let bare = ask(servers.of(BARE)?, row)?;
    let answer = &ask(servers.of(super::ROW)?, row)?;
    answer_keeps_the_secret(answer)?;
    let id = &id(row, answer)?;
    let asked = Asked { envelope: "typed", row, answer, id };
    keeps_headers(&bare, answer)?;
    asked.failure(&Failure::silent(bare.status))
}

impl Failure {
    /// One whose framework says nothing.
    fn silent(status: u16) -> Self {
        Self { status, reason: None, param: None, violation: None }
    }
}

impl Asked<'_> {
    /// Checks an error of the API.
    fn own(&self, case: &str, code: &str) -> Cell {
        let expected = check::expected_in(self.envelope, case, Some(self.id));
        same_response(self.answer, &expected.ok_or("there is no such case")?)?;
        self.says(code)?;
        Ok(self.text(code, None))
    }

    /// Checks the error of a library, which is answered in the book of the layer.
    fn of_library(&self) -> Cell {
        fn of<E: Case>(id: &str) -> ErrorResponse {
            let error = of_library();
            Report::in_book::<E::Book>(&error).with_request_id(id).respond::<EnvelopeOf<E>>()
        }
        let all = fold!(BTreeMap::new(), |all, path, E| {
            let mut all = all;
            all.insert(path, of::<E> as fn(&str) -> ErrorResponse);
            all
        });
        let expected = all.get(self.envelope).ok_or("there is no such envelope")?;
        same_response(self.answer, &expected(self.id))?;
        self.says("not_found")?;
        Ok(self.text("not_found", None))
    }

    /// Checks a failure of the framework.
    fn failure(&self, failure: &Failure) -> Cell {
        let expected = expected(self.envelope, failure, self.id);
        same_response(self.answer, &expected.ok_or("there is no such envelope")?)?;
        let (code, words) = fallback::words(failure.status);
        let message = self.says(code)?.message;
        // An error object of JSON:API is about one violation.
        let violation = failure.violation.filter(|_| self.envelope.ends_with("json_api"));
        let reason = failure.reason.as_deref().filter(|_| failure.status < 500);
        let reason = violation.map(|(_, message)| message).or(reason);
        same("message", &message.as_deref(), &Some(reason.unwrap_or(words)))?;
        Ok(self.text(code, Some(failure)))
    }

    /// Reads the body, and checks its code and its id. All frameworks that answer the row with this
    /// status and message must send the same body.
    fn says(&self, code: &str) -> Result<Members, String> {
        static SEEN: Mutex<BTreeMap<(String, String), Vec<u8>>> = Mutex::new(BTreeMap::new());

        let sent = &self.answer.body;
        let body = serde_json::from_slice(sent).map_err(|error| error.to_string())?;
        let members = Members::of(self.envelope.trim_start_matches("any_"), &body);
        // This envelope has no place for a code or an id.
        let has = |value: &str| (!self.envelope.ends_with("nested")).then(|| value.to_owned());
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

    /// Returns the text of the cell for a right answer.
    fn text(&self, code: &str, failure: Option<&Failure>) -> String {
        let mut text = format!("{} {code}", self.answer.status);
        if let Some(param) = failure.and_then(|failure| failure.param) {
            text = format!("{text}, param `{param}`");
        }
        if let Some((violation, _)) = failure.and_then(|failure| failure.violation) {
            text = format!("{text}, violation `{violation}`");
        }
        if !self.answer.values("allow").is_empty() {
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
    ask_with(row.method, address, row)
}

fn ask_with(method: &str, address: SocketAddr, row: &Row) -> Result<Answer, String> {
    let id = row.id.map(|id| ("x-request-id", id));
    let headers: Vec<_> = id.into_iter().chain(row.header).collect();
    send(address, request(method, row.path, &headers, row.body))
}

/// Returns the id of an answer, if it is the expected one.
fn id(row: &Row, answer: &Answer) -> Result<String, String> {
    let ids = answer.values("x-request-id");
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

/// Returns the framework's own text about its failure.
fn reason(bare: &Answer) -> Option<String> {
    let is_text = bare.values("content-type").iter().all(|value| value.starts_with("text/plain"));
    let text = String::from_utf8_lossy(&bare.body);
    let text = text.trim();
    let is_taken = is_text && !text.is_empty() && bare.body.len() <= LONGEST_REASON;
    is_taken.then(|| text.to_owned())
}

/// Returns the expected response to a failure of the framework.
fn expected(envelope: &str, failure: &Failure, id: &str) -> Option<ErrorResponse> {
    fn of<E: Case>(failure: &Failure, id: &str) -> ErrorResponse {
        let mut error = FrameworkError::new::<E::Book>(failure.status);
        if let Some(reason) = &failure.reason {
            error = error.with_reason(reason);
        }
        if let Some(param) = failure.param {
            error = error.with_param(param);
            let violation = |(code, message)| Violation::new(param, message).with_code(code);
            let violations = failure.violation.map(violation).into_iter().collect::<Violations>();
            error = error.with_violations(violations);
        }
        Report::in_book::<E::Book>(&error).with_request_id(id).respond::<EnvelopeOf<E>>()
    }
    let all = fold!(BTreeMap::new(), |all, path, E| {
        let mut all = all;
        all.insert(path, of::<E> as fn(&Failure, &str) -> ErrorResponse);
        all
    });
    Some(all.get(envelope)?(failure, id))
}

/// Compares the body, and the headers that errorbook writes.
fn same_response(answer: &Answer, expected: &ErrorResponse) -> Result<(), String> {
    let length = expected.body().len().to_string();
    same("content-length", &answer.values("content-length"), &vec![&*length])?;
    check::compare(answer, expected, expected.body())
}

/// Headers about the body, the connection or the moment.
const ABOUT_THE_BODY: [&str; 3] = ["content-length", "content-type", "transfer-encoding"];
const OF_THE_MOMENT: [&str; 3] = ["connection", "date", "x-request-id"];

/// Checks that the headers of the framework are still there.
fn keeps_headers(bare: &Answer, answer: &Answer) -> Result<(), String> {
    same("status", &answer.status, &bare.status)?;
    let names = bare.headers.iter().map(|(name, _)| &**name);
    for name in names.filter(|name| ![ABOUT_THE_BODY, OF_THE_MOMENT].concat().contains(name)) {
        same(name, &answer.values(name), &bare.values(name))?;
    }
    Ok(())
}

/// Checks that an answer is the same as without a layer, except for the id.
fn passes(bare: &Answer, answer: &Answer) -> Cell {
    keeps_headers(bare, answer)?;
    for name in ABOUT_THE_BODY {
        same(name, &answer.values(name), &bare.values(name))?;
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

/// Checks that the answer to HEAD has the headers of that to GET (RFC 9110, section 9.3.2).
fn head(head: &Answer, get: &Answer) -> Cell {
    same("status", &head.status, &get.status)?;
    for name in names(head).into_iter().chain(["x-request-id"]) {
        same(name, &head.values(name), &get.values(name))?;
    }
    same("body", &head.body, &Vec::new())?;
    Ok(head.status.to_string())
}
