//! A response that was made where its request is not known.

use alloc::{string::String, sync::Arc, vec::Vec};
use core::fmt::{self, Display};
use core::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::SystemTime;

use super::ErrorResponse;
use crate::{
    catalog::{ErrorSpec, phrase},
    error::{ApiError, Detail, Details, ForLog, Violations, Visit},
    json::{Json, Unwritable, contain},
    report::{Named, Report, Representation, current_request::RequestContext, log, try_to_string},
};

/// A copy of a report that outlives its error, so that a layer can answer with the id and in the
/// book of the request.
///
/// An error that becomes a response in the task of the request finds the request there. In another
/// task or thread, it does not. If there are layers, such a response has an `Arc<PendingResponse>` in
/// its extensions. Its `Display` is for the log.
pub(crate) struct PendingResponse {
    spec: ErrorSpec,
    status: u16,
    named: Named,
    own: &'static Representation,
    message: String,
    param: Option<String>,
    details: OwnedDetails,
    violations: Option<Violations>,
    retry_after: Option<u64>,
    request_id: Option<String>,
    timestamp: SystemTime,
    log: Log,
}

impl PendingResponse {
    /// Copies a report.
    pub(super) fn of(report: &Report<'_>, own: &'static Representation) -> Arc<Self> {
        let message = try_to_string(&report.message_or_phrase());
        Arc::new(Self {
            spec: report.spec(),
            status: report.status(),
            named: report.named(),
            own,
            message: message.unwrap_or_else(|| phrase(report.status()).into()),
            param: report.param().and_then(try_to_string),
            details: OwnedDetails::of(report.details()),
            violations: report.violations().cloned(),
            retry_after: report.retry_after(),
            request_id: report.request_id().map(Into::into),
            timestamp: report.timestamp(),
            log: Log::of(report),
        })
    }

    /// Returns the response to a request, without the headers of the error, and logs the occurrence.
    pub(crate) fn answer(&self, request: &Arc<RequestContext>) -> ErrorResponse {
        self.log.written.store(true, Relaxed);
        request.enter(|| self.report().send_as(self.own))
    }

    fn report(&self) -> Report<'_> {
        Report::build(self, self, self.named).with_timestamp(self.timestamp)
    }
}

impl Drop for PendingResponse {
    /// Logs the error, unless a layer already did.
    fn drop(&mut self) {
        if !self.log.written.load(Relaxed) {
            log::occurrence(&Report::build(self, self, self.named));
        }
    }
}

/// Details as JSON.
enum OwnedDetails {
    None,
    Value(Copied),
    Members(Vec<(&'static str, Copied)>),
}

impl OwnedDetails {
    fn of(details: Option<Details<'_>>) -> Self {
        let Some(details) = details else { return Self::None };
        if let Some(value) = details.value() {
            return Self::Value(Copied::of(value));
        }
        let mut members = Vec::new();
        details.for_each_member(&mut |name, value| members.push((name, Copied::of(value))));
        Self::Members(members)
    }
}

/// A value as JSON text, or nothing if it failed. The copy then fails as well, so the body is what
/// it would be without a layer.
struct Copied(Result<String, Unwritable>);

impl Copied {
    fn of(value: &dyn Detail) -> Self {
        let mut json = Vec::new();
        let outcome = contain(|| value.write_json(Json::new(&mut json)));
        Self(outcome.and_then(|()| String::from_utf8(json).map_err(|_| Unwritable)))
    }
}

impl Detail for Copied {
    fn write_json(&self, json: Json<'_>) -> Result<(), Unwritable> {
        let text = self.0.as_ref().map_err(|_| Unwritable)?;
        json.verbatim(text);
        Ok(())
    }
}

impl ApiError for PendingResponse {
    fn spec(&self) -> ErrorSpec {
        self.spec
    }

    fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visit<'a>) {
        visitor.status(self.status);
        if let Some(backtrace) = &self.log.backtrace {
            visitor.backtrace(backtrace);
        }
        if let Some(hint) = self.log.hint {
            visitor.hint(hint);
        }
        if let Some(id) = &self.request_id {
            visitor.request_id(id);
        }
        if let Some(param) = &self.param {
            visitor.param(param);
        }
        if let Some(seconds) = self.retry_after {
            visitor.retry_after(seconds);
        }
        if let Some(violations) = &self.violations {
            visitor.violations(violations);
        }
        match &self.details {
            OwnedDetails::None => {}
            OwnedDetails::Value(value) => visitor.details(value),
            OwnedDetails::Members(members) => {
                for (name, value) in members {
                    visitor.detail(name, value);
                }
            }
        }
    }
}

impl core::error::Error for PendingResponse {}

/// The text of the log, which is more than a client may see.
impl Display for PendingResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.log.chain.as_deref().unwrap_or(&self.message))
    }
}

impl fmt::Debug for PendingResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PendingResponse")
            .field("code", &self.spec.code())
            .field("status", &self.status)
            .field("message", &self.message)
            .finish_non_exhaustive()
    }
}

/// The log line, which waits for the id of the request.
struct Log {
    /// The error and its sources, if the level is on.
    chain: Option<String>,
    backtrace: Option<String>,
    hint: Option<&'static str>,
    written: AtomicBool,
}

impl Log {
    fn of(report: &Report<'_>) -> Self {
        if !log::is_enabled(report) {
            let written = AtomicBool::new(true);
            return Self { chain: None, backtrace: None, hint: None, written };
        }
        let ForLog { backtrace, hint } = ForLog::of(report.error());
        Self {
            chain: try_to_string(&report.chain()),
            backtrace: backtrace.and_then(try_to_string),
            hint,
            written: AtomicBool::new(false),
        }
    }
}
