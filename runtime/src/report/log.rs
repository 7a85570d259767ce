//! The log line of an occurrence, through `tracing`. The response writes it, or the layer that
//! knows the id of the request.

use super::Report;
use crate::catalog::Level;

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
    macro_rules! line {
        ($level:ident) => {
            tracing::event!(
                tracing::Level::$level,
                code = report.code(),
                status = report.status(),
                r#type = report.r#type(),
                request_id = report.request_id(),
                error = %report.chain(),
                "request failed"
            )
        };
    }
    at_level_of!(report, line);
}

/// Whether the level of an occurrence is on.
#[cfg(feature = "layer")]
pub(crate) fn is_enabled(report: &Report<'_>) -> bool {
    macro_rules! enabled {
        ($level:ident) => {
            tracing::enabled!(tracing::Level::$level)
        };
    }
    at_level_of!(report, enabled)
}

/// Logs that a value was left out of a response.
pub(crate) fn left_out(what: &str, why: &str) {
    tracing::warn!(what, why, "left out of an error response");
}
