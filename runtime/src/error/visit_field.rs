//! What the derive calls for each field with a role. Not public API.
//!
//! The bound of a function is where the compiler reports a field of a wrong type, so each is
//! written out: its name and its bound are part of the message.

#![allow(missing_docs, reason = "not public API")]

use super::{
    Detail, Visit,
    fields::{RetryAfter, Shown, StatusValue},
};
use crate::catalog::ErrorSpec;

pub fn visit_status<T: StatusValue>(visitor: &mut dyn Visit<'_>, field: &T) {
    if let Some(status) = field.status_value() {
        visitor.status(status);
    }
}

pub fn visit_request_id<'a, T: Shown>(visitor: &mut dyn Visit<'a>, field: &'a T) {
    visitor.request_id(field);
}

pub fn visit_request_id_option<'a, T: Shown>(visitor: &mut dyn Visit<'a>, field: &'a Option<T>) {
    if let Some(field) = field {
        visitor.request_id(field);
    }
}

pub fn visit_param<'a, T: Shown>(visitor: &mut dyn Visit<'a>, field: &'a T) {
    visitor.param(field);
}

pub fn visit_param_option<'a, T: Shown>(visitor: &mut dyn Visit<'a>, field: &'a Option<T>) {
    if let Some(field) = field {
        visitor.param(field);
    }
}

pub fn visit_retry_after<T: RetryAfter>(visitor: &mut dyn Visit<'_>, field: &T) {
    if let Some(seconds) = field.retry_after_seconds() {
        visitor.retry_after(seconds);
    }
}

pub fn visit_details<'a, T: Detail>(visitor: &mut dyn Visit<'a>, field: &'a T) {
    visitor.details(field);
}

pub fn visit_details_option<'a, T: Detail>(visitor: &mut dyn Visit<'a>, field: &'a Option<T>) {
    if let Some(field) = field {
        visitor.details(field);
    }
}

pub fn visit_detail<'a, T: Detail>(visitor: &mut dyn Visit<'a>, name: &'static str, field: &'a T) {
    visitor.detail(name, field);
}

pub fn visit_detail_option<'a, T: Detail>(
    visitor: &mut dyn Visit<'a>,
    name: &'static str,
    field: &'a Option<T>,
) {
    if let Some(field) = field {
        visitor.detail(name, field);
    }
}

pub fn visit_header<'a, T: Shown>(visitor: &mut dyn Visit<'a>, name: &'static str, field: &'a T) {
    visitor.header(name, field);
}

pub fn visit_header_option<'a, T: Shown>(
    visitor: &mut dyn Visit<'a>,
    name: &'static str,
    field: &'a Option<T>,
) {
    if let Some(field) = field {
        visitor.header(name, field);
    }
}

pub fn visit_constant_message(spec: ErrorSpec, visitor: &mut dyn Visit<'_>) {
    if let Some(text) = spec.constant_message() {
        visitor.constant_message(text);
    }
}
