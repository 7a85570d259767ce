//! Failures of the framework.

use alloc::{
    borrow::Cow,
    string::{String, ToString},
};
use core::fmt::{self, Display};

use super::{ErrorBook, fallback_row::row_for};
use crate::{
    catalog::{ErrorSpec, phrase, status},
    error::{ApiError, Violations, Visit, sent_violations},
};

/// A failure of the framework: a route that it does not know, a body that it cannot read, a
/// panic.
///
/// Its row, and so its code, comes from the book's `fallback(…)`. A status without a row of its own
/// reuses the code, type, group, doc URL and log level of the 400 or 500 row. A book without a
/// fallback has no code for it.
///
/// Below 500, the text given to [`with_reason`](Self::with_reason) is the message. For a 5xx, the
/// message is the row's, and the framework's text is only logged.
///
/// The layers create these. Create them yourself where your framework hands you its rejections.
///
/// ```
/// use errorbook::{ErrorBook, FrameworkError, Report, envelope::Typed};
///
/// errorbook::http_errors! {
///     enum HttpError {
///         400: code = "invalid_request";
///         404: message = "no such page";
///         415: none;
///     }
/// }
///
/// #[derive(ErrorBook)]
/// #[book(
///     errors(HttpError),
///     fallback(HttpError),
///     types(4xx = "invalid_request_error", 5xx = "api_error"),
/// )]
/// struct SiteApi;
///
/// let body = |error: FrameworkError| {
///     String::from_utf8(Report::in_book::<SiteApi>(&error).body::<Typed>()).unwrap()
/// };
/// assert_eq!(
///     body(FrameworkError::new::<SiteApi>(404)),
///     concat!(
///         r#"{"type":"invalid_request_error","code":"route_not_found","message":"no such page","#,
///         r#""param":null,"doc_url":null,"request_id":null}"#,
///     ),
/// );
/// assert!(body(FrameworkError::new::<SiteApi>(415).with_reason("send application/json"))
///     .contains(r#""code":"invalid_request","message":"send application/json""#));
/// assert!(body(FrameworkError::new::<SiteApi>(500).with_reason("db.internal:5432 is down"))
///     .contains(r#""code":"internal_server_error","message":"the server failed""#));
/// ```
#[derive(Clone, Debug)]
pub struct FrameworkError {
    spec: ErrorSpec,
    status: u16,
    /// What is logged.
    reason: Option<String>,
    /// What is sent in place of the row's message.
    message: Option<String>,
    param: Option<String>,
    violations: Violations,
}

impl FrameworkError {
    /// Creates a failure with this status and the message of its row. A status outside 400 to 599
    /// becomes 500.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook, FrameworkError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// # #[error("no such page")]
    /// # #[api(status = 404)]
    /// # struct NoPage;
    /// # #[derive(ErrorBook)]
    /// # #[book(errors(NoPage))]
    /// # struct SiteApi;
    /// let report = |error: &FrameworkError| Report::in_book::<SiteApi>(error).status();
    /// assert_eq!(report(&FrameworkError::new::<SiteApi>(415)), 415);
    /// assert_eq!(report(&FrameworkError::new::<SiteApi>(200)), 500);
    /// ```
    #[must_use]
    pub fn new<B: ErrorBook>(status: u16) -> Self {
        let status = if status::is_error(status) { status } else { 500 };
        let spec = row_for::<B>(status);
        Self {
            spec,
            status,
            reason: None,
            message: None,
            param: None,
            violations: Violations::new(),
        }
    }

    /// Sets the text of the framework. It is sent below 500 and always logged.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook, FrameworkError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// # #[error("no such page")]
    /// # #[api(status = 404)]
    /// # struct NoPage;
    /// # #[derive(ErrorBook)]
    /// # #[book(errors(NoPage))]
    /// # struct SiteApi;
    /// let message = |error: FrameworkError| {
    ///     Report::in_book::<SiteApi>(&error).message_or_phrase().to_string()
    /// };
    /// let reason = "db.internal:5432 sent no JSON";
    /// assert_eq!(message(FrameworkError::new::<SiteApi>(400).with_reason(reason)), reason);
    /// assert_eq!(message(FrameworkError::new::<SiteApi>(502).with_reason(reason)), "Bad Gateway");
    /// assert_eq!(FrameworkError::new::<SiteApi>(502).with_reason(reason).to_string(), reason);
    /// ```
    #[must_use]
    pub fn with_reason(mut self, reason: impl Into<String>) -> Self {
        let reason = reason.into();
        self.reason = (!reason.trim().is_empty()).then_some(reason);
        self.message.clone_from(&self.reason);
        self
    }

    /// Sets the parameter that it is about. It is sent below 500.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook, FrameworkError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// # #[error("no such page")]
    /// # #[api(status = 404)]
    /// # struct NoPage;
    /// # #[derive(ErrorBook)]
    /// # #[book(errors(NoPage))]
    /// # struct SiteApi;
    /// let error = FrameworkError::new::<SiteApi>(422).with_param("items[1].qty");
    /// let report = Report::in_book::<SiteApi>(&error);
    /// assert_eq!(report.param().unwrap().to_string(), "items[1].qty");
    /// ```
    #[must_use]
    pub fn with_param(mut self, param: impl Into<String>) -> Self {
        self.param = Some(param.into());
        self
    }

    /// Sets what is wrong with the input. It is sent below 500. Without another param, that of a
    /// single violation is its field.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook, FrameworkError, Report, Violation};
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// # #[error("no such page")]
    /// # #[api(status = 404)]
    /// # struct NoPage;
    /// # #[derive(ErrorBook)]
    /// # #[book(errors(NoPage))]
    /// # struct SiteApi;
    /// let violation = Violation::new("items[1].qty", "must be at least 1");
    /// let error = FrameworkError::new::<SiteApi>(422).with_violations(violation);
    /// let report = Report::in_book::<SiteApi>(&error);
    /// assert_eq!(report.violations().unwrap().len(), 1);
    /// ```
    #[must_use]
    pub fn with_violations(mut self, violations: impl Into<Violations>) -> Self {
        self.set_violations(&violations.into());
        self
    }

    fn set_violations(&mut self, violations: &Violations) {
        let violations = sent_violations(violations).ok().flatten();
        self.violations = violations.unwrap_or_default();
        if let (None, [violation]) = (&self.param, self.violations.as_slice())
            && !violation.field.is_root()
        {
            self.param = Some(violation.field.to_string());
        }
    }

    /// Whether it was made in this book. Two books with one fallback have the same codes for failures.
    #[cfg(feature = "anyhow")]
    pub(crate) fn is_of<B: ErrorBook>(&self) -> bool {
        B::BOOK.fallback.is_some_and(|rows| rows.owner().is(self.spec.rows.owner))
    }

    /// Returns the message of the row if it has no fields, else the phrase of the status.
    fn fixed_message(&self) -> Cow<'static, str> {
        let constant = self.spec.constant_message().map(Cow::Borrowed);
        let own = constant.or_else(|| self.spec.message().and_then(without_fields));
        own.unwrap_or(Cow::Borrowed(phrase(self.status)))
    }

    /// Sets what is sent in place of the reason; `None` sends the row's message.
    #[cfg(feature = "layer")]
    pub(crate) fn with_message(mut self, message: Option<String>) -> Self {
        self.message = message;
        self
    }

    /// Returns what may be sent of a value, which is nothing for a 5xx.
    fn sent<'a>(&self, value: Option<&'a String>) -> Option<&'a String> {
        value.filter(|_| self.status < 500)
    }
}

impl ApiError for FrameworkError {
    fn spec(&self) -> ErrorSpec {
        self.spec
    }

    fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.sent(self.message.as_ref()) {
            Some(message) => f.write_str(message),
            None => f.write_str(&self.fixed_message()),
        }
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visit<'a>) {
        visitor.status(self.status);
        match (self.sent(self.param.as_ref()), &self.spec.extras().param) {
            (Some(param), _) => visitor.param(param),
            (None, Some(param)) => visitor.param(param),
            (None, None) => {}
        }
        if self.status < 500 && !self.violations.is_empty() {
            visitor.violations(&self.violations);
        }
    }
}

impl core::error::Error for FrameworkError {}

/// The text of the log: the reason, whatever the status is.
impl Display for FrameworkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            Some(reason) => f.write_str(reason),
            None => f.write_str(&self.fixed_message()),
        }
    }
}

/// Returns the text of a format string without fields; doubled braces are single ones then.
fn without_fields(format: &'static str) -> Option<Cow<'static, str>> {
    if !format.contains('{') && !format.contains('}') {
        return Some(Cow::Borrowed(format));
    }
    let mut text = String::new();
    let mut letters = format.chars();
    while let Some(letter) = letters.next() {
        // A brace of the text is there twice.
        if matches!(letter, '{' | '}') && letters.next() != Some(letter) {
            return None;
        }
        text.push(letter);
    }
    Some(Cow::Owned(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn format_strings_without_fields() {
        for (format, text) in [
            ("plain", Some("plain")),
            ("{{id}} and {{", Some("{id} and {")),
            ("{id}", None),
            ("{{{id}}}", None),
            ("{}}}", None),
            ("{{}}{}", None),
        ] {
            assert_eq!(without_fields(format).as_deref(), text, "{format}");
        }
    }
}
