//! Level and text of the log line.

use core::fmt::{self, Display};

use super::Report;
use crate::catalog::Level;

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

    /// Returns the error itself and its sources, joined by `: `. For logs, never for clients.
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
        fmt::from_fn(move |f| {
            write!(f, "{error}")?;
            let mut source = error.source();
            while let Some(cause) = source {
                write!(f, ": {cause}")?;
                source = cause.source();
            }
            Ok(())
        })
    }
}
