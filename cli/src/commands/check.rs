//! `cargo errorbook check`

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Result, bail};
use clap::Args;
use errorbook_contract::{Contract, Diff};

use super::{Outcome, report::ReportOptions};
use crate::{
    place::{Place, USUAL_NAME},
    source::{self, BuildOptions},
    terminal,
};

/// Check that no change breaks a client
///
/// Compares the committed contract with what the source says now. The book is BOOK, else the only one
/// of the package.
///
/// With `--against`, compares an older contract with the committed one; or with the source, if BOOK or
/// an option of the build is given. Changes that were accepted since then are fine, and so is a
/// revision that has no contract yet.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cargo errorbook check
  cargo errorbook check --against git:main:errors.json --format github")]
pub(crate) struct Check {
    /// The path of the book: `shop::ShopApi`
    book: Option<String>,

    /// What clients know: a file, `-` for standard input, or `git:REV:PATH`
    ///
    /// PATH is from the root of the repository, else from here. `git::errors.json` is the index.
    #[arg(long, value_name = "OLD")]
    against: Option<Place>,

    /// The committed contract [default: errors.json of the package]
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,

    /// Exit with 1 also if the committed contract lacks harmless changes of the source
    #[arg(long, conflicts_with = "against")]
    up_to_date: bool,

    #[command(flatten)]
    report: ReportOptions,

    #[command(flatten)]
    build: BuildOptions,
}

impl Check {
    pub(super) fn run(self) -> Result<Outcome> {
        let from_source = self.book.is_some() || self.build.are_given();
        match &self.against {
            None => self.file_with_source(),
            Some(old) if from_source => self.old_with_source(old),
            Some(old) => self.old_with_file(old),
        }
    }

    /// Compares the committed contract with the source.
    fn file_with_source(&self) -> Result<Outcome> {
        let (exported, place) = self.export()?;
        self.require(&place, &exported.book)?;
        let (new, (old, text)) = (exported.contract, place.read_with_text()?);
        let diff = errorbook_contract::check(&old, &new);
        let outcome = self.print(&diff, &place, &text)?;
        if outcome == Outcome::Breaking || diff.is_empty() {
            return Ok(outcome);
        }
        terminal::warning(&format!(
            "{place} is older than the source; run `cargo errorbook bless`"
        ));
        Ok(if self.up_to_date { Outcome::Breaking } else { Outcome::Fine })
    }

    /// Compares an older contract with the source. The committed contract says what was accepted.
    fn old_with_source(&self, old: &Place) -> Result<Outcome> {
        let Some(before) = read_old(old)? else { return Ok(Outcome::Fine) };
        let (exported, place) = self.export()?;
        let mut new = exported.contract;
        let mut text = new.to_json();
        if place.exists() {
            let committed = place.read_with_text()?;
            (new.accepted, text) = (committed.0.accepted, committed.1);
        }
        terminal::note(&format!("the source of {}, compared with {old}", exported.book));
        self.print(&errorbook_contract::check(&before, &new), &place, &text)
    }

    /// Compares an older contract with the committed one.
    fn old_with_file(&self, old: &Place) -> Result<Outcome> {
        let place = self.file.clone().map_or_else(Place::default, Place::File);
        self.require(&place, "")?;
        let (new, text) = place.read_with_text()?;
        let Some(before) = read_old(old)? else { return Ok(Outcome::Fine) };
        terminal::note(&format!("{place}, compared with {old} (the source was not built)"));
        self.print(&errorbook_contract::check(&before, &new), &place, &text)
    }

    /// Exports the book, and says where its committed contract is.
    fn export(&self) -> Result<(source::Exported, Place)> {
        let exported = source::export(self.book.as_deref(), &self.build)?;
        let place = committed(self.file.as_ref(), &exported);
        Ok((exported, place))
    }

    /// Says how to write the committed contract if it is not there.
    fn require(&self, place: &Place, book: &str) -> Result<()> {
        if place.exists() {
            return Ok(());
        }
        let bless = ["cargo errorbook bless", book].join(" ");
        let bless = bless.trim_end();
        if self.file.is_some() {
            bail!("there is no {place}; write it: `{bless} --file {place}`");
        }
        bail!("there is no {place}; is it elsewhere? `--file FILE`, else write it: `{bless}`")
    }

    fn print(&self, diff: &Diff, place: &Place, text: &str) -> Result<Outcome> {
        let outcome = self.report.print(diff, place, text)?;
        if outcome == Outcome::Breaking {
            terminal::warning(
                "keep what clients rely on, or accept a change by name with \
                 `cargo errorbook bless --accept RULE:CODE`",
            );
        }
        Ok(outcome)
    }
}

/// Reads what clients know. A revision from before the first contract has none.
fn read_old(place: &Place) -> Result<Option<Contract>> {
    let old = place.read_if_committed()?;
    if old.is_none() {
        terminal::warning(&format!("{place}: no contract there yet: nothing to compare with"));
    }
    Ok(old)
}

/// Returns where the contract of an exported book is: in the folder of its package, as for
/// `assert_frozen!`, unless the user says where.
pub(super) fn committed(file: Option<&PathBuf>, exported: &source::Exported) -> Place {
    Place::File(file.cloned().unwrap_or_else(|| {
        let path = exported.folder.join(USUAL_NAME).into_std_path_buf();
        let here = env::current_dir().unwrap_or_default();
        path.strip_prefix(here).map(Path::to_owned).unwrap_or(path)
    }))
}
