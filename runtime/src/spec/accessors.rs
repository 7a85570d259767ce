//! What a row says.

use super::{DetailsSpec, ErrorSpec};

/// An empty text is an absent one.
const fn text(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}

impl ErrorSpec {
    /// The stable string that clients branch on; `None` for `code = none`.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().code(), Some("no_page"));
    /// ```
    #[must_use]
    pub const fn code(&self) -> Option<&'static str> {
        text(self.__code)
    }

    /// The failure class as the variant or its enum states it;
    /// [`Book::type_of`](crate::Book::type_of) adds the book's mapping.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, type = "request_error")]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().r#type(), Some("request_error"));
    /// ```
    #[must_use]
    pub const fn r#type(&self) -> Option<&'static str> {
        text(self.__type)
    }

    /// Short summary that never changes from one occurrence to the next (RFC 9457, section 3.1.3).
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, title = "No page")]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().title(), Some("No page"));
    /// ```
    #[must_use]
    pub const fn title(&self) -> Option<&'static str> {
        text(self.__title)
    }

    /// What happened: the doc comment.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no")] #[api(status = 404)]
    /// /// There is no page at this address.
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().description(), Some("There is no page at this address."));
    /// ```
    #[must_use]
    pub const fn description(&self) -> Option<&'static str> {
        text(self.__description)
    }

    /// What the client should do.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, action = "Check the address.")]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().action(), Some("Check the address."));
    /// ```
    #[must_use]
    pub const fn action(&self) -> Option<&'static str> {
        self.__rare.action
    }

    /// Heading under which the reference lists it.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, group = "Pages")]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().group(), Some("Pages"));
    /// ```
    #[must_use]
    pub const fn group(&self) -> Option<&'static str> {
        self.__rare.group
    }

    /// Template of the public message, such as ``"`{param}` is required"``; `None` where only the
    /// status's canonical phrase is sent or the template is not known.
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
    pub const fn message(&self) -> Option<&'static str> {
        text(self.__message)
    }

    /// Page about this error, where it does not follow from the book.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, doc_url = "https://example.com/{code}")]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().doc_url(), Some("https://example.com/no_page"));
    /// ```
    #[must_use]
    pub const fn doc_url(&self) -> Option<&'static str> {
        self.__rare.doc_url
    }

    /// The note of `#[deprecated]`, empty where it has none.
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
    pub const fn deprecated(&self) -> Option<&'static str> {
        self.__rare.deprecated
    }

    /// Seconds to wait that hold for every occurrence; `None` where a field holds them, or nothing
    /// does.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("closed")]
    /// #[api(status = 503, retry_after = 10)]
    /// struct Closed;
    /// assert_eq!(Closed.spec().retry_after(), Some(10));
    /// ```
    #[must_use]
    pub const fn retry_after(&self) -> Option<u32> {
        self.__rare.retry_after
    }

    /// Headers that are the same for every occurrence: name, value.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no key")]
    /// #[api(status = 401, header("WWW-Authenticate" = "Bearer"))]
    /// struct NoKey;
    /// assert_eq!(NoKey.spec().headers(), [("www-authenticate", "Bearer")]);
    /// ```
    #[must_use]
    pub const fn headers(&self) -> &'static [(&'static str, &'static str)] {
        self.__rare.headers
    }

    /// What `details` holds.
    ///
    /// ```
    /// # use errorbook::{ApiError, DetailsSpec};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("over the limit")] #[api(status = 402)]
    /// struct OverLimit(#[api(details)] Vec<u32>);
    /// assert_eq!(OverLimit(vec![]).spec().details(), DetailsSpec::Value);
    /// ```
    #[must_use]
    pub const fn details(&self) -> DetailsSpec {
        self.__rare.details
    }

    /// Whether no message is sent: `message = none`.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, message = none)]
    /// struct NoPage;
    /// assert!(NoPage.spec().is_silent());
    /// ```
    #[must_use]
    pub const fn is_silent(&self) -> bool {
        self.__rare.silent
    }

    /// Whether a 5xx may send its `Display`, param and details.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("closed")]
    /// #[api(status = 503, expose)]
    /// struct Closed;
    /// assert!(Closed.spec().is_exposed());
    /// ```
    #[must_use]
    pub const fn is_exposed(&self) -> bool {
        self.__rare.exposed
    }

    /// Whether the code is meant to serve several variants.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, code = "not_found", shared)]
    /// struct NoPage;
    /// assert!(NoPage.spec().is_shared());
    /// ```
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        self.__rare.shared
    }

    /// The public message of every occurrence, braces and all.
    pub(crate) const fn constant_message(&self) -> Option<&'static str> {
        self.__rare.constant_message
    }
}
