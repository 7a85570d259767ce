//! In place of `timestamp`, without the feature `std`: there is no clock.

use core::fmt::{self, Display};

use super::Report;

#[derive(Clone)]
pub(super) struct Timestamp;

impl Timestamp {
    pub(super) const fn unset() -> Self {
        Self
    }
}

impl Report<'_> {
    pub(crate) fn utc(&self) -> Option<Utc> {
        let Timestamp = self.timestamp;
        None
    }
}

pub(crate) enum Utc {}

impl Display for Utc {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}
