//! The one contract that most commands read.

use anyhow::{Result, bail};
use clap::Args;
use errorbook_contract::Contract;

use crate::{
    place::{Place, USUAL_NAME},
    source::{BuildOptions, export},
};

/// The contract to read.
#[derive(Args)]
pub(crate) struct Input {
    /// The contract: a file, `-` for standard input, or `git:REV:PATH` [default: errors.json, here
    /// or in the folder of the package]
    ///
    /// PATH is from the root of the repository, else from here. `git::errors.json` is the index.
    #[arg(value_name = "FILE")]
    file: Option<Place>,

    /// Export this book from the source instead of reading a file
    #[arg(long, value_name = "BOOK", conflicts_with = "file")]
    book: Option<String>,

    #[command(flatten)]
    build: BuildOptions,
}

impl Input {
    /// Reads the file, or exports the book.
    pub(crate) fn contract(self) -> Result<Contract> {
        if self.book.is_none() && !self.build.are_given() {
            return read(&self.file.unwrap_or_default());
        }
        if let Some(file) = &self.file {
            bail!(
                "{file}: a file is not built; leave it out, or leave out the options of the build"
            );
        }
        Ok(export(self.book.as_deref(), &self.build)?.contract)
    }
}

/// Reads the contract, or says how to get one.
fn read(place: &Place) -> Result<Contract> {
    if *place == Place::File(USUAL_NAME.into()) && !place.exists() {
        bail!(
            "{place}: there is no such file; write it with `cargo errorbook bless`, name another one, \
             or export a book with `--book shop::ShopApi`"
        );
    }
    place.read()
}
