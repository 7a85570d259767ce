//! The error details of a `Status`.

use std::collections::HashMap;

use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use core::time::Duration;

use serde_json::Value;
use tonic_types::{ErrorDetails, FieldViolation};

use super::shortened;
use crate::{
    Report, Violation, Violations, catalog::reason::fmt_reason, json::members,
    report::try_to_string,
};

/// The longest param, in bytes.
const LONGEST_PARAM: usize = 256;

/// Makes the error details. `own` are the details of the error, as JSON.
///
/// As in the envelope [`Google`](crate::envelope::Google), violations take the place of the param.
pub(super) fn of(
    report: &Report<'_>,
    message: &str,
    violations: Option<&Violations>,
    own: Option<&[u8]>,
) -> ErrorDetails {
    let mut details = ErrorDetails::new();
    let mut fields: Vec<_> = match violations {
        Some(violations) => violations.iter().map(field_violation).collect(),
        None => Vec::from_iter(param(report, message)),
    };
    let metadata = own.map(|json| add_own(&mut fields, json)).unwrap_or_default();
    if !fields.is_empty() {
        details.set_bad_request(fields);
    }
    identify(&mut details, report, metadata);
    if let Some(url) = report.doc_url() {
        details.add_help_link(report.title(), url.to_string());
    }
    details
}

fn param(report: &Report<'_>, message: &str) -> Option<FieldViolation> {
    let param = report.param().and_then(try_to_string)?;
    Some(FieldViolation::new(shortened(param, LONGEST_PARAM), message))
}

fn field_violation(violation: &Violation) -> FieldViolation {
    let Violation { field, code, message } = violation;
    let reason = code.as_ref().map(|code| reason(code)).unwrap_or_default();
    FieldViolation { reason, ..FieldViolation::new(field.to_string(), &**message) }
}

/// Makes the error details without anything that can be long.
pub(super) fn least(report: &Report<'_>) -> ErrorDetails {
    let mut details = ErrorDetails::new();
    identify(&mut details, report, HashMap::new());
    details
}

fn identify(details: &mut ErrorDetails, report: &Report<'_>, metadata: HashMap<String, String>) {
    if let Some(code) = report.code() {
        details.set_error_info(reason(code), report.domain().unwrap_or_default(), metadata);
    }
    if let Some(seconds) = report.retry_after() {
        details.set_retry_info(Some(Duration::from_secs(seconds)));
    }
    if let Some(id) = report.request_id() {
        details.set_request_info(id, "");
    }
}

fn reason(code: &str) -> String {
    core::fmt::from_fn(|f| fmt_reason(code, f)).to_string()
}

/// Adds the elements of lists that look like violations, and returns everything else as metadata.
fn add_own(fields: &mut Vec<FieldViolation>, json: &[u8]) -> HashMap<String, String> {
    let mut metadata = HashMap::new();
    let Some(members) = members(json) else {
        return HashMap::from_iter(add_member(fields, "details", json));
    };
    for (name, value) in members {
        metadata.extend(add_member(fields, &name, value.as_bytes()));
    }
    metadata
}

fn add_member(
    fields: &mut Vec<FieldViolation>,
    name: &str,
    json: &[u8],
) -> Option<(String, String)> {
    let Some(violations) = violations(json) else {
        return Some((name.to_string(), text(json)));
    };
    fields.extend(violations);
    None
}

/// Returns the violations, if the value is a list of nothing else.
fn violations(json: &[u8]) -> Option<Vec<FieldViolation>> {
    let items: Vec<Value> = serde_json::from_slice(json).ok()?;
    let violations: Vec<_> = items.iter().map(violation).collect::<Option<_>>()?;
    (!violations.is_empty()).then_some(violations)
}

fn violation(item: &Value) -> Option<FieldViolation> {
    let field = first_string(item, &["field", "param", "path", "name"])?;
    let description = first_string(item, &["message", "description", "reason"])?;
    Some(FieldViolation::new(field, description))
}

fn first_string(item: &Value, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| item.get(name)?.as_str()).map(str::to_string)
}

/// Returns the text of a string, and the JSON of anything else, with all digits of a number.
fn text(json: &[u8]) -> String {
    let text = serde_json::from_slice(json);
    text.unwrap_or_else(|_| String::from_utf8_lossy(json).into_owned())
}
