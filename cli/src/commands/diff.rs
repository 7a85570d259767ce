//! `cargo errorbook diff`

use anyhow::Result;
use clap::Args;

use super::{Outcome, report::ReportOptions};
use crate::place::Place;

/// Compare two contracts: what changed, and what it breaks
///
/// Every change counts. `cargo errorbook check` leaves out those that were accepted.
#[derive(Args)]
#[command(after_help = "\
Example:
  cargo errorbook diff git:main:errors.json errors.json --format markdown")]
pub(crate) struct Diff {
    /// What clients know: a file, `-` for standard input, or `git:REV:PATH`
    old: Place,

    /// What they will get: a file, `-` for standard input, or `git:REV:PATH`
    new: Place,

    #[command(flatten)]
    report: ReportOptions,
}

impl Diff {
    pub(super) fn run(self) -> Result<Outcome> {
        let old = self.old.read()?;
        let (new, text) = self.new.read_with_text()?;
        let diff = errorbook_contract::diff(&old, &new);
        self.report.print(&diff, &self.new, &text)
    }
}
