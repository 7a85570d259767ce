//! A report that outlives its error, so that a layer can write its body again.

use alloc::{boxed::Box, string::String, sync::Arc, vec::Vec};
use core::{
    fmt::{self, Display},
    sync::atomic::{AtomicBool, Ordering::Relaxed},
};

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use crate::{
    ApiError, Book, Detail, Details, Envelope, ErrorSpec, Report, envelope::taken_apart, status,
    written::written,
};

/// Whether a layer was made in this process.
///
/// Errors become responses in places that know nothing of the request, nor of the layers that the
/// response will pass. Without this switch every one of them would keep an [`OwnedReport`] for a
/// layer that most services do not have. It is only ever turned on, before the first request, so
/// no ordering is needed.
static LAYERED: AtomicBool = AtomicBool::new(false);

/// Makes responses carry an [`OwnedReport`] from now on, as far as their framework can.
///
/// A layer of errorbook does that when it is made. Call it where a middleware of your own
/// finishes the responses.
///
/// ```
/// # #[cfg(feature = "http")] {
/// # use errorbook::{ApiError, ErrorResponse, OwnedReport};
/// # use std::sync::Arc;
/// # #[derive(Debug, thiserror::Error, ApiError)]
/// # #[error("no such page")]
/// # #[api(status = 404)]
/// # struct NoPage;
/// errorbook::keep_reports();
/// let response: http::Response<Vec<u8>> = ErrorResponse::new(&NoPage).into_http();
/// assert!(response.extensions().get::<Arc<OwnedReport>>().is_some());
/// # }
/// ```
pub fn keep_reports() {
    LAYERED.store(true, Relaxed);
}

/// Whether a response may pass a layer.
pub(crate) fn has_layers() -> bool {
    LAYERED.load(Relaxed)
}

/// What a response said, kept so that a layer can say it again with the id of the request.
///
/// Where a framework turns an error into a response without showing the request, the body is
/// written without its id. If [`keep_reports`] was called, the response then carries an
/// `Arc<OwnedReport>` in its extensions. A [`Report`] of it says what the first one said; only its
/// `Display` is for the log.
///
/// ```
/// # #[cfg(feature = "http")] {
/// use errorbook::{ApiError, ErrorResponse, OwnedReport};
/// use std::sync::Arc;
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("no such page")]
/// #[api(status = 404, envelope = errorbook::envelope::Flat)]
/// struct NoPage;
///
/// errorbook::keep_reports();
/// let response: http::Response<Vec<u8>> = ErrorResponse::new(&NoPage).into_http();
/// let report = response.extensions().get::<Arc<OwnedReport>>().unwrap();
/// assert_eq!(
///     String::from_utf8(report.finish("req_1")).unwrap(),
///     r#"{"code":"no_page","message":"no such page","request_id":"req_1"}"#,
/// );
/// # }
/// ```
pub struct OwnedReport {
    spec: &'static ErrorSpec,
    status: u16,
    book: Option<&'static Book>,
    message: String,
    param: Option<String>,
    details: OwnedDetails,
    retry_after: Option<u64>,
    write: fn(&Report<'_>, &mut Vec<u8>),
    log: Log,
}

impl OwnedReport {
    /// What a layer will need, if there is one that might ask.
    pub(crate) fn keep<V: Envelope>(report: &Report<'_>) -> Option<Arc<Self>> {
        if !has_layers() || report.request_id().is_some() {
            return None;
        }
        Some(Arc::new(Self {
            spec: report.spec(),
            status: report.status(),
            book: report.book(),
            message: written(&report.message_or_phrase())
                .unwrap_or_else(|| status::phrase(report.status()).into()),
            param: report.param().and_then(written),
            details: OwnedDetails::of(report.details()),
            retry_after: report.retry_after(),
            write: V::write,
            log: Log::of(report),
        }))
    }

    /// The body with the id of its request. Logs the occurrence with the feature `tracing`.
    ///
    /// An id that may not be sent is left out, as [`Report::with_request_id`] does it.
    #[must_use]
    pub fn finish(&self, request_id: &str) -> Vec<u8> {
        let report = Report::build(self, self, self.book).with_request_id(request_id);
        self.log.write(&report);
        let mut body = Vec::new();
        (self.write)(&report, &mut body);
        body
    }
}

impl Drop for OwnedReport {
    /// A response that passed no layer has its line in the log all the same.
    fn drop(&mut self) {
        self.log.write(&Report::build(self, self, self.book));
    }
}

enum OwnedDetails {
    None,
    Value(OwnedValue),
    Members(Vec<(&'static str, Box<RawValue>)>),
}

impl OwnedDetails {
    /// As for the body, details that cannot be serialized are none.
    fn of(details: Option<Details<'_>>) -> Self {
        let Some(details) = details else { return Self::None };
        if let Some(value) = details.value() {
            return OwnedValue::of(value).map_or(Self::None, Self::Value);
        }
        let mut members = Some(Vec::new());
        details.for_each_member(&mut |name, value| match (to_raw_value(value), &mut members) {
            (Ok(value), Some(members)) => members.push((name, value)),
            _ => members = None,
        });
        members.map_or(Self::None, Self::Members)
    }
}

/// A value as JSON, which an envelope can still spread.
struct OwnedValue {
    whole: Box<RawValue>,
    /// Its members, where it is an object that envelopes take apart; none for null.
    members: Option<Vec<(String, Box<RawValue>)>>,
}

impl OwnedValue {
    fn of(value: &dyn Detail) -> Option<Self> {
        Some(Self { whole: to_raw_value(value).ok()?, members: taken_apart(value) })
    }
}

impl Serialize for OwnedValue {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.members {
            Some(_) if self.whole.get() == "null" => serializer.serialize_unit(),
            Some(members) => {
                serializer.collect_map(members.iter().map(|(name, value)| (name, value)))
            }
            None => self.whole.serialize(serializer),
        }
    }
}

impl ApiError for OwnedReport {
    fn spec(&self) -> &'static ErrorSpec {
        self.spec
    }

    fn status(&self) -> u16 {
        self.status
    }

    fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }

    fn param(&self) -> Option<&dyn Display> {
        self.param.as_ref().map(|param| param as _)
    }

    fn details(&self) -> Option<&dyn Detail> {
        match &self.details {
            OwnedDetails::Value(value) => Some(value),
            _ => None,
        }
    }

    fn detail_members(&self, visit: &mut dyn FnMut(&'static str, &dyn Detail)) {
        if let OwnedDetails::Members(members) = &self.details {
            for (name, value) in members {
                visit(name, value);
            }
        }
    }

    fn retry_after(&self) -> Option<u64> {
        self.retry_after
    }
}

impl core::error::Error for OwnedReport {}

/// What the log says, which is more than a client may see.
impl Display for OwnedReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.log.chain().unwrap_or(&self.message))
    }
}

impl fmt::Debug for OwnedReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OwnedReport")
            .field("code", &self.spec.code())
            .field("status", &self.status)
            .field("message", &self.message)
            .finish_non_exhaustive()
    }
}

/// The line that waits for the id of the request.
#[cfg(feature = "tracing")]
struct Log {
    /// The error and its sources, where the level is on.
    chain: Option<String>,
    written: AtomicBool,
}

#[cfg(feature = "tracing")]
impl Log {
    fn of(report: &Report<'_>) -> Self {
        let enabled = crate::log::is_enabled(report);
        let chain = enabled.then(|| written(&report.chain())).flatten();
        Self { chain, written: AtomicBool::new(!enabled) }
    }

    fn chain(&self) -> Option<&str> {
        self.chain.as_deref()
    }

    fn write(&self, report: &Report<'_>) {
        if !self.written.swap(true, Relaxed) {
            crate::log::occurrence(report);
        }
    }
}

#[cfg(not(feature = "tracing"))]
struct Log;

#[cfg(not(feature = "tracing"))]
#[expect(clippy::unused_self, reason = "the same as with `tracing`")]
impl Log {
    fn of(_: &Report<'_>) -> Self {
        Self
    }

    fn chain(&self) -> Option<&str> {
        None
    }

    fn write(&self, _: &Report<'_>) {}
}
