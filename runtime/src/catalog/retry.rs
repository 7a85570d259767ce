//! Whether the same request may be sent again.

/// Advice on sending the same request again.
///
/// ```
/// use errorbook::Retry;
///
/// assert_eq!(Retry::of_status(409), Retry::Never);
/// assert_eq!(Retry::of_status(503), Retry::Backoff);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Retry {
    /// It will fail again.
    Never,
    /// It may succeed later: try again with growing pauses.
    Backoff,
    /// It may succeed after the time in `Retry-After`.
    After,
}

impl Retry {
    /// Returns the advice that follows from a status alone: 408, 425, 429, 500, 502, 503 and 504
    /// may be retried.
    ///
    /// ```
    /// use errorbook::Retry;
    /// assert_eq!(Retry::of_status(429), Retry::Backoff);
    /// assert_eq!(Retry::of_status(404), Retry::Never);
    /// ```
    #[must_use]
    pub const fn of_status(status: u16) -> Self {
        match status {
            408 | 425 | 429 | 500 | 502 | 503 | 504 => Self::Backoff,
            _ => Self::Never,
        }
    }

    /// Returns the word of `retry = "…"`.
    ///
    /// ```
    /// assert_eq!(errorbook::Retry::Backoff.as_str(), "backoff");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Backoff => "backoff",
            Self::After => "after",
        }
    }
}
