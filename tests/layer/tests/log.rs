//! The feature `log`, in a process without a subscriber of `tracing`.

use std::sync::{Mutex, PoisonError};

use errorbook::{ErrorResponse, tower::ErrorLayer};
use errorbook_tests_layer::errors::{OrderError, SECRET, SiteApi};

struct Lines(Mutex<Vec<String>>);

static LINES: Lines = Lines(Mutex::new(Vec::new()));

impl log::Log for Lines {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        let line = format!("{} {} {}", record.level(), record.target(), record.args());
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(line);
    }

    fn flush(&self) {}
}

#[test]
fn the_events_go_to_the_log_crate() {
    log::set_logger(&LINES).unwrap();
    log::set_max_level(log::LevelFilter::Debug);
    let _ = ErrorResponse::new(&OrderError::ledger_down());
    one_line();
    // Where there is a layer, a response that is made outside a request is logged when it is dropped.
    let _layer = ErrorLayer::<SiteApi>::new();
    drop(ErrorResponse::new(&OrderError::ledger_down()));
    one_line();
}

/// Takes the only line, which has the cause of the error.
fn one_line() {
    let lines = std::mem::take(&mut *LINES.0.lock().unwrap());
    let [line] = &lines[..] else { panic!("{lines:?}") };
    assert!(line.starts_with("ERROR errorbook request failed"), "{line}");
    for part in ["error.type=\"ledger_down\"", "status=503", SECRET] {
        assert!(line.contains(part), "{part} in {line}");
    }
}
