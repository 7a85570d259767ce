//! Prints the conformance table: every case, asked of every framework over a real socket.
//!
//! Fails where a cell is not what it should be, and says why.

mod cases;
mod check;
mod protocol;
mod rows;
mod server;
mod table;
mod wire;

use std::{env, process::ExitCode};

use protocol::lambda_http;

fn main() -> ExitCode {
    if env::args().nth(1).as_deref() == Some(lambda_http::ARGUMENT) {
        let outcome = lambda_http::run();
        return if outcome.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let mut table = table::Table::default();
    table.add_responses();
    table.add_protocols();
    table.add_notes();
    print!("{}", table.text);
    for failure in &table.failures {
        eprintln!("{failure}");
    }
    if table.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
