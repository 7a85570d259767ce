//! The log event of an occurrence, through `tracing`: one for each response.

#[cfg(feature = "layer")]
use tracing::level_filters::{LevelFilter, STATIC_MAX_LEVEL};
use tracing::{Value, field::display};

use super::Report;
use crate::{catalog::Level, error::ForLog};

/// What a filter names, such as `RUST_LOG=errorbook=debug`.
const TARGET: &str = "errorbook";

/// Logs an occurrence, with the text that the client does not see.
pub(crate) fn occurrence(report: &Report<'_>) {
    // Compiled once for each level, so a value that takes more than a call is a function below.
    macro_rules! event {
        ($level:ident) => {
            tracing::event!(
                target: TARGET,
                tracing::Level::$level,
                "error.type" = report.code(),
                status = report.status(),
                r#type = report.r#type(),
                request_id = report.request_id(),
                variant = variant(report),
                unlisted_in = unlisted_in(report),
                error = chain(report),
                backtrace = backtrace(report),
                hint = hint(report),
                "request failed"
            )
        };
    }
    #[cfg(all(debug_assertions, feature = "std"))]
    no_listener::tell();
    match report.level() {
        Level::Error => event!(ERROR),
        Level::Warn => event!(WARN),
        Level::Info => event!(INFO),
        Level::Debug => event!(DEBUG),
        Level::Trace => event!(TRACE),
    }
}

fn variant(report: &Report<'_>) -> impl Value {
    display(report.spec().path())
}

fn unlisted_in(report: &Report<'_>) -> Option<&'static str> {
    Some(report.unlisted_in()?.catalog.owner().path())
}

fn chain(report: &Report<'_>) -> impl Value {
    display(report.chain())
}

fn backtrace(report: &Report<'_>) -> Option<impl Value> {
    ForLog::of(report.error()).backtrace.map(display)
}

fn hint(report: &Report<'_>) -> Option<&'static str> {
    ForLog::of(report.error()).hint
}

/// Whether anybody listens to the level of an occurrence.
#[cfg(feature = "layer")]
pub(crate) fn is_enabled(report: &Report<'_>) -> bool {
    let level = match report.level() {
        Level::Error => LevelFilter::ERROR,
        Level::Warn => LevelFilter::WARN,
        Level::Info => LevelFilter::INFO,
        Level::Debug => LevelFilter::DEBUG,
        Level::Trace => LevelFilter::TRACE,
    };
    level <= STATIC_MAX_LEVEL && (level <= LevelFilter::current() || goes_to_log_crate())
}

/// Whether events go to the `log` crate, as they do until a subscriber of `tracing` is installed.
#[cfg(any(feature = "layer", all(debug_assertions, feature = "std")))]
fn goes_to_log_crate() -> bool {
    #[cfg(feature = "log")]
    let is_on = log::max_level() != log::LevelFilter::Off;
    #[cfg(not(feature = "log"))]
    let is_on = false;
    is_on && !tracing::dispatcher::has_been_set()
}

/// Logs that a value was left out of a response.
pub(crate) fn left_out(what: &str, why: &str) {
    tracing::warn!(target: TARGET, what, why, "left out of an error response");
}

/// What a developer is told who forgot to install a subscriber: nothing would show the causes.
#[cfg(all(debug_assertions, feature = "std"))]
mod no_listener {
    use std::{
        panic::catch_unwind,
        sync::atomic::{AtomicBool, Ordering::Relaxed},
    };

    static SAID: AtomicBool = AtomicBool::new(false);

    pub(super) fn tell() {
        let somebody_listens = tracing::dispatcher::has_been_set() || super::goes_to_log_crate();
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
}
