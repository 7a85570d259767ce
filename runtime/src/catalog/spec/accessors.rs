//! What a row says, one accessor for each member.

use super::ErrorSpec;
use crate::catalog::Extras;

/// In a column, an absent text is an empty one.
const fn non_empty(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}

impl ErrorSpec {
    /// Returns the declared HTTP status, 400 to 599.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().status(), 404);
    /// ```
    #[must_use]
    pub const fn status(self) -> u16 {
        self.rows.statuses[self.place]
    }

    /// Returns the stable string that clients branch on; `None` for `code = none`.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().code(), Some("no_page"));
    /// ```
    #[must_use]
    pub const fn code(self) -> Option<&'static str> {
        non_empty(self.rows.codes.get(self.place))
    }

    /// Returns the failure class that the variant or its enum states.
    ///
    /// [`Book::type_of`](crate::Book::type_of) also looks into the book's mapping.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, type = "request_error")]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().r#type(), Some("request_error"));
    /// ```
    #[must_use]
    pub const fn r#type(self) -> Option<&'static str> {
        non_empty(self.rows.types.get(self.place))
    }

    /// Returns the summary, which is the same for every occurrence (RFC 9457, section 3.1.3).
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, title = "No page")]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().title(), Some("No page"));
    /// ```
    #[must_use]
    pub const fn title(self) -> Option<&'static str> {
        non_empty(self.rows.titles.get(self.place))
    }

    /// Returns what happened: the doc comment.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no")] #[api(status = 404)]
    /// /// There is no page at this address.
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().description(), Some("There is no page at this address."));
    /// ```
    #[must_use]
    pub const fn description(self) -> Option<&'static str> {
        non_empty(self.rows.descriptions.get(self.place))
    }

    /// Returns what the client should do.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, action = "Check the address.")]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().action(), Some("Check the address."));
    /// ```
    #[must_use]
    pub const fn action(self) -> Option<&'static str> {
        self.extras().action
    }

    /// Returns the heading under which the reference lists it.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, group = "Pages")]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().group(), Some("Pages"));
    /// ```
    #[must_use]
    pub const fn group(self) -> Option<&'static str> {
        self.extras().group
    }

    /// Returns the format string of the public message, such as ``"`{param}` is required"``.
    ///
    /// `None` where only the status's canonical phrase is sent, or where the format is unknown.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("no page {0}")]
    /// # #[api(status = 404)]
    /// struct NoPage(u32);
    /// assert_eq!(NoPage(7).spec().message(), Some("no page {0}"));
    /// ```
    #[must_use]
    pub const fn message(self) -> Option<&'static str> {
        non_empty(self.rows.messages.get(self.place))
    }

    /// Returns the page about this error, if the variant or its enum names one.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, doc_url = "https://example.com/{code}")]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().doc_url(), Some("https://example.com/no_page"));
    /// ```
    #[must_use]
    pub const fn doc_url(self) -> Option<&'static str> {
        self.extras().doc_url
    }

    /// Returns the note of `#[deprecated]`, which is empty if the attribute has none.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// enum PageError {
    ///     #[deprecated = "it is `Moved` now"]
    ///     Lost,
    /// }
    /// let lost = PageError::CATALOG.find("lost").unwrap();
    /// assert_eq!(lost.deprecated(), Some("it is `Moved` now"));
    /// ```
    #[must_use]
    pub const fn deprecated(self) -> Option<&'static str> {
        self.extras().deprecated
    }

    /// Returns the parameter that the error is about, if it is the same for every occurrence. Else it
    /// may be in a field: [`param_varies`](Self::param_varies).
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("the amount is too large")]
    /// #[api(status = 422, param = "amount")]
    /// struct TooLarge;
    /// assert_eq!(TooLarge.spec().param(), Some("amount"));
    /// ```
    #[must_use]
    pub const fn param(self) -> Option<&'static str> {
        self.extras().param
    }

    /// Returns the seconds to wait, if they are the same for every occurrence. Else they may be in a
    /// field: [`retry_after_varies`](Self::retry_after_varies).
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("closed")]
    /// #[api(status = 503, retry_after = 10)]
    /// struct Closed;
    /// assert_eq!(Closed.spec().retry_after(), Some(10));
    /// ```
    #[must_use]
    pub const fn retry_after(self) -> Option<u32> {
        self.extras().retry_after
    }

    /// Returns the headers that are the same for every occurrence: name and value.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no key")]
    /// #[api(status = 401, header("WWW-Authenticate" = "Bearer"))]
    /// struct NoKey;
    /// assert_eq!(NoKey.spec().headers(), [("www-authenticate", "Bearer")]);
    /// ```
    #[must_use]
    pub const fn headers(self) -> &'static [(&'static str, &'static str)] {
        self.extras().headers
    }

    /// Returns whether no message is sent: `message = none`.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, message = none)]
    /// struct NoPage;
    /// assert!(NoPage.spec().is_silent());
    /// ```
    #[must_use]
    pub const fn is_silent(self) -> bool {
        self.extras().silent
    }

    /// Returns whether a 5xx may send its `Display`, param and details.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("closed")]
    /// #[api(status = 503, expose)]
    /// struct Closed;
    /// assert!(Closed.spec().is_exposed());
    /// ```
    #[must_use]
    pub const fn is_exposed(self) -> bool {
        self.extras().exposed
    }

    /// Returns whether several variants share the code on purpose.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, code = "not_found", shared)]
    /// struct NoPage;
    /// assert!(NoPage.spec().is_shared());
    /// ```
    #[must_use]
    pub const fn is_shared(self) -> bool {
        self.extras().shared
    }

    /// Returns the public message, if it is the same for every occurrence. Braces are not doubled.
    pub(crate) const fn constant_message(self) -> Option<&'static str> {
        self.extras().constant_message
    }

    /// Whether the public message is the row's own, `message = "…"`, and not `Display`.
    pub(crate) const fn has_own_message(self) -> bool {
        self.extras().constant_message.is_some() || self.extras().formatted_message
    }

    pub(crate) const fn extras(self) -> &'static Extras {
        self.rows.extras(self.place)
    }
}
