//! The rows for servers with a layer: failures, and what a layer leaves alone.

use super::{TOO_LARGE, ascii};

/// One row of the table.
pub(crate) struct Row {
    /// What it is about.
    pub(crate) what: &'static str,
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
    /// The `X-Request-ID` that the client sends.
    pub(crate) id: Option<&'static str>,
    /// One more header.
    pub(crate) header: Option<(&'static str, &'static str)>,
    pub(crate) body: &'static str,
    pub(crate) answer: Answer,
    pub(crate) id_of: Id,
    /// The parameter in axum's rejection.
    pub(crate) axum_param: Option<&'static str>,
    /// Code and message of the violation of that parameter, if it is a field of the body.
    pub(crate) axum_violation: Option<(&'static str, &'static str)>,
}

/// What comes back.
pub(crate) enum Answer {
    /// The error of the API for this case.
    Own(&'static str),
    /// That for this case of any error, with this code.
    Any(&'static str, &'static str),
    /// The error of a library, which names no book.
    OfLibrary,
    /// A failure of the framework, with the status and headers that it has without a layer.
    Framework,
    /// A panic. Without a layer it has no answer.
    Panic,
    /// The same as without a layer, and the id.
    Passes,
    /// The answer to HEAD: that to GET without the body.
    OfGet,
}

/// Where the id of the answer comes from.
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

const fn row(what: &'static str, path: &'static str, answer: Answer) -> Row {
    Row {
        what,
        method: "GET",
        path,
        id: Some(CLIENT),
        header: None,
        body: "",
        answer,
        id_of: Id::Client,
        axum_param: None,
        axum_violation: None,
    }
}

/// Returns the row of an order that the framework rejects.
const fn order(what: &'static str, body: &'static str) -> Row {
    let header = Some(("content-type", "application/json"));
    Row { method: "POST", header, body, ..row(what, "/orders", Answer::Framework) }
}

/// Returns the row of an id that must not be sent back.
const fn hostile(what: &'static str, path: &'static str, answer: Answer, id: &'static str) -> Row {
    Row { id: Some(id), id_of: Id::New, ..row(what, path, answer) }
}

/// All rows.
pub(crate) const ROWS: &[Row] = &[
    row("unknown route", "/nowhere", Answer::Framework),
    Row { method: "DELETE", ..row("wrong method", "/fine", Answer::Framework) },
    order("malformed JSON", "{"),
    Row {
        axum_param: Some("items[1].qty"),
        axum_violation: Some(("wrong_type", "has the wrong type")),
        ..order("JSON of another shape", r#"{"items":[{"qty":1},{"qty":"two"}]}"#)
    },
    Row {
        header: Some(("Content-Type", "text/plain")),
        ..order("another content type", r#"{"items":[]}"#)
    },
    order("body too large", TOO_LARGE),
    Row { axum_param: Some("id"), ..row("path parameter", "/orders/abc", Answer::Framework) },
    Row {
        axum_param: Some("limit"),
        ..row("query parameter", "/search?limit=many", Answer::Framework)
    },
    row("timeout", "/slow", Answer::Framework),
    row("panic with a secret", "/panic", Answer::Panic),
    row("panic with a secret, after an await", "/panic-late", Answer::Panic),
    row("a handler's own text below 500", "/text", Answer::Framework),
    row("a handler's own text above 1 KiB", "/long-text", Answer::Framework),
    row("a handler's own text in a 500: a secret", "/leak", Answer::Framework),
    row("an error of the API", "/errors/param", Answer::Own("param")),
    row("the same from a spawned task", "/tasks/param", Answer::Own("param")),
    row("violations", "/errors/violations", Answer::Own("violations")),
    row("violations from a spawned task", "/tasks/violations", Answer::Own("violations")),
    row(
        "10,000 violations from a spawned task",
        "/tasks/many_violations",
        Answer::Own("many_violations"),
    ),
    row("masked 500 of the API", "/errors/masked", Answer::Own("masked")),
    row("masked 500 from a spawned task", "/tasks/masked", Answer::Own("masked")),
    row(
        "any error: a context from a spawned task",
        "/tasks/any_context",
        Answer::Any("any_context", "retry_after_attribute"),
    ),
    row(
        "any error: nothing of the book",
        "/errors/any_unknown",
        Answer::Any("any_unknown", "internal"),
    ),
    row(
        "any error: the same from a spawned task",
        "/tasks/any_unknown",
        Answer::Any("any_unknown", "internal"),
    ),
    row("an error of a library, which names no book", "/library", Answer::OfLibrary),
    row("`Display` that fails", "/errors/failing_values", Answer::Own("failing_values")),
    row("`Display` that panics", "/errors/panicking_values", Answer::Own("panicking_values")),
    Row {
        id_of: Id::Error,
        ..row("own id of an error", "/errors/request_id", Answer::Own("request_id"))
    },
    Row { id: None, id_of: Id::New, ..row("no request id", "/nowhere", Answer::Framework) },
    Row { id: Some(LONGEST), ..row("request id of 128 bytes", "/nowhere", Answer::Framework) },
    Row {
        id: Some("\"\\'<script>"),
        ..row("request id of quotes and markup", "/errors/param", Answer::Own("param"))
    },
    hostile(
        "request id of 129 bytes, which may not be sent back",
        "/errors/param",
        Answer::Own("param"),
        TOO_LONG,
    ),
    hostile("request id with a space", "/nowhere", Answer::Framework, "a b"),
    hostile("request id with a tab", "/tasks/masked", Answer::Own("masked"), "a\tb"),
    hostile("request id that is not ASCII", "/panic", Answer::Panic, "a\u{e4}b"),
    hostile("empty request id", "/errors/param", Answer::Own("param"), ""),
    Row {
        header: Some(("X-Injected", "yes")),
        ..row("request id that ends in CRLF and a header", "/nowhere", Answer::Framework)
    },
    Row {
        id: None,
        header: Some(("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")),
        id_of: Id::Trace,
        ..row("`traceparent`", "/errors/param", Answer::Own("param"))
    },
    Row {
        header: Some(("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")),
        ..row("`traceparent` beside a request id", "/nowhere", Answer::Framework)
    },
    Row {
        id: None,
        header: Some(("traceparent", "00-x")),
        id_of: Id::New,
        ..row("hostile `traceparent`", "/nowhere", Answer::Framework)
    },
    Row {
        method: "HEAD",
        ..row("HEAD of an error of the API", "/errors/retry_after_attribute", Answer::OfGet)
    },
    Row { method: "HEAD", ..row("HEAD of an unknown route", "/nowhere", Answer::OfGet) },
    row("success: its handler reads the id", "/fine", Answer::Passes),
    row("304", "/not-modified", Answer::Passes),
    row("streamed text", "/stream", Answer::Passes),
    row("JSON of the handler", "/json", Answer::Passes),
    row("HTML of the handler", "/html", Answer::Passes),
    row("gRPC's content type", "/grpc", Answer::Passes),
];
