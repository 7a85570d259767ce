//! Levels of the log.

/// The level of a log line.
///
/// ```
/// use errorbook::Level;
///
/// assert_eq!(Level::Warn.as_str(), "warn");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// The service is broken.
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
    /// Returns the word of `log = "…"`.
    ///
    /// ```
    /// assert_eq!(errorbook::Level::Info.as_str(), "info");
    /// ```
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
