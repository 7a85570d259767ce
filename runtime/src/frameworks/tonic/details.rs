//! The error details of a `Status`.

use std::collections::HashMap;

use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use core::time::Duration;

use serde_json::Value;
use tonic_types::ErrorDetails;

use super::shortened;
use crate::{Report, catalog::reason::fmt_reason, json::members, report::try_to_string};

/// A field and what is wrong with it.
type Violation = (String, String);

/// The longest param, in bytes.
const LONGEST_PARAM: usize = 256;

/// Makes the error details. `own` are the details of the error, as JSON.
pub(super) fn of(report: &Report<'_>, message: &str, own: Option<&[u8]>) -> ErrorDetails {
    let mut details = ErrorDetails::new();
    if let Some(param) = report.param().and_then(try_to_string) {
        details.add_bad_request_violation(shortened(param, LONGEST_PARAM), message);
    }
    let metadata = own.map(|json| add_own(&mut details, json)).unwrap_or_default();
    identify(&mut details, report, metadata);
    if let Some(url) = report.doc_url() {
        details.add_help_link(report.title(), url.to_string());
    }
    details
}

/// Makes the error details without anything that can be long.
pub(super) fn least(report: &Report<'_>) -> ErrorDetails {
    let mut details = ErrorDetails::new();
    identify(&mut details, report, HashMap::new());
    details
}

fn identify(details: &mut ErrorDetails, report: &Report<'_>, metadata: HashMap<String, String>) {
    if let Some(code) = report.code() {
        let reason = core::fmt::from_fn(|f| fmt_reason(code, f)).to_string();
        details.set_error_info(reason, report.domain().unwrap_or_default(), metadata);
    }
    if let Some(seconds) = report.retry_after() {
        details.set_retry_info(Some(Duration::from_secs(seconds)));
    }
    if let Some(id) = report.request_id() {
        details.set_request_info(id, "");
    }
}

/// Adds lists of violations to `BadRequest`, and returns everything else as metadata.
fn add_own(details: &mut ErrorDetails, json: &[u8]) -> HashMap<String, String> {
    let mut metadata = HashMap::new();
    let Some(members) = members(json) else {
        return HashMap::from_iter(add_member(details, "details", json));
    };
    for (name, value) in members {
        metadata.extend(add_member(details, &name, value.get().as_bytes()));
    }
    metadata
}

fn add_member(details: &mut ErrorDetails, name: &str, json: &[u8]) -> Option<(String, String)> {
    let Some(violations) = violations(json) else {
        return Some((name.to_string(), text(json)));
    };
    for (field, description) in violations {
        details.add_bad_request_violation(field, description);
    }
    None
}

/// Returns the violations, if the value is a list of nothing else.
fn violations(json: &[u8]) -> Option<Vec<Violation>> {
    let items: Vec<Value> = serde_json::from_slice(json).ok()?;
    let violations: Vec<_> = items.iter().map(violation).collect::<Option<_>>()?;
    (!violations.is_empty()).then_some(violations)
}

fn violation(item: &Value) -> Option<Violation> {
    let field = first_string(item, &["field", "param", "path", "name"])?;
    Some((field, first_string(item, &["message", "description", "reason"])?))
}

fn first_string(item: &Value, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| item.get(name)?.as_str()).map(str::to_string)
}

/// Returns the text of a string, and the JSON of anything else, with all digits of a number.
fn text(json: &[u8]) -> String {
    let text = serde_json::from_slice(json);
    text.unwrap_or_else(|_| String::from_utf8_lossy(json).into_owned())
}
