//! The statuses that a row can answer with.

use alloc::{vec, vec::Vec};

use crate::catalog::{Book, ErrorSpec};

/// Those of errors.
const ALL: core::ops::Range<u16> = 400..600;

/// The row of the fallback that answers each status.
pub(super) struct Statuses(Vec<(u16, ErrorSpec)>);

impl Statuses {
    pub(super) fn new(book: Option<&Book>) -> Self {
        let row = |status| Some((status, book?.fallback_for(status)?));
        Self(ALL.filter_map(row).collect())
    }

    /// Returns the statuses that an occurrence can have, its own first: any if a field has it, and
    /// those that have no row in the fallback, for which this one answers.
    pub(super) fn of(&self, spec: ErrorSpec) -> Vec<u16> {
        let own = spec.status();
        let others = |status: &u16| *status != own;
        let mut statuses = vec![own];
        if spec.status_varies() {
            statuses.extend(ALL.filter(others));
        } else {
            let is_it = |row: &ErrorSpec| row.place == spec.place && row.owner().is(spec.owner());
            let lent = self.0.iter().filter(|(_, row)| is_it(row)).map(|(status, _)| *status);
            statuses.extend(lent.filter(others));
        }
        statuses
    }
}
