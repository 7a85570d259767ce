//! The body of a response that waits for the id of its request.

use alloc::{boxed::Box, string::String, sync::Arc, vec::Vec};
use core::fmt::{self, Display};
use core::sync::atomic::{AtomicBool, Ordering::Relaxed};

use serde_json::value::RawValue;

use crate::{
    catalog::{Book, ErrorSpec, phrase},
    envelope::Envelope,
    error::{ApiError, Detail, Details, Visit},
    json::{Json, Unwritable},
    report::{Report, log, try_to_string},
};

/// A copy of a report that outlives its error, so that a layer can write the body again with the id
/// of the request.
///
/// Where a framework turns an error into a response without showing the request, the body is
/// written without its id. If there are layers, the response then carries an `Arc<PendingBody>` in
/// its extensions. Its `Display` is for the log.
pub(crate) struct PendingBody {
    spec: ErrorSpec,
    status: u16,
    book: Option<&'static Book>,
    message: String,
    param: Option<String>,
    details: OwnedDetails,
    retry_after: Option<u64>,
    write: fn(&Report<'_>, &mut Vec<u8>),
    log: Log,
}

impl PendingBody {
    /// Copies a report.
    pub(super) fn of<V: Envelope>(report: &Report<'_>) -> Arc<Self> {
        let message = try_to_string(&report.message_or_phrase());
        Arc::new(Self {
            spec: report.spec(),
            status: report.status(),
            book: report.book(),
            message: message.unwrap_or_else(|| phrase(report.status()).into()),
            param: report.param().and_then(try_to_string),
            details: OwnedDetails::of(report.details()),
            retry_after: report.retry_after(),
            write: V::write,
            log: Log::of(report),
        })
    }

    /// Returns the body with the id of its request, and logs the occurrence.
    ///
    /// An id that may not be sent is left out, as [`Report::with_request_id`] does it.
    pub(crate) fn finish(&self, request_id: &str) -> Vec<u8> {
        let report = Report::build(self, self, self.book).with_request_id(request_id);
        self.log.write(&report);
        let mut body = Vec::new();
        (self.write)(&report, &mut body);
        body
    }
}

impl Drop for PendingBody {
    /// Logs the error unless a layer already did.
    fn drop(&mut self) {
        if !self.log.is_written() {
            self.log.write(&Report::build(self, self, self.book));
        }
    }
}

/// Details as JSON.
enum OwnedDetails {
    None,
    Value(Box<RawValue>),
    Members(Vec<(&'static str, Box<RawValue>)>),
}

impl OwnedDetails {
    /// Details that cannot be serialized are left out, as in the body.
    fn of(details: Option<Details<'_>>) -> Self {
        let Some(details) = details else { return Self::None };
        let owned = match details.value() {
            Some(value) => raw(value).map(Self::Value),
            None => Self::members(&details),
        };
        owned.unwrap_or(Self::None)
    }

    fn members(details: &Details<'_>) -> Result<Self, Unwritable> {
        let mut members = Vec::new();
        details.try_each_member(|name, value| {
            members.push((name, raw(value)?));
            Ok(())
        })?;
        Ok(Self::Members(members))
    }
}

fn raw(value: &dyn Detail) -> Result<Box<RawValue>, Unwritable> {
    let mut json = Vec::new();
    value.write_json(Json(&mut json))?;
    let json = String::from_utf8(json).map_err(|_| Unwritable)?;
    RawValue::from_string(json).map_err(|_| Unwritable)
}

impl ApiError for PendingBody {
    fn spec(&self) -> ErrorSpec {
        self.spec
    }

    fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visit<'a>) {
        visitor.status(self.status);
        if let Some(param) = &self.param {
            visitor.param(param);
        }
        if let Some(seconds) = self.retry_after {
            visitor.retry_after(seconds);
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

impl core::error::Error for PendingBody {}

/// The text of the log, which is more than a client may see.
impl Display for PendingBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.log.chain.as_deref().unwrap_or(&self.message))
    }
}

impl fmt::Debug for PendingBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PendingBody")
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
    written: AtomicBool,
}

impl Log {
    fn of(report: &Report<'_>) -> Self {
        let enabled = log::is_enabled(report);
        let chain = if enabled { try_to_string(&report.chain()) } else { None };
        Self { chain, written: AtomicBool::new(!enabled) }
    }

    fn is_written(&self) -> bool {
        self.written.load(Relaxed)
    }

    fn write(&self, report: &Report<'_>) {
        if !self.written.swap(true, Relaxed) {
            log::occurrence(report);
        }
    }
}
