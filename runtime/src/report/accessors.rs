//! What a client may see of one occurrence.

use core::fmt::{self, Display};

use super::{LONGEST_WAIT, Report, try_to_string};
use crate::{
    catalog::{Book, DetailsKind, ErrorSpec, Retry, phrase},
    error::{Details, Violations, hides_message},
};

impl<'a> Report<'a> {
    /// Returns the row of the catalog.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(Report::new(&NoPage).spec().code(), Some("no_page"));
    /// ```
    #[must_use]
    pub fn spec(&self) -> ErrorSpec {
        self.spec
    }

    /// Returns the book in which the error is answered.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// # #[derive(ErrorBook)]
    /// #[book(errors(NoPage), title = "Site API")]
    /// struct SiteApi;
    /// let report = Report::in_book::<SiteApi>(&NoPage);
    /// assert_eq!(report.book().unwrap().title, Some("Site API"));
    /// ```
    #[must_use]
    pub fn book(&self) -> Option<&'static Book> {
        self.book
    }

    /// Returns the HTTP status, 400 to 599.
    ///
    /// That is the declared one if a dynamic one is out of range.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("the shop said {0}")]
    /// #[api(status = 424)]
    /// struct ShopFailed(#[api(status)] u16);
    /// assert_eq!(Report::new(&ShopFailed(409)).status(), 409);
    /// assert_eq!(Report::new(&ShopFailed(200)).status(), 424);
    /// ```
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns the stable code.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(Report::new(&NoPage).code(), Some("no_page"));
    /// ```
    #[must_use]
    pub fn code(&self) -> Option<&'static str> {
        self.spec.code()
    }

    /// Returns the failure class: the variant's own, else the one to which the book maps the status.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// # #[derive(ErrorBook)]
    /// #[book(errors(NoPage), types(4xx = "request_error"))]
    /// struct SiteApi;
    /// let report = Report::in_book::<SiteApi>(&NoPage);
    /// assert_eq!(report.r#type(), Some("request_error"));
    /// ```
    #[must_use]
    pub fn r#type(&self) -> Option<&'static str> {
        let mapped = || self.book.and_then(|book| book.types.of_status(self.status));
        self.spec.r#type().or_else(mapped)
    }

    /// Returns the title, else the status's canonical phrase.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(Report::new(&NoPage).title(), "Not Found");
    /// ```
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.spec.title().unwrap_or(phrase(self.status))
    }

    /// Returns the public message; `None` for `message = none`.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, message = none)]
    /// struct NoPage;
    /// assert!(Report::new(&NoPage).message().is_none());
    /// ```
    #[must_use]
    pub fn message(&self) -> Option<impl Display + use<'a>> {
        (!self.spec.is_silent()).then(|| self.message_or_phrase())
    }

    /// Returns the public message, else the status's canonical phrase: for a masked 5xx, for
    /// `message = none`, and where `Display` fails or panics.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("db-7 refused")]
    /// #[api(status = 503)]
    /// struct Closed;
    /// assert_eq!(Report::new(&Closed).message_or_phrase().to_string(), "Service Unavailable");
    /// ```
    #[must_use]
    pub fn message_or_phrase(&self) -> impl Display + use<'a> {
        let (error, phrase) = (self.error, phrase(self.status));
        let is_hidden = self.hides_message();
        fmt::from_fn(move |f| {
            if is_hidden {
                return f.write_str(phrase);
            }
            match try_to_string(&fmt::from_fn(|f| error.fmt_message(f))) {
                Some(message) => f.write_str(&message),
                None => f.write_str(phrase),
            }
        })
    }

    /// Whether the phrase of the status is sent in place of the message.
    pub(crate) fn hides_message(&self) -> bool {
        hides_message(self.spec, self.status)
    }

    /// The public message, if it is the same for every occurrence of the row.
    pub(crate) fn constant_message(&self) -> Option<&'static str> {
        self.occurrence.constant_message
    }

    /// Returns the parameter that the error is about.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("`{0}` is required")]
    /// #[api(status = 422)]
    /// struct Missing(#[api(param)] &'static str);
    /// let error = Missing("amount");
    /// assert_eq!(Report::new(&error).param().unwrap().to_string(), "amount");
    /// ```
    #[must_use]
    pub fn param(&self) -> Option<&'a dyn Display> {
        self.unless_masked(self.occurrence.param)
    }

    /// Returns the structured context.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("over the limit")]
    /// #[api(status = 402)]
    /// struct OverLimit(#[api(details)] [u32; 2]);
    /// let error = OverLimit([7, 5]);
    /// let details = Report::new(&error).details().unwrap();
    /// assert_eq!(serde_json::to_string(&details).unwrap(), "[7,5]");
    /// ```
    #[must_use]
    pub fn details(&self) -> Option<Details<'a>> {
        match self.spec.details() {
            // Bodies are cached by what the row says, so an error written by hand must follow it too.
            DetailsKind::None => None,
            DetailsKind::Value(_) => {
                self.unless_masked(self.occurrence.details.map(Details::of_value))
            }
            DetailsKind::Members(_) if !self.occurrence.has_members => None,
            DetailsKind::Members(_) => self.unless_masked(Some(Details::of_members(self.error))),
        }
    }

    /// Returns what is wrong with the input, as much of it as may be sent; never an empty list.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report, Violation, Violations};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("the order is not valid")]
    /// #[api(status = 422)]
    /// struct InvalidOrder(#[api(violations)] Violations);
    /// let error = InvalidOrder(Violation::new("qty", "is missing").into());
    /// assert_eq!(Report::new(&error).violations().unwrap().to_string(), "qty: is missing");
    /// ```
    #[must_use]
    pub fn violations(&self) -> Option<&Violations> {
        let violations = self.violations.as_deref()?;
        self.unless_masked(Some(violations))
    }

    /// Returns the page about this error: its own, else the book's for its code.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// # #[derive(ErrorBook)]
    /// #[book(errors(NoPage), doc_url = "https://example.com/{code}")]
    /// struct SiteApi;
    /// let report = Report::in_book::<SiteApi>(&NoPage);
    /// assert_eq!(report.doc_url().unwrap().to_string(), "https://example.com/no_page");
    /// ```
    #[must_use]
    pub fn doc_url(&self) -> Option<impl Display + use<>> {
        let (own, code) = (self.spec.doc_url(), self.spec.code());
        let in_book = self.book.and_then(|book| book.doc_url).filter(|url| url.fits(code));
        if own.is_none() && in_book.is_none() {
            return None;
        }
        Some(fmt::from_fn(move |f| match (own, &in_book) {
            (Some(own), _) => f.write_str(own),
            (None, Some(url)) => url.fill(code, f),
            (None, None) => Ok(()),
        }))
    }

    /// Returns the namespace of the code.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// # #[derive(ErrorBook)]
    /// #[book(errors(NoPage), domain = "example.com")]
    /// struct SiteApi;
    /// let report = Report::in_book::<SiteApi>(&NoPage);
    /// assert_eq!(report.domain(), Some("example.com"));
    /// ```
    #[must_use]
    pub fn domain(&self) -> Option<&'static str> {
        self.book.and_then(|book| book.domain)
    }

    /// Returns the seconds to wait before trying again, at most 2^32 - 1.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # use std::time::Duration;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("slow down")]
    /// #[api(status = 429)]
    /// struct RateLimited(#[api(retry_after)] Duration);
    /// let error = RateLimited(Duration::from_millis(1_200));
    /// assert_eq!(Report::new(&error).retry_after(), Some(2));
    /// ```
    #[must_use]
    pub fn retry_after(&self) -> Option<u64> {
        let seconds = self.occurrence.retry_after.or(self.spec.retry_after().map(u64::from));
        seconds.map(|seconds| seconds.min(LONGEST_WAIT))
    }

    /// Returns the advice on sending the same request again.
    ///
    /// That is what `retry = "…"` says, else what follows from this occurrence's time to wait or
    /// status.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report, Retry};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("slow down")]
    /// #[api(status = 429)]
    /// struct RateLimited(#[api(retry_after)] Option<u32>);
    /// assert_eq!(Report::new(&RateLimited(Some(10))).retry(), Retry::After);
    /// assert_eq!(Report::new(&RateLimited(None)).retry(), Retry::Backoff);
    /// ```
    #[must_use]
    pub fn retry(&self) -> Retry {
        match (self.spec.extras().retry, self.retry_after()) {
            (Some(Retry::Never), _) => Retry::Never,
            (_, Some(_)) => Retry::After,
            (Some(Retry::Backoff), None) => Retry::Backoff,
            // `after`, but the field of this occurrence holds no time.
            (_, None) => Retry::of_status(self.status),
        }
    }
}
