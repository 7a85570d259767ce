//! `cargo errorbook completions`

use anyhow::Result;
use clap::{Args, CommandFactory as _};
use clap_complete::{Shell, generate};

use super::Outcome;
use crate::{Cli, terminal};

/// Print a script that completes the arguments of `cargo-errorbook` in a shell
#[derive(Args)]
#[command(after_help = "\
Example:
  cargo errorbook completions bash")]
pub(crate) struct Completions {
    /// The shell
    shell: Shell,
}

impl Completions {
    pub(super) fn run(self) -> Result<Outcome> {
        let mut script = Vec::new();
        generate(self.shell, &mut Cli::command(), "cargo-errorbook", &mut script);
        terminal::print_file(&String::from_utf8(script)?)?;
        Ok(Outcome::Fine)
    }
}
