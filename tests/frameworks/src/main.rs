//! Prints the conformance table: every case in every framework, over real sockets.
//!
//! Fails if an answer is wrong, and says why.

// With one feature alone, much of this is unused.
#![cfg_attr(not(feature = "default"), allow(dead_code, unused_imports, unused_macros))]

mod cases;
mod check;
mod column;
#[cfg(feature = "_openapi")]
mod documented;
mod fallback;
mod layered;
mod protocol;
mod rows;
mod server;
mod table;

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

/// Silences the logs of the frameworks, and the panics with the secret.
fn keep_quiet() {
    struct Quiet;
    impl log::Log for Quiet {
        fn enabled(&self, _: &log::Metadata<'_>) -> bool {
            false
        }
        fn log(&self, _: &log::Record<'_>) {}
        fn flush(&self) {}
    }

    // Rocket logs to stdout unless another logger is set.
    log::set_logger(&Quiet).expect("it is the first");
    let report = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if !panic.to_string().contains(cases::SECRET) {
            report(panic);
        }
    }));
}
