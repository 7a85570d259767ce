//! `cargo errorbook merge`

use anyhow::{Context as _, Result};
use clap::Args;
use errorbook_contract::Contract;

use super::Outcome;
use crate::{output::Output, place::Place, terminal};

/// Merge the contracts of several services into one
///
/// A code has one meaning in each domain. Those that have several are listed, with all who use them,
/// and nothing is written. The way out is a `domain` for each book.
#[derive(Args)]
#[command(after_help = "\
Example:
  cargo errorbook merge shop.json bank.json --output all.json")]
pub(crate) struct Merge {
    /// The contracts: files, `-` for standard input, or `git:REV:PATH`
    #[arg(required = true, value_name = "FILE")]
    files: Vec<Place>,

    #[command(flatten)]
    output: Output,
}

impl Merge {
    pub(super) fn run(self) -> Result<Outcome> {
        let named = |place: &Place| Ok((place.to_string(), place.read()?));
        let contracts =
            self.files.iter().map(named).collect::<Result<Vec<(String, Contract)>>>()?;
        let (first, others) = contracts.split_first().context("there is no contract to merge")?;
        match errorbook_contract::merge(first, others) {
            Ok(merged) => {
                for left_out in &merged.left_out {
                    terminal::warning(&left_out.to_string());
                }
                self.output.write(&merged.contract.to_json())?;
                Ok(Outcome::Fine)
            }
            Err(conflicts) => {
                for conflict in &conflicts {
                    terminal::error(&anyhow::anyhow!("{conflict}"));
                }
                terminal::warning(
                    "nothing is written; give each book a domain, `#[book(domain = \"shop\")]`, in \
                     which its codes have their meaning",
                );
                Ok(Outcome::Breaking)
            }
        }
    }
}
