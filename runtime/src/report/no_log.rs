//! In place of `log`, without the feature `tracing`: nothing is logged.

use super::Report;

pub(crate) fn occurrence(_: &Report<'_>) {}

#[cfg(feature = "layer")]
pub(crate) fn is_enabled(_: &Report<'_>) -> bool {
    false
}

pub(crate) fn left_out(_what: &str, _why: &str) {}
