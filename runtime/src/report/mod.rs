//! What a client may see of one occurrence, and what the log says.
//!
//! | file | |
//! |---|---|
//! | `mod`, `accessors`, `request` | [`Report`]: the public values; param and details of a 5xx are left out here |
//! | `log`, `chain` | the log line |
//! | `current_request`, `valid_id` | the request: its id, and how its layer answers |
//! | `timestamp` | when the report was first written |
//! | `representation` | an envelope as a value |
//! | `layers` | whether responses may pass a layer |

mod accessors;
pub(crate) mod chain;
#[cfg_attr(not(feature = "layer"), path = "no_current_request.rs")]
pub(crate) mod current_request;
#[cfg(feature = "layer")]
pub(crate) mod layers;
#[cfg_attr(not(feature = "tracing"), path = "no_log.rs")]
pub(crate) mod log;
mod representation;
mod request;
#[cfg_attr(not(feature = "std"), path = "no_timestamp.rs")]
mod timestamp;
mod try_to_string;
pub(crate) mod valid_id;

pub use representation::Representation;
pub(crate) use timestamp::Utc;
pub(crate) use {representation::Answer, try_to_string::try_to_string};

use alloc::{borrow::Cow, boxed::Box};
use core::fmt;

use self::{current_request::CurrentRequest, timestamp::Timestamp};
use crate::{
    catalog::{Book, ErrorSpec},
    error::{
        ApiError, EachHeader, Occurrence, ViolationList, Violations, is_masked, sent_violations,
    },
    json::Unwritable,
};

/// The longest time to wait that is sent, in seconds, so that it fits into 32 bits.
const LONGEST_WAIT: u64 = u32::MAX as u64;

/// One occurrence as a client may see it: the error, the book in which it is answered, and the id
/// of its request.
///
/// What it returns is safe to send: text of a 5xx is masked unless the variant exposes it.
///
/// ```
/// use errorbook::{ApiError, Report, envelope::Flat};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("postgres://admin:secret@db is down")]
/// #[api(status = 500, code = "internal")]
/// struct Internal;
///
/// let body = Report::new(&Internal).with_request_id("req_1").body::<Flat>();
/// assert_eq!(
///     String::from_utf8(body).unwrap(),
///     r#"{"code":"internal","message":"Internal Server Error","request_id":"req_1"}"#,
/// );
/// ```
#[derive(Clone)]
pub struct Report<'a> {
    error: &'a dyn ApiError,
    spec: ErrorSpec,
    status: u16,
    named: Named,
    book: Option<&'static Book>,
    /// The id of the error itself, or one that was set.
    own_id: Option<Cow<'a, str>>,
    request: CurrentRequest,
    occurrence: Occurrence<'a>,
    /// As much of them as may be sent; in a box, as few reports have any.
    violations: Option<Box<Violations>>,
    timestamp: Timestamp,
}

/// What the type of an error says about the form of its answer. The rest is for the layer to say.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Named {
    pub(crate) book: Option<&'static Book>,
    /// Whether an envelope is named, so that no layer's book is used.
    pub(crate) envelope: bool,
    /// Whether the caller chose an envelope, so that no layer chooses another one.
    pub(crate) chosen: bool,
}

impl<'a> Report<'a> {
    /// Keeps `error`. `typed` is the same error with its static type, and is only read here, without
    /// virtual calls.
    #[inline]
    pub(crate) fn build(
        error: &'a dyn ApiError,
        typed: &'a (impl ApiError + ?Sized),
        named: Named,
    ) -> Self {
        let (spec, occurrence) = (typed.spec(), Occurrence::of(typed));
        let status = occurrence.status(spec);
        let own_id = occurrence.request_id.and_then(try_to_string).map(Cow::Owned);
        let own_id = own_id.and_then(valid_id::valid);
        let request = CurrentRequest::get();
        let book = named.book.or_else(|| adopted_book(named, spec, &request));
        let violations = occurrence.violations.and_then(shown_violations).map(Box::new);
        let timestamp = Timestamp::unset();
        Self {
            error,
            spec,
            status,
            named,
            book,
            own_id,
            request,
            occurrence,
            violations,
            timestamp,
        }
    }

    /// Sets the id of the request that failed.
    ///
    /// An id is 1 to 128 bytes of visible ASCII. Anything else is logged and left out, and the
    /// report keeps the id that it has.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// let report = Report::new(&NoPage).with_request_id("req_1");
    /// assert_eq!(report.with_request_id("no good").request_id(), Some("req_1"));
    /// ```
    #[must_use]
    pub fn with_request_id(mut self, id: &'a str) -> Self {
        self.own_id = valid_id::valid(Cow::Borrowed(id)).or(self.own_id);
        self
    }

    pub(crate) fn error(&self) -> &'a dyn ApiError {
        self.error
    }

    #[cfg(any(feature = "layer", feature = "tonic"))]
    pub(crate) fn request(&self) -> &CurrentRequest {
        &self.request
    }

    pub(crate) fn into_request(self) -> CurrentRequest {
        self.request
    }

    #[cfg(feature = "layer")]
    pub(crate) fn named(&self) -> Named {
        self.named
    }

    /// Keeps the envelope in which it is answered, whatever a layer says.
    pub(crate) fn with_envelope_chosen(mut self) -> Self {
        self.named.chosen = true;
        self
    }

    /// Returns how the layer of its book answers, unless the type names an envelope.
    pub(crate) fn answer(&self) -> Option<Answer> {
        let book = self.book.filter(|_| !self.named.envelope && !self.named.chosen)?;
        self.request.answer_in(book)
    }

    /// Returns the book of the layer, if neither that book nor one of a layer around it lists the
    /// error.
    #[cfg(feature = "tracing")]
    pub(crate) fn unlisted_in(&self) -> Option<&'static Book> {
        let book = self.request.book()?;
        let answers_in = |book: &'static Book| self.request.answer_in(book).is_some();
        let is_listed =
            self.book.is_some_and(answers_in) || self.request.answer_for(self.spec).is_some();
        (!is_listed).then_some(book)
    }

    /// Calls `visit` with each header except the content type, `Retry-After` and the request id.
    pub(crate) fn for_each_header(&self, visit: &mut dyn FnMut(&'static str, Cow<'static, str>)) {
        for &(name, value) in self.spec.headers() {
            visit(name, Cow::Borrowed(value));
        }
        if !self.occurrence.has_headers {
            return;
        }
        self.error.visit(&mut EachHeader(|name, value| {
            if !is_header_name(name) {
                return log::left_out(name, "not a header name");
            }
            let value = try_to_string(value).filter(|value| is_header_value(value));
            match value {
                Some(value) => visit(name, Cow::Owned(value)),
                None => log::left_out(name, NOT_A_HEADER_VALUE),
            }
        }));
    }

    /// Returns the value, unless it is that of a masked 5xx.
    fn unless_masked<T>(&self, value: Option<T>) -> Option<T> {
        if is_masked(self.spec, self.status) { None } else { value }
    }
}

/// Returns as much of a list as may be sent.
#[cold]
fn shown_violations(list: &dyn ViolationList) -> Option<Violations> {
    sent_violations(list).unwrap_or_else(|Unwritable| {
        log::left_out("violations", "the list panicked");
        None
    })
}

/// Returns the book of the layer for an error whose type leaves that to it.
fn adopted_book(named: Named, spec: ErrorSpec, request: &CurrentRequest) -> Option<&'static Book> {
    if named.envelope { None } else { Some(request.answer_for(spec)?.book) }
}

/// The longest header value that is sent, in bytes.
const LONGEST_HEADER_VALUE: usize = 4096;

const NOT_A_HEADER_VALUE: &str = "not a header value: visible ASCII, at most 4096 bytes";

/// Whether a name may be sent as a header: a token (RFC 9110, section 5.6.2). The derive proves it; an
/// error written by hand may say anything.
fn is_header_name(name: &str) -> bool {
    let of_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(of_token)
}

/// Whether a value may be sent as a header: visible ASCII and spaces (RFC 9110, section 5.5).
fn is_header_value(value: &str) -> bool {
    value.len() <= LONGEST_HEADER_VALUE
        && value.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic())
        && !value.starts_with(' ')
        && !value.ends_with(' ')
}

impl fmt::Debug for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Report")
            .field("error", &self.error)
            .field("status", &self.status)
            .field("request_id", &self.request_id())
            .finish_non_exhaustive()
    }
}
