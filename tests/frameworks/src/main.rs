//! Prints the conformance table: every case, asked of every framework over a real socket.
//!
//! Fails where a cell is not what it should be, and says why.

// A column alone has no use for what others ask.
#![cfg_attr(not(feature = "default"), allow(dead_code, unused_imports, unused_macros))]

mod cases;
mod check;
mod column;
mod fallback;
mod layered;
mod protocol;
mod rows;
mod server;
mod table;
mod wire;

use std::{panic, process::ExitCode};

#[cfg(feature = "lambda-http")]
use {protocol::lambda_http, std::env};

fn main() -> ExitCode {
    #[cfg(feature = "lambda-http")]
    if env::args().nth(1).as_deref() == Some(lambda_http::ARGUMENT) {
        let outcome = lambda_http::run();
        return if outcome.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    keep_quiet();
    let table = table::Table::of_all();
    print!("{}", table.text);
    for failure in &table.failures {
        eprintln!("{failure}");
    }
    if table.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Keeps out of the table what the frameworks log, and the panics that tell the secret.
fn keep_quiet() {
    struct Quiet;
    impl log::Log for Quiet {
        fn enabled(&self, _: &log::Metadata<'_>) -> bool {
            false
        }
        fn log(&self, _: &log::Record<'_>) {}
        fn flush(&self) {}
    }

    // Rocket brings a logger, on stdout, unless there is one.
    log::set_logger(&Quiet).expect("it is the first");
    let report = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if !panic.to_string().contains(cases::SECRET) {
            report(panic);
        }
    }));
}
