//! The subcommands, one file each.

mod bless;
mod check;
mod completions;
mod diff;
mod explain;
mod export;
mod generate;
mod html;
mod input;
mod list;
mod md;
mod merge;
mod openapi;
mod report;

use anyhow::Result;
use clap::Subcommand;

/// What a command found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing that anybody must look at.
    Fine,
    /// A change that breaks or endangers clients.
    Breaking,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Export(export::Export),
    Check(check::Check),
    Bless(bless::Bless),
    Diff(diff::Diff),
    Merge(merge::Merge),
    Html(html::Html),
    Md(md::Md),
    Openapi(openapi::OpenApi),
    Generate(generate::Generate),
    List(list::List),
    Explain(explain::Explain),
    Completions(completions::Completions),
}

impl Command {
    /// Runs the subcommand.
    pub(crate) fn run(self) -> Result<Outcome> {
        match self {
            Self::Export(command) => command.run(),
            Self::Check(command) => command.run(),
            Self::Bless(command) => command.run(),
            Self::Diff(command) => command.run(),
            Self::Merge(command) => command.run(),
            Self::Html(command) => command.run(),
            Self::Md(command) => command.run(),
            Self::Openapi(command) => command.run(),
            Self::Generate(command) => command.run(),
            Self::List(command) => command.run(),
            Self::Explain(command) => command.run(),
            Self::Completions(command) => command.run(),
        }
    }
}
