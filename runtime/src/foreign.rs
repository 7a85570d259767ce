//! A failure that no error of the API stands behind.

use alloc::{borrow::Cow, string::String};
use core::{
    fmt::{self, Display},
    marker::PhantomData,
};

use crate::{__private::Rare, ApiError, ErrorBook, ErrorSpec, Owner, status};

static OWNER: Owner =
    Owner { path: "errorbook::Foreign", version: env!("CARGO_PKG_VERSION"), hash: 0 };

/// The row for statuses that have none of their own among the fallback rows of the book `B`: what
/// the row of this status says that is as true of another. Its words, its time to wait and its
/// headers are not. Without such a row, no code.
struct StandIn<B, const STATUS: u16>(PhantomData<B>);

impl<B: ErrorBook, const STATUS: u16> StandIn<B, STATUS> {
    const LENDER: Option<&'static ErrorSpec> = match B::BOOK.fallback {
        Some(rows) => rows.first_with_status(STATUS),
        None => None,
    };
    const RARE: &'static Rare = &match Self::LENDER {
        Some(lender) => lender.__rare.of_any_status(),
        None => Rare::NONE,
    };
    const ROW: &'static ErrorSpec = &match Self::LENDER {
        Some(&lender) => ErrorSpec {
            __title: "",
            __message: "",
            __description: "",
            __rare: Self::RARE,
            ..lender
        },
        None => ErrorSpec::codeless(&OWNER, STATUS),
    };
}

/// A failure of the framework: a route that it does not know, a body that it cannot read, a
/// panic.
///
/// It takes its row from the book's `fallback(…)`, and so its code. A row of 400 or 500 that stands
/// in for another status lends code, type and page; its words, headers and time to wait are about
/// its own.
///
/// What the framework says about it is the message below 500; of a 5xx only the row's own message
/// is sent, never the framework's text.
///
/// The layers make these. Make them yourself where your framework hands you its rejections.
///
/// ```
/// use errorbook::{ApiError, ErrorBook, Foreign, Report, envelope::Typed};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// enum CommonError {
///     #[error("no such page")]
///     #[api(status = 404, type = "invalid_request_error")]
///     NotFound,
///     #[error("not a request of this API")]
///     #[api(status = 400, type = "invalid_request_error", code = "invalid_request")]
///     Invalid,
/// }
///
/// #[derive(ErrorBook)]
/// #[book(errors(CommonError), fallback(CommonError))]
/// struct SiteApi;
///
/// let body = |error: Foreign| {
///     String::from_utf8(Report::in_book::<SiteApi>(&error).body::<Typed>()).unwrap()
/// };
/// assert_eq!(
///     body(Foreign::new::<SiteApi>(404)),
///     concat!(
///         r#"{"type":"invalid_request_error","code":"not_found","message":"no such page","#,
///         r#""param":null,"doc_url":null,"request_id":null}"#,
///     ),
/// );
/// assert!(body(Foreign::new::<SiteApi>(415).with_reason("send application/json"))
///     .contains(r#""code":"invalid_request","message":"send application/json""#));
/// assert!(body(Foreign::new::<SiteApi>(500).with_reason("db.internal:5432 is down"))
///     .contains(r#""code":null,"message":"Internal Server Error""#));
/// ```
#[derive(Clone, Debug)]
pub struct Foreign {
    spec: &'static ErrorSpec,
    status: u16,
    reason: Option<String>,
    param: Option<String>,
    /// Whether reason and param are for the log alone.
    is_hushed: bool,
}

impl Foreign {
    /// A failure with this status, in the words of the book. A status that is none of an error
    /// becomes 500.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook, Foreign, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// # #[error("no such page")]
    /// # #[api(status = 404)]
    /// # struct NoPage;
    /// # #[derive(ErrorBook)]
    /// # #[book(errors(NoPage))]
    /// # struct SiteApi;
    /// let report = |error: &Foreign| Report::in_book::<SiteApi>(error).status();
    /// assert_eq!(report(&Foreign::new::<SiteApi>(415)), 415);
    /// assert_eq!(report(&Foreign::new::<SiteApi>(200)), 500);
    /// ```
    #[must_use]
    pub fn new<B: ErrorBook>(status: u16) -> Self {
        let status = if status::is_error(status) { status } else { 500 };
        let own = B::BOOK.fallback.and_then(|rows| rows.first_with_status(status));
        let spec = own.unwrap_or(match status {
            ..500 => StandIn::<B, 400>::ROW,
            _ => StandIn::<B, 500>::ROW,
        });
        Self { spec, status, reason: None, param: None, is_hushed: status >= 500 }
    }

    /// What the framework says about it. Sent below 500, logged always.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook, Foreign, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// # #[error("no such page")]
    /// # #[api(status = 404)]
    /// # struct NoPage;
    /// # #[derive(ErrorBook)]
    /// # #[book(errors(NoPage))]
    /// # struct SiteApi;
    /// let message = |error: Foreign| {
    ///     Report::in_book::<SiteApi>(&error).message_or_phrase().to_string()
    /// };
    /// let reason = "db.internal:5432 sent no JSON";
    /// assert_eq!(message(Foreign::new::<SiteApi>(400).with_reason(reason)), reason);
    /// assert_eq!(message(Foreign::new::<SiteApi>(502).with_reason(reason)), "Bad Gateway");
    /// assert_eq!(Foreign::new::<SiteApi>(502).with_reason(reason).to_string(), reason);
    /// ```
    #[must_use]
    pub fn with_reason(mut self, reason: impl Into<String>) -> Self {
        let reason = reason.into();
        self.reason = (!reason.trim().is_empty()).then_some(reason);
        self
    }

    /// The parameter it is about. Sent below 500.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook, Foreign, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// # #[error("no such page")]
    /// # #[api(status = 404)]
    /// # struct NoPage;
    /// # #[derive(ErrorBook)]
    /// # #[book(errors(NoPage))]
    /// # struct SiteApi;
    /// let error = Foreign::new::<SiteApi>(422).with_param("items[1].qty");
    /// let report = Report::in_book::<SiteApi>(&error);
    /// assert_eq!(report.param().unwrap().to_string(), "items[1].qty");
    /// ```
    #[must_use]
    pub fn with_param(mut self, param: impl Into<String>) -> Self {
        self.param = Some(param.into());
        self
    }

    /// The row's message, where it says the same each time.
    fn fixed_message(&self) -> Cow<'static, str> {
        let constant = self.spec.constant_message().map(Cow::Borrowed);
        let own = constant.or_else(|| self.spec.message().and_then(without_fields));
        own.unwrap_or(Cow::Borrowed(status::phrase(self.status)))
    }

    /// Keeps reason and param out of the response, as those of a 5xx are.
    #[cfg(any(
        feature = "actix-web",
        feature = "poem",
        feature = "rocket",
        feature = "salvo",
        feature = "tower",
    ))]
    pub(crate) fn hushed(mut self) -> Self {
        self.is_hushed = true;
        self
    }
}

impl ApiError for Foreign {
    fn spec(&self) -> &'static ErrorSpec {
        self.spec
    }

    fn status(&self) -> u16 {
        self.status
    }

    fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = self.reason.as_deref().filter(|_| !self.is_hushed);
        match reason {
            Some(reason) => f.write_str(reason),
            None => f.write_str(&self.fixed_message()),
        }
    }

    fn param(&self) -> Option<&dyn Display> {
        self.param.as_ref().filter(|_| !self.is_hushed).map(|param| param as _)
    }
}

impl core::error::Error for Foreign {}

/// What the log says: the reason, of whatever status.
impl Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            Some(reason) => f.write_str(reason),
            None => f.write_str(&self.fixed_message()),
        }
    }
}

/// The text of a template that has no fields, only braces that stand for themselves.
fn without_fields(template: &'static str) -> Option<Cow<'static, str>> {
    if !template.contains(['{', '}']) {
        return Some(Cow::Borrowed(template));
    }
    let has_fields = template.replace("{{", "").replace("}}", "").contains(['{', '}']);
    (!has_fields).then(|| Cow::Owned(template.replace("{{", "{").replace("}}", "}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_without_fields() {
        for (template, text) in [
            ("plain", Some("plain")),
            ("{{id}} and {{", Some("{id} and {")),
            ("{id}", None),
            ("{{{id}}}", None),
            ("{}}}", None),
            ("{{}}{}", None),
        ] {
            assert_eq!(without_fields(template).as_deref(), text, "{template}");
        }
    }
}
