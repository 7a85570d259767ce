//! In place of `current_request`, without the feature `layer`: no error sees its request.

#![allow(clippy::unused_self, reason = "`current_request` has the same methods")]

use super::{representation::Answer, valid_id};
use crate::catalog::{Book, ErrorSpec};

#[derive(Clone, Debug, Default)]
pub(crate) struct CurrentRequest;

impl CurrentRequest {
    pub(crate) fn get() -> Self {
        Self
    }

    pub(crate) fn id(&self) -> Option<&str> {
        None
    }

    pub(crate) fn method(&self) -> Option<&str> {
        None
    }

    pub(crate) fn path(&self) -> Option<&str> {
        None
    }

    pub(crate) fn header(&self) -> &str {
        valid_id::HEADER
    }

    pub(crate) fn answer_for(&self, _: ErrorSpec) -> Option<Answer> {
        None
    }

    pub(crate) fn answer_in(&self, _: &Book) -> Option<Answer> {
        None
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn book(&self) -> Option<&'static Book> {
        None
    }
}
