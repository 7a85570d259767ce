//! `cargo errorbook bless`

use std::{env, path::PathBuf};

use anyhow::{Result, bail};
use clap::Args;
use errorbook_contract::{Contract, Refusal, Rule};

use super::{Outcome, check::committed, report::colored};
use crate::{
    output,
    place::Place,
    source::{self, BuildOptions},
    terminal,
};

/// Write the contract of a book into the committed file
///
/// Additions, texts and notes are written. A change that is breaking or risky is written only if it is
/// accepted by name, and the file then says so. It is all or nothing.
///
/// Refuses to run where `CI` is set, because nobody would commit the file there.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cargo errorbook bless
  cargo errorbook bless shop::ShopApi --accept code_removed:account_closed")]
pub(crate) struct Bless {
    /// The path of the book: `shop::ShopApi`
    book: Option<String>,

    /// The file to write [default: errors.json of the package]
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,

    /// Accept this change: the rule and what it speaks of, as `check` prints it
    #[arg(long, value_name = "RULE:CODE")]
    accept: Vec<String>,

    #[command(flatten)]
    build: BuildOptions,
}

impl Bless {
    pub(super) fn run(self) -> Result<Outcome> {
        if is_ci() {
            bail!("`CI` is set: bless the contract where you can commit it, and check it here");
        }
        let exported = source::export(self.book.as_deref(), &self.build)?;
        let place = committed(self.file.as_ref(), &exported);
        if place.exists() {
            self.replace(&place, &exported.contract)
        } else {
            self.begin(&place, &exported.contract)
        }
    }

    /// Writes the first contract.
    fn begin(&self, place: &Place, new: &Contract) -> Result<Outcome> {
        if let Some(name) = self.accept.first() {
            bail!("{place}: there is no such file, so there is no change `{name}` to accept");
        }
        write(place, new)?;
        Ok(Outcome::Fine)
    }

    /// Writes the next contract.
    fn replace(&self, place: &Place, new: &Contract) -> Result<Outcome> {
        let (old, text) = place.read_with_text()?;
        let renamed = Rule::BookRenamed.id();
        let is_renamed = self.accept.iter().any(|name| name == renamed);
        if old.book != new.book && !is_renamed {
            bail!(
                "{place}: it is the contract of {}, not of {}; name another file with `--file`, or \
                 say that the book has a new name with `--accept {renamed}`",
                old.book,
                new.book
            );
        }
        let named: Vec<&String> = self.accept.iter().filter(|name| *name != renamed).collect();
        let blessed = match errorbook_contract::bless(&old, new, &named) {
            Ok(blessed) => blessed,
            Err(refusal) => return refused(place, &refusal),
        };
        terminal::print(&colored(&errorbook_contract::check(&old, &blessed).to_string()))?;
        if text == blessed.to_json() {
            terminal::note(&format!("{place} is up to date"));
        } else {
            write(place, &blessed)?;
        }
        Ok(Outcome::Fine)
    }
}

/// Says why nothing is written.
fn refused(place: &Place, refusal: &Refusal) -> Result<Outcome> {
    terminal::print(&colored(&refusal.to_string()))?;
    if refusal.left.is_empty() {
        bail!("{place} is not written, as there is no such change to accept");
    }
    terminal::warning(&format!(
        "{place} is not written; keep what clients rely on, or accept each change with the option \
         below it"
    ));
    Ok(Outcome::Breaking)
}

fn write(place: &Place, contract: &Contract) -> Result<()> {
    output::replace(place.as_file()?, &contract.to_json())?;
    let count = contract.errors.len();
    let noun = if count == 1 { "error" } else { "errors" };
    terminal::note(&format!("wrote {place}: {count} {noun} of {}", contract.book));
    Ok(())
}

/// Returns whether this is a build server.
fn is_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}
