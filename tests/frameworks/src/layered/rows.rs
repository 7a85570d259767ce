//! What is asked of the servers with a layer: one row per failure, or what a layer leaves alone.

use super::{TOO_LARGE, ascii};

/// One row of the table.
pub(crate) struct Row {
    /// What it is about.
    pub(crate) what: &'static str,
    /// Method and path.
    pub(crate) request: &'static str,
    /// The value of `X-Request-ID`, where the client sends one.
    pub(crate) id: Option<&'static str>,
    /// More headers, each with its end.
    pub(crate) headers: &'static str,
    pub(crate) body: &'static str,
    pub(crate) answer: Answer,
    pub(crate) id_of: Id,
    /// The parameter that axum's rejection is about.
    pub(crate) axum_param: Option<&'static str>,
}

/// What comes back.
pub(crate) enum Answer {
    /// The API's error of this case.
    Own(&'static str),
    /// The framework's failure: the status and headers that it has without a layer.
    Foreign,
    /// A panic, which has no answer without a layer.
    Panic,
    /// What comes without a layer, and the id.
    Passes,
    /// To HEAD: what GET is answered, without the body.
    OfGet,
}

/// Whose id the answer has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Id {
    Client,
    Error,
    Trace,
    New,
}

const CLIENT: &str = "req_of_client";
pub(crate) const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
pub(crate) const ID_OF_ERROR: &str = "req_1";
const LONGEST: &str = ascii(&[b'a'; 128]);
const TOO_LONG: &str = ascii(&[b'a'; 129]);

const fn row(what: &'static str, request: &'static str, answer: Answer) -> Row {
    let (id, id_of) = (Some(CLIENT), Id::Client);
    Row { what, request, id, headers: "", body: "", answer, id_of, axum_param: None }
}

/// An order in JSON that the framework rejects.
const fn order(what: &'static str, body: &'static str) -> Row {
    let headers = "Content-Type: application/json\r\n";
    Row { headers, body, ..row(what, "POST /orders", Answer::Foreign) }
}

/// An id that may not be sent back.
const fn hostile(
    what: &'static str,
    request: &'static str,
    answer: Answer,
    id: &'static str,
) -> Row {
    Row { id: Some(id), id_of: Id::New, ..row(what, request, answer) }
}

/// All of them.
pub(crate) const ROWS: &[Row] = &[
    row("unknown route", "GET /nowhere", Answer::Foreign),
    row("wrong method", "DELETE /fine", Answer::Foreign),
    order("malformed JSON", "{"),
    Row {
        axum_param: Some("items[1].qty"),
        ..order("JSON of another shape", r#"{"items":[{"qty":1},{"qty":"two"}]}"#)
    },
    Row {
        headers: "Content-Type: text/plain\r\n",
        ..order("another content type", r#"{"items":[]}"#)
    },
    order("body too large", TOO_LARGE),
    Row { axum_param: Some("id"), ..row("path parameter", "GET /orders/abc", Answer::Foreign) },
    Row {
        axum_param: Some("limit"),
        ..row("query parameter", "GET /search?limit=many", Answer::Foreign)
    },
    row("timeout", "GET /slow", Answer::Foreign),
    row("panic with a secret", "GET /panic", Answer::Panic),
    row("panic with a secret, after an await", "GET /panic-late", Answer::Panic),
    row("a handler's own text below 500", "GET /text", Answer::Foreign),
    row("a handler's own text above 1 KiB", "GET /long-text", Answer::Foreign),
    row("a handler's own text in a 500: a secret", "GET /leak", Answer::Foreign),
    row("an error of the API", "GET /errors/param", Answer::Own("param")),
    row("the same from a spawned task", "GET /tasks/param", Answer::Own("param")),
    row("masked 500 of the API", "GET /errors/masked", Answer::Own("masked")),
    row("masked 500 from a spawned task", "GET /tasks/masked", Answer::Own("masked")),
    Row {
        id_of: Id::Error,
        ..row("own id of an error", "GET /errors/request_id", Answer::Own("request_id"))
    },
    Row { id: None, id_of: Id::New, ..row("no request id", "GET /nowhere", Answer::Foreign) },
    Row { id: Some(LONGEST), ..row("request id of 128 bytes", "GET /nowhere", Answer::Foreign) },
    Row {
        id: Some("\"\\'<script>"),
        ..row("request id of quotes and markup", "GET /errors/param", Answer::Own("param"))
    },
    hostile(
        "request id of 129 bytes, which may not be sent back",
        "GET /errors/param",
        Answer::Own("param"),
        TOO_LONG,
    ),
    hostile("request id with a space", "GET /nowhere", Answer::Foreign, "a b"),
    hostile("request id with a tab", "GET /tasks/masked", Answer::Own("masked"), "a\tb"),
    hostile("request id that is not ASCII", "GET /panic", Answer::Panic, "a\u{e4}b"),
    hostile("empty request id", "GET /errors/param", Answer::Own("param"), ""),
    Row {
        headers: "X-Injected: yes\r\n",
        ..row("request id that ends in CRLF and a header", "GET /nowhere", Answer::Foreign)
    },
    Row {
        id: None,
        headers: "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\n",
        id_of: Id::Trace,
        ..row("`traceparent`", "GET /errors/param", Answer::Own("param"))
    },
    Row {
        headers: "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\n",
        ..row("`traceparent` beside a request id", "GET /nowhere", Answer::Foreign)
    },
    Row {
        id: None,
        headers: "traceparent: 00-x\r\n",
        id_of: Id::New,
        ..row("hostile `traceparent`", "GET /nowhere", Answer::Foreign)
    },
    row("HEAD of an error of the API", "HEAD /errors/retry_after_attribute", Answer::OfGet),
    row("HEAD of an unknown route", "HEAD /nowhere", Answer::OfGet),
    row("success: its handler reads the id", "GET /fine", Answer::Passes),
    row("304", "GET /not-modified", Answer::Passes),
    row("streamed text", "GET /stream", Answer::Passes),
    row("JSON of the handler", "GET /json", Answer::Passes),
    row("HTML of the handler", "GET /html", Answer::Passes),
    row("gRPC's content type", "GET /grpc", Answer::Passes),
];
