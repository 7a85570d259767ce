//! `cargo errorbook export`

use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail};
use clap::Args;
use errorbook_contract::Contract;

use super::{Outcome, report::colored};
use crate::{
    output::Output,
    place::Place,
    source::{self, BuildOptions},
    terminal,
};

/// Export the contract of a book from the source of its crate
///
/// The book must be `pub`, in a library. A small program is built that depends on the library and
/// prints the contract; it is in the target folder, and nothing else is touched.
///
/// Without BOOK, it is the only book of the package.
///
/// An output file that is a contract already is written again only if no client breaks, and keeps what
/// was accepted. To accept a change, use `bless`.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cargo errorbook export shop::ShopApi
  cargo errorbook export shop::ShopApi --output new.json")]
pub(crate) struct Export {
    /// The path of the book: `shop::ShopApi`
    book: Option<String>,

    #[command(flatten)]
    output: Output,

    #[command(flatten)]
    build: BuildOptions,
}

impl Export {
    pub(super) fn run(self) -> Result<Outcome> {
        let exported = source::export(self.book.as_deref(), &self.build)?.contract;
        let next = match self.output.output.as_deref().filter(|path| has_text(path)) {
            Some(path) => after(path, &exported)?,
            None => Some(exported),
        };
        let Some(next) = next else { return Ok(Outcome::Breaking) };
        self.output.write(&next.to_json())?;
        Ok(Outcome::Fine)
    }
}

/// Returns whether there is a file with something to lose.
fn has_text(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() > 0)
}

/// Returns the contract to write over the one that is there, unless clients break.
fn after(path: &Path, new: &Contract) -> Result<Option<Contract>> {
    let place = Place::File(path.to_owned());
    let old = place.read().context("it is not written over, as it is no contract")?;
    if old.book != new.book {
        bail!(
            "{place}: it is the contract of {}, not of {}; name another file",
            old.book,
            new.book
        );
    }
    match errorbook_contract::bless(&old, new, &[] as &[&str]) {
        Ok(next) => Ok(Some(next)),
        Err(refusal) => {
            terminal::print(&colored(&refusal.to_string()))?;
            terminal::warning(&format!(
                "{place} is not written; name another file, or accept each change with \
                 `cargo errorbook bless --file {place}`"
            ));
            Ok(None)
        }
    }
}
