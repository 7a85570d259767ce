//! `cargo errorbook md`

use anyhow::Result;
use clap::Args;
use errorbook_contract::markdown;

use super::{Outcome, input::Input};
use crate::output::Output;

/// Write the error reference as Markdown
#[derive(Args)]
#[command(after_help = "\
Example:
  cargo errorbook md errors.json --output errors.md")]
pub(crate) struct Md {
    #[command(flatten)]
    output: Output,

    #[command(flatten)]
    input: Input,
}

impl Md {
    pub(super) fn run(self) -> Result<Outcome> {
        let contract = self.input.contract()?;
        self.output.write(&markdown::write(&contract))?;
        Ok(Outcome::Fine)
    }
}
