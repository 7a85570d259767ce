//! `docs/LOAD.md`.

use std::{fmt::Write as _, thread::available_parallelism};

use crate::{
    drive::{Answers, CONNECTIONS},
    machine,
    measure::{Measured, ROUNDS},
};

pub struct Row {
    pub framework: &'static str,
    pub errorbook: Measured,
    pub hand: Measured,
}

const HEAD: &str = "# Under load

Written by `benches/load-all`: each framework's server, with errorbook's derive and layer, and the
same server by hand.

The client keeps its connections and goes through eight requests on each, every one of them with
and without an `x-request-id`: a text, a valid JSON body, a handler's error with a param, one whose
`Display` and source hold a secret, one with details; and what the framework answers: an unknown
route, malformed JSON, a panic.
";

const CHECKED: &str = "
## What was checked

Each response, while it was measured: it parses as HTTP/1.1 with a `Content-Length` and nothing
behind it; it has the right status; it has one `x-request-id`, the one that was sent, else a new
one; an error is `application/json` and has all members of the envelope and no others, with the
right code, param and details; the id of the body is that of the header; the secret is nowhere in
the bytes. The first response that is otherwise ends the run, so where there is a page there was
none. By hand, the failures of the framework are not asked for an envelope, but counted.

Memory is what the server had resident after the first round and after the last; each round opens
its connections anew.

";

const FIGURES: &str = "
## Figures

CPU is that of the server for one request, its kernel time included. It is less a matter of luck
than the requests per second, in which the client has its part, and whoever else is on the machine.

By hand is: an enum, the framework's own trait with `serde_json` of a borrowed struct, and a
middleware that takes the id or makes one of the same kind, keeps it in a task-local where the
conversion does not see the request, and answers a panic with a plain 500 where the framework does
not. It does less: what the framework answers stays as it is.

";

pub fn write(rows: &[Row], seconds: f64, others: f64) -> String {
    let mut page = HEAD.to_owned();
    let (cores, model) = (available_parallelism().map_or(1, usize::from), machine::model());
    let _ = writeln!(
        page,
        "\n{CONNECTIONS} connections on loopback, {seconds} s for each server, in {ROUNDS} rounds \
         in which the two of a\nframework take turns. A server is a process with one worker \
         thread, the client another; they\nshare {cores} cores of {model}, of which everything \
         else took {others:.0} % meanwhile."
    );
    page += CHECKED;
    page += &checked(rows);
    page += FIGURES;
    page += &figures(rows);
    page
}

fn checked(rows: &[Row]) -> String {
    let columns = "responses | errors in the envelope | without | memory, MiB |";
    let mut table = format!(
        "| framework | {columns} by hand: {columns}\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n"
    );
    for Row { framework, errorbook, hand } in rows {
        let (errorbook, hand) = (counts(errorbook), counts(hand));
        let _ = writeln!(table, "| {framework} | {errorbook} | {hand} |");
    }
    table
}

fn counts(measured: &Measured) -> String {
    let Answers { enveloped, bare, .. } = measured.answers;
    let [early, late] = measured.memory.map(mebibytes);
    format!("{} | {enveloped} | {bare} | {early:.1} → {late:.1}", measured.answers.all())
}

fn figures(rows: &[Row]) -> String {
    let mut table =
        "| framework | requests/s | p50, ms | p99, ms | CPU, µs | by hand: requests/s | \
                     p50, ms | p99, ms | CPU, µs | requests/s, ratio | CPU, ratio |\n\
                     |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n"
            .to_owned();
    for Row { framework, errorbook, hand } in rows {
        let _ = writeln!(
            table,
            "| {framework} | {} | {} | {:.2} | {:.2} |",
            cells(errorbook),
            cells(hand),
            errorbook.per_second() / hand.per_second(),
            errorbook.cpu_per_request() / hand.cpu_per_request(),
        );
    }
    table
}

fn cells(measured: &Measured) -> String {
    format!(
        "{:.0} | {:.2} | {:.2} | {:.1}",
        measured.per_second(),
        measured.percentile(50),
        measured.percentile(99),
        measured.cpu_per_request(),
    )
}

#[expect(clippy::cast_precision_loss, reason = "memory is far below 2^52 KiB")]
fn mebibytes(kibibytes: u64) -> f64 {
    kibibytes as f64 / 1024.0
}
