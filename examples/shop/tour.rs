//! Requests that fail in every way the shop knows, and what comes back.

use std::{fmt, io, net::SocketAddr};

use super::{
    client::{Reply, Request, send},
    errors::LedgerFault,
};

const KEY: (&str, &str) = ("Authorization", "Bearer good");
const FIRST: (&str, &str) = ("Idempotency-Key", "first");

/// What each request shows, and the request.
const STOPS: [(&str, Request<'_>); 12] = [
    ("a header that belongs to the error", pay(&[], "")),
    ("an error from another enum", pay(&[("Authorization", "Bearer revoked")], "")),
    ("an error from a library", pay(&[KEY], "4200")),
    ("the parameter that is wrong", pay(&[KEY, FIRST], "{}")),
    ("a payment", pay(&[KEY, FIRST], r#"{"amount":4200}"#)),
    ("the key of that payment for another one", pay(&[KEY, FIRST], r#"{"amount":1}"#)),
    ("details", pay(&[KEY, FIRST], r#"{"amount":12000}"#)),
    ("an error of the storage, passed on", bare("GET /v1/payments/caf%C3%A9")),
    ("a Duration as Retry-After, a field as header", bare("GET /v1/export")),
    ("a 5xx, whose text is for the log", bare("GET /v1/balance")),
    ("a 5xx that may speak", bare("POST /v1/payouts/fast")),
    ("a status that is known only at run time", bare("POST /v1/payouts/slow")),
];

/// Requests that the framework refuses, and handlers that panic or time out.
const REFUSALS: [(&str, Request<'_>); 7] = [
    ("an unknown route", bare("GET /v1/paymnets")),
    ("a wrong method", bare("DELETE /v1/refunds")),
    ("a malformed body", refund("{\"payment\":")),
    ("a body of another shape", refund(r#"{"payment":"pay_1","amounts":[1,"two"]}"#)),
    ("a body that is no JSON", Request { headers: &[], ..refund("pay_1") }),
    ("a panic, whose text is for the log", bare("GET /v1/count")),
    ("a timeout", bare("GET /v1/statement")),
];

/// The same errors in two versions of the API, the second of which answers in two forms.
const VERSIONS: [(&str, Request<'_>); 4] = [
    ("version 1", bare("GET /v1/payments/pay_9")),
    ("version 2 of the same error", bare("GET /v2/payments/pay_9")),
    ("version 2, as problem details", problem("GET /v2/payments/pay_9")),
    ("an unknown route of version 2, as problem details", problem("GET /v2/paymnets")),
];

/// Input that is not valid, and errors that no enum of the shop has.
const ANYTHING: [(&str, Request<'_>); 6] = [
    ("violations, found by garde", order("POST /v1/orders")),
    (
        "the same in version 2, as problem details",
        Request {
            headers: &[
                ("Content-Type", "application/json"),
                ("Accept", "application/problem+json"),
            ],
            ..order("POST /v2/orders")
        },
    ),
    ("violations, found by validator, as an error of the shop's own", voucher("POST /v1/vouchers")),
    ("a code below two contexts", bare("GET /v1/orders/7/invoice")),
    ("an error of nobody, whose text is for the log", bare("GET /v1/orders/seven/invoice")),
    ("the same in version 2", bare("GET /v2/orders/seven/invoice")),
];

const JSON: &[(&str, &str)] = &[("Content-Type", "application/json")];

const fn order(target: &str) -> Request<'_> {
    let body = r#"{"email":"nobody","items":[{"sku":"tea","qty":2},{"sku":"té","qty":0}]}"#;
    Request { target, headers: JSON, body }
}

const fn voucher(target: &str) -> Request<'_> {
    Request { target, headers: JSON, body: r#"{"code":"123","amount":0,"email":"nobody"}"# }
}

const fn problem(target: &str) -> Request<'_> {
    Request { headers: &[("Accept", "application/problem+json")], ..bare(target) }
}

const fn refund(body: &str) -> Request<'_> {
    Request { target: "POST /v1/refunds", headers: JSON, body }
}

const fn pay<'a>(headers: &'a [(&'a str, &'a str)], body: &'a str) -> Request<'a> {
    Request { target: "POST /v1/payments", headers, body }
}

const fn bare(target: &str) -> Request<'_> {
    Request { target, headers: &[], body: "" }
}

/// Every way of failing in the shop's own envelope.
///
/// # Errors
///
/// Returns the error of [`send`].
pub async fn failures(server: SocketAddr) -> io::Result<String> {
    visit(server, &STOPS, 1).await
}

/// Every way of being refused by the framework, in the shop's own envelope all the same.
///
/// # Errors
///
/// Returns the error of [`send`].
pub async fn refusals(server: SocketAddr) -> io::Result<String> {
    visit(server, &REFUSALS, 1 + STOPS.len()).await
}

/// Sends each request with an id of its own, so that the tour reads the same each time.
async fn visit(
    server: SocketAddr,
    stops: &[(&str, Request<'_>)],
    first_id: usize,
) -> io::Result<String> {
    let mut answers = Vec::new();
    for (number, (shows, request)) in stops.iter().enumerate() {
        let id = format!("req_{}", first_id + number);
        let headers = [&[("X-Request-ID", &*id)], request.headers].concat();
        let request = Request { headers: &headers, ..*request };
        let reply = send(server, request).await?;
        answers.push(format!("# {shows}\n{}{reply}\n", Sent(request)));
    }
    let text = answers.concat();
    let secret = LedgerFault.to_string();
    let times = text.matches(&secret).count();
    Ok(text + &format!("# times that \"{secret}\" was sent: {times}\n\n"))
}

/// One failure, and one unknown route, in both versions of the API.
///
/// # Errors
///
/// Returns the error of [`send`].
pub async fn versions(server: SocketAddr) -> io::Result<String> {
    visit(server, &VERSIONS, 1 + STOPS.len() + REFUSALS.len()).await
}

/// Violations, and any error.
///
/// # Errors
///
/// Returns the error of [`send`].
pub async fn anything(server: SocketAddr) -> io::Result<String> {
    visit(server, &ANYTHING, 1 + STOPS.len() + REFUSALS.len() + VERSIONS.len()).await
}

/// What the log has of the failures so far.
#[must_use]
pub fn logged(lines: &str) -> String {
    format!("# what the log says of the 5xx\n{lines}\n")
}

/// One failure in each envelope.
///
/// # Errors
///
/// Returns the error of [`send`].
pub async fn envelopes(server: SocketAddr) -> io::Result<String> {
    let mut answers = vec!["# one failure in every envelope\n".to_owned()];
    let names = [
        "typed",
        "nested",
        "flat",
        "detailed",
        "messaging",
        "problem",
        "google",
        "json-api",
        "microsoft",
    ];
    for name in names {
        let target = format!("GET /v1/envelopes/{name}");
        let request = Request { headers: &[("X-Request-ID", "req_7")], ..bare(&target) };
        let reply = send(server, request).await?;
        answers.push(format!("{}{reply}\n", Sent(request)));
    }
    Ok(answers.concat())
}

/// The violations of one voucher, in each envelope that lists them.
///
/// # Errors
///
/// Returns the error of [`send`].
pub async fn violations(server: SocketAddr) -> io::Result<String> {
    let mut answers = vec!["# violations in every envelope that lists them\n".to_owned()];
    for name in ["detailed", "problem", "google", "json-api", "microsoft"] {
        let target = format!("POST /v1/envelopes/violations/{name}");
        let headers = [&[("X-Request-ID", "req_7")], JSON].concat();
        let request = Request { headers: &headers, ..voucher(&target) };
        let reply = send(server, request).await?;
        answers.push(format!("{}{reply}\n", Sent(request)));
    }
    Ok(answers.concat())
}

/// A request as it is shown.
struct Sent<'a>(Request<'a>);

impl fmt::Display for Sent<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Request { target, headers, body } = self.0;
        writeln!(f, "> {target}")?;
        headers.iter().try_for_each(|(name, value)| writeln!(f, "> {name}: {value}"))?;
        if body.is_empty() { Ok(()) } else { writeln!(f, "> {body}") }
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.status_line)?;
        self.headers.iter().try_for_each(|(name, value)| writeln!(f, "{name}: {value}"))?;
        writeln!(f, "{}", self.body)
    }
}

/// How to see the compiler find two errors with one code.
#[must_use]
pub fn compile_error() -> String {
    let not_found = "#[api(status = 404)]";
    let line = include_str!("errors.rs").lines().position(|line| line.trim() == not_found);
    let line = line.map_or(0, |before| before + 1);
    format!(
        "# two errors with one code do not compile\n\
         In examples/shop/errors.rs, change line {line} from\n    \
             {not_found}\nto\n    #[api(status = 404, code = \"key_revoked\")]\n\
         and run\n    cargo check -p errorbook-examples\n"
    )
}
