//! `cargo errorbook generate`

use anyhow::Result;
use clap::{Args, ValueEnum};
use errorbook_contract::{Contract, go, python, typescript};

use super::{Outcome, input::Input};
use crate::output::Output;

/// Generate the types with which a client reads the errors
#[derive(Args)]
#[command(after_help = "\
Example:
  cargo errorbook generate typescript errors.json --output errors.ts")]
pub(crate) struct Generate {
    /// The language of the client
    language: Language,

    #[command(flatten)]
    output: Output,

    #[command(flatten)]
    input: Input,
}

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    Typescript,
    Python,
    Go,
}

impl Generate {
    pub(super) fn run(self) -> Result<Outcome> {
        let contract = self.input.contract()?;
        self.output.write(&self.language.write(&contract))?;
        Ok(Outcome::Fine)
    }
}

impl Language {
    fn write(self, contract: &Contract) -> String {
        match self {
            Self::Typescript => typescript::write(contract),
            Self::Python => python::write(contract),
            Self::Go => go::write(contract),
        }
    }
}
