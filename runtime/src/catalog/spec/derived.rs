//! What follows from the members of a row.

use core::fmt;

use super::ErrorSpec;
use crate::catalog::{Level, Retry, phrase};

impl ErrorSpec {
    /// Returns the advice on sending the same request again.
    ///
    /// That is what `retry = "…"` says, else what follows from a waiting time or the status.
    ///
    /// ```
    /// use errorbook::{ApiError, Catalogued, Retry};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("the ledger did not answer")]
    /// #[api(status = 503)]
    /// struct LedgerDown;
    ///
    /// assert_eq!(LedgerDown::CATALOG.find("ledger_down").unwrap().retry(), Retry::Backoff);
    /// ```
    #[must_use]
    pub const fn retry(self) -> Retry {
        match self.extras().retry {
            Some(retry) => retry,
            None if self.retry_after().is_some() => Retry::After,
            None => Retry::of_status(self.status()),
        }
    }

    /// Returns the level at which an occurrence is logged.
    ///
    /// That is what `log = "…"` says, else [`Level::Error`] for a 5xx and [`Level::Debug`] below.
    ///
    /// ```
    /// use errorbook::{ApiError, Catalogued, Level};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    ///
    /// assert_eq!(NoPage::CATALOG.find("no_page").unwrap().level(), Level::Debug);
    /// ```
    #[must_use]
    pub const fn level(self) -> Level {
        match self.extras().log {
            Some(level) => level,
            None if self.status() >= 500 => Level::Error,
            None => Level::Debug,
        }
    }

    /// Returns the title, else the status's canonical phrase.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().title_or_phrase(), "Not Found");
    /// ```
    #[must_use]
    pub const fn title_or_phrase(self) -> &'static str {
        match self.title() {
            Some(title) => title,
            None => phrase(self.status()),
        }
    }

    /// Returns owner and variant as one path: `shop::pay::PaymentError::Gone`.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// enum PageError {
    ///     Lost,
    /// }
    /// let lost = PageError::CATALOG.find("lost").unwrap();
    /// assert!(lost.path().to_string().ends_with("::PageError::Lost"));
    /// ```
    #[must_use]
    pub fn path(self) -> impl fmt::Display + use<> {
        let parts = self.path_parts();
        fmt::from_fn(move |f| {
            for part in &parts {
                f.write_str(part)?;
            }
            Ok(())
        })
    }
}
