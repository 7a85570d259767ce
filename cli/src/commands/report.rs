//! How changes are reported, and what they mean for the exit code.

use std::{env, fmt::Write as _, fs, path::Path};

use anstyle::Style;
use anyhow::Result;
use clap::{Args, ValueEnum};
use errorbook_contract::{Class, Diff};

use super::Outcome;
use crate::{
    place::Place,
    terminal::{self, CYAN, GREEN, RED, YELLOW, escape},
};

/// How the changes are shown, and which of them matter.
#[derive(Args)]
pub(super) struct ReportOptions {
    /// How the changes are written
    #[arg(long, value_enum, default_value_t)]
    format: Format,

    /// Exit with 0 if the worst change is a risky one
    #[arg(long)]
    allow_risky: bool,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
    /// A table, for a comment
    Markdown,
    /// Annotations of a GitHub workflow
    Github,
}

impl ReportOptions {
    /// Prints the changes. Annotations are at the lines of the text of the contract, which is at
    /// the place.
    pub(super) fn print(&self, diff: &Diff, place: &Place, text: &str) -> Result<Outcome> {
        match self.format {
            Format::Text => terminal::print(&colored(&diff.to_string()))?,
            Format::Json => {
                terminal::print_file(&format!("{}\n", serde_json::to_string_pretty(diff)?))?;
            }
            Format::Markdown => terminal::print_file(&diff.to_markdown())?,
            Format::Github => terminal::print_file(&diff.to_github(&in_repository(place), text))?,
        }
        Ok(self.outcome(diff))
    }

    fn outcome(&self, diff: &Diff) -> Outcome {
        match diff.worst() {
            Some(Class::Breaking) => Outcome::Breaking,
            Some(Class::Risky) if !self.allow_risky => Outcome::Breaking,
            _ => Outcome::Fine,
        }
    }
}

/// Returns the text of a diff with a color for each class.
pub(super) fn colored(text: &str) -> String {
    let mut colored = String::new();
    for line in escape(text).lines() {
        let word = line.split(':').next().unwrap_or_default();
        let _ = match style_of(word) {
            Some(style) => writeln!(colored, "{style}{word}{style:#}{}", &line[word.len()..]),
            None => writeln!(colored, "{line}"),
        };
    }
    colored
}

/// Returns the color of a class, which only a line that is not indented starts with.
fn style_of(class: &str) -> Option<Style> {
    match class {
        "breaking" => Some(RED),
        "risky" | "stale" => Some(YELLOW),
        "additive" => Some(GREEN),
        "docs" | "note" => Some(CYAN),
        _ => None,
    }
}

/// Returns the path as GitHub wants it: from the root of the repository.
fn in_repository(place: &Place) -> String {
    match place {
        Place::File(path) => from_workspace(path).unwrap_or_else(|| path.display().to_string()),
        Place::Git(object) => object.split_once(':').map_or("", |(_, path)| path).to_owned(),
        Place::StandardInput => crate::place::USUAL_NAME.to_owned(),
    }
}

fn from_workspace(path: &Path) -> Option<String> {
    let root = fs::canonicalize(env::var_os("GITHUB_WORKSPACE")?).ok()?;
    let path = fs::canonicalize(path).ok()?;
    Some(path.strip_prefix(root).ok()?.display().to_string())
}
