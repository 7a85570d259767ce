//! The values of one occurrence, gathered.

use core::fmt::Display;

use super::{ApiError, Detail, ViolationList, Visit};
use crate::catalog::{ErrorSpec, status};

/// The values that one occurrence brings along.
#[derive(Clone, Copy, Default)]
pub(crate) struct Occurrence<'a> {
    status: Option<u16>,
    pub(crate) request_id: Option<&'a dyn Display>,
    pub(crate) param: Option<&'a dyn Display>,
    pub(crate) retry_after: Option<u64>,
    pub(crate) details: Option<&'a dyn Detail>,
    pub(crate) has_members: bool,
    pub(crate) violations: Option<&'a dyn ViolationList>,
    pub(crate) has_headers: bool,
    pub(crate) constant_message: Option<&'static str>,
}

impl<'a> Occurrence<'a> {
    #[inline]
    pub(crate) fn of<E: ApiError + ?Sized>(error: &'a E) -> Self {
        let mut values = Self::default();
        error.visit(&mut values);
        values
    }

    /// The status of the occurrence, else that of its row, else 500: the first that is an error.
    pub(crate) fn status(&self, spec: ErrorSpec) -> u16 {
        match self.status {
            Some(status) if status::is_error(status) => status,
            _ if status::is_error(spec.status()) => spec.status(),
            _ => 500,
        }
    }
}

impl<'a> Visit<'a> for Occurrence<'a> {
    fn status(&mut self, status: u16) {
        self.status = Some(status);
    }

    fn request_id(&mut self, id: &'a dyn Display) {
        self.request_id = Some(id);
    }

    fn param(&mut self, param: &'a dyn Display) {
        self.param = Some(param);
    }

    fn retry_after(&mut self, seconds: u64) {
        self.retry_after = Some(seconds);
    }

    fn details(&mut self, value: &'a dyn Detail) {
        self.details = Some(value);
    }

    fn detail(&mut self, _: &'static str, _: &'a dyn Detail) {
        self.has_members = true;
    }

    fn violations(&mut self, list: &'a dyn ViolationList) {
        self.violations = Some(list);
    }

    fn header(&mut self, _: &'static str, _: &'a dyn Display) {
        self.has_headers = true;
    }

    fn constant_message(&mut self, text: &'static str) {
        self.constant_message = Some(text);
    }
}
