//! Level and text of the log line.

use core::{
    error::Error,
    fmt::{self, Display},
};

use super::{Report, try_to_string};
use crate::{catalog::Level, error::without_input};

impl<'a> Report<'a> {
    /// Returns the level at which this occurrence is logged.
    ///
    /// That is what `log = "…"` says, else [`Level::Error`] for a 5xx, declared or dynamic, and
    /// [`Level::Debug`] below.
    ///
    /// ```
    /// # use errorbook::{ApiError, Level, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("the shop said {0}")]
    /// #[api(status = 424)]
    /// struct ShopFailed(#[api(status)] u16);
    /// assert_eq!(Report::new(&ShopFailed(409)).level(), Level::Debug);
    /// assert_eq!(Report::new(&ShopFailed(502)).level(), Level::Error);
    /// ```
    #[must_use]
    pub fn level(&self) -> Level {
        match self.spec.extras().log {
            None if self.status >= 500 => Level::Error,
            _ => self.spec.level(),
        }
    }

    /// Returns the error itself and at most 64 sources, joined by `: `. For logs, never for clients.
    ///
    /// It never fails: it names a `Display` that fails or panics, and goes on.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("the ledger did not answer")]
    /// #[api(status = 503)]
    /// struct LedgerDown(#[from] std::io::Error);
    /// let error = LedgerDown(std::io::Error::other("db-7 refused"));
    /// assert_eq!(Report::new(&error).chain().to_string(), "the ledger did not answer: db-7 refused");
    /// ```
    #[must_use]
    pub fn chain(&self) -> impl Display + use<'a> {
        let error = self.error;
        of(error, move |f| write_link(&error, f))
    }
}

/// Returns the error of an `anyhow::Error` and its sources, joined by `: `.
#[cfg(feature = "anyhow")]
pub(crate) fn of_any(error: &(dyn Error + 'static)) -> impl Display {
    of(error, move |f| write_cause(error, f))
}

/// Returns an error and its sources, joined by `: `.
fn of(error: &dyn Error, first: impl Fn(&mut fmt::Formatter<'_>) -> fmt::Result) -> impl Display {
    fmt::from_fn(move |f| {
        first(f)?;
        let mut next = error.source();
        for _ in 0..LONGEST_CHAIN {
            let Some(cause) = next else { break };
            f.write_str(": ")?;
            write_cause(cause, f)?;
            next = cause.source();
        }
        Ok(())
    })
}

/// How many sources are looked at. An error whose source is itself has no end of them.
pub(crate) const LONGEST_CHAIN: usize = 64;

/// Writes a source. That of a validator quotes the input, which may be a password.
fn write_cause(cause: &(dyn Error + 'static), f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match without_input(cause) {
        Some(violations) => write_link(&violations, f),
        None => write_link(&cause, f),
    }
}

/// Writes one error of the chain. One that fails does not take the others with it.
fn write_link(link: &dyn Display, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match try_to_string(link) {
        Some(text) => f.write_str(&text),
        None => f.write_str("(its `Display` failed or panicked)"),
    }
}
