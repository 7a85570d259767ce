//! The log event of an occurrence, through `tracing`: one for each response.

use super::Report;
use crate::{catalog::Level, error::ForLog};

/// What a filter names, such as `RUST_LOG=errorbook=debug`.
const TARGET: &str = "errorbook";

/// Calls a macro with the name of the level of an occurrence.
macro_rules! at_level_of {
    ($report:expr, $call:ident) => {
        match $report.level() {
            Level::Error => $call!(ERROR),
            Level::Warn => $call!(WARN),
            Level::Info => $call!(INFO),
            Level::Debug => $call!(DEBUG),
            Level::Trace => $call!(TRACE),
        }
    };
}

/// Logs an occurrence, with the text that the client does not see.
pub(crate) fn occurrence(report: &Report<'_>) {
    macro_rules! event {
        ($level:ident) => {
            tracing::event!(
                target: TARGET,
                tracing::Level::$level,
                "error.type" = report.code(),
                status = report.status(),
                r#type = report.r#type(),
                request_id = report.request_id(),
                variant = %report.spec().path(),
                unlisted_in = report.unlisted_in().map(|book| book.catalog.owner().path()),
                error = %report.chain(),
                backtrace = ForLog::of(report.error()).backtrace.map(tracing::field::display),
                hint = ForLog::of(report.error()).hint,
                "request failed"
            )
        };
    }
    #[cfg(all(debug_assertions, feature = "std"))]
    hint::if_nobody_listens();
    at_level_of!(report, event);
}

/// Whether the level of an occurrence is on.
#[cfg(feature = "layer")]
pub(crate) fn is_enabled(report: &Report<'_>) -> bool {
    macro_rules! enabled {
        ($level:ident) => {
            tracing::enabled!(target: TARGET, tracing::Level::$level)
        };
    }
    at_level_of!(report, enabled)
}

/// Logs that a value was left out of a response.
pub(crate) fn left_out(what: &str, why: &str) {
    tracing::warn!(target: TARGET, what, why, "left out of an error response");
}

/// What a developer is told who forgot to install a subscriber: nothing would show the causes.
#[cfg(all(debug_assertions, feature = "std"))]
mod hint {
    use std::{
        panic::catch_unwind,
        sync::atomic::{AtomicBool, Ordering::Relaxed},
    };

    static SAID: AtomicBool = AtomicBool::new(false);

    pub(super) fn if_nobody_listens() {
        let somebody_listens = tracing::dispatcher::has_been_set() || logs_through_log();
        if somebody_listens || SAID.swap(true, Relaxed) {
            return;
        }
        // A stderr that is closed is no reason to fail a response.
        let _ = catch_unwind(|| {
            std::eprintln!(
                "errorbook: no `tracing` subscriber is installed, so the causes of error responses are \
             lost; install one, such as `tracing_subscriber::fmt::init()`, or enable the feature \
             `log` of errorbook if you use the `log` crate"
            );
        });
    }

    #[cfg(feature = "log")]
    fn logs_through_log() -> bool {
        log::max_level() != log::LevelFilter::Off
    }

    #[cfg(not(feature = "log"))]
    fn logs_through_log() -> bool {
        false
    }
}
