//! The error details of a `Status`.

use std::collections::HashMap;

use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use core::time::Duration;

use serde_json::{Map, Value};
use tonic_types::ErrorDetails;

use crate::{Report, catalog::reason::fmt_reason};

/// A field and what is wrong with it.
type Violation = (String, String);

/// Makes the error details. `own` are the details of the error.
pub(super) fn of(report: &Report<'_>, message: &str, own: Option<Value>) -> ErrorDetails {
    let mut details = ErrorDetails::new();
    if let Some(param) = report.param() {
        details.add_bad_request_violation(param.to_string(), message);
    }
    let metadata = add_own(&mut details, own);
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
    if let Some(url) = report.doc_url() {
        details.add_help_link(report.title(), url.to_string());
    }
    details
}

/// Adds lists of violations to `BadRequest`, and returns everything else as metadata.
fn add_own(details: &mut ErrorDetails, own: Option<Value>) -> HashMap<String, String> {
    let mut metadata = HashMap::new();
    for (name, value) in members(own) {
        match violations(&value) {
            Some(violations) => {
                for (field, description) in violations {
                    details.add_bad_request_violation(field, description);
                }
            }
            None => {
                metadata.insert(name, text(value));
            }
        }
    }
    metadata
}

fn members(own: Option<Value>) -> Map<String, Value> {
    match own {
        Some(Value::Object(members)) => members,
        Some(value) => Map::from_iter([("details".to_string(), value)]),
        None => Map::new(),
    }
}

/// Returns the violations, if the value is a list of nothing else.
fn violations(value: &Value) -> Option<Vec<Violation>> {
    let items = value.as_array().filter(|items| !items.is_empty())?;
    items.iter().map(violation).collect()
}

fn violation(item: &Value) -> Option<Violation> {
    let field = first_string(item, &["field", "param", "path", "name"])?;
    Some((field, first_string(item, &["message", "description", "reason"])?))
}

fn first_string(item: &Value, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| item.get(name)?.as_str()).map(str::to_string)
}

/// Returns the text of a string, and the JSON of anything else.
fn text(value: Value) -> String {
    match value {
        Value::String(text) => text,
        value => value.to_string(),
    }
}
