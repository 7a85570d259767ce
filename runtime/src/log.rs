//! What an occurrence leaves in the log.

/// Level of a log line.
///
/// ```
/// use errorbook::Level;
///
/// assert_eq!(Level::Warn.as_str(), "warn");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// Something of ours is broken.
    Error,
    /// Worth a look.
    Warn,
    /// Worth knowing.
    Info,
    /// The client's mistake, of interest while debugging.
    Debug,
    /// Everything.
    Trace,
}

impl Level {
    /// The word of `log = "…"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Info => "info",
            Self::Debug => "debug",
            Self::Trace => "trace",
        }
    }
}

/// Calls a macro of `tracing` with the level of an occurrence.
#[cfg(feature = "tracing")]
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

/// Logs an occurrence with everything the client does not get to see.
#[cfg(feature = "tracing")]
pub(crate) fn occurrence(report: &crate::Report<'_>) {
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

/// Whether an occurrence leaves anything in the log.
#[cfg(feature = "tracing")]
pub(crate) fn is_enabled(report: &crate::Report<'_>) -> bool {
    macro_rules! enabled {
        ($level:ident) => {
            tracing::enabled!(tracing::Level::$level)
        };
    }
    at_level_of!(report, enabled)
}

/// Logs that a value which may not leave the server was left out of a response.
pub(crate) fn left_out(what: &str, why: &str) {
    #[cfg(feature = "tracing")]
    tracing::warn!(what, why, "left out of an error response");
    #[cfg(not(feature = "tracing"))]
    let _ = (what, why);
}
