//! What the derive calls for each field with a role, beside the methods of [`Visit`]. Not public API.

#![allow(missing_docs, reason = "not public API")]

use super::Visit;
use crate::catalog::ErrorSpec;

pub fn visit_status(visitor: &mut dyn Visit<'_>, status: Option<u16>) {
    if let Some(status) = status {
        visitor.status(status);
    }
}

pub fn visit_retry_after(visitor: &mut dyn Visit<'_>, seconds: Option<u64>) {
    if let Some(seconds) = seconds {
        visitor.retry_after(seconds);
    }
}

pub fn visit_constant_message(spec: ErrorSpec, visitor: &mut dyn Visit<'_>) {
    if let Some(text) = spec.constant_message() {
        visitor.constant_message(text);
    }
}
