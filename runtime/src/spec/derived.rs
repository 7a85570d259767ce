//! What follows from what a row says.

use core::fmt;

use super::{ErrorSpec, path_parts};
use crate::{log::Level, retry::Retry, status};

impl ErrorSpec {
    /// Advice on sending the same request again: what `retry = "…"` says, else what follows from
    /// a waiting time or the status.
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
    pub const fn retry(&self) -> Retry {
        match self.__rare.retry {
            Some(retry) => retry,
            None if self.retry_after().is_some() => Retry::After,
            None => Retry::of_status(self.status),
        }
    }

    /// The level at which an occurrence is logged: what `log = "…"` says, else
    /// [`Level::Error`] for a 5xx and [`Level::Debug`] below.
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
    pub const fn level(&self) -> Level {
        match self.__rare.log {
            Some(level) => level,
            None if self.status >= 500 => Level::Error,
            None => Level::Debug,
        }
    }

    /// The title, else the status's canonical phrase.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().title_or_phrase(), "Not Found");
    /// ```
    #[must_use]
    pub const fn title_or_phrase(&self) -> &'static str {
        match self.title() {
            Some(title) => title,
            None => status::phrase(self.status),
        }
    }

    /// Owner and variant as one path: `shop::pay::PaymentError::Gone`.
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
    pub fn path(&self) -> impl fmt::Display + use<> {
        let parts = path_parts(self);
        fmt::from_fn(move |f| parts.iter().try_for_each(|part| f.write_str(part)))
    }
}
