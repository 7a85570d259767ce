//! `cargo errorbook html`

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, anyhow};
use clap::Args;
use errorbook_contract::{Contract, html};

use super::{Outcome, input::Input};
use crate::{
    output::{self, Output},
    terminal,
};

/// Write the error reference as a page
///
/// It is one file, which needs neither network nor JavaScript.
#[derive(Args)]
#[command(after_help = "\
Examples:
  cargo errorbook html errors.json --output errors.html
  cargo errorbook html --split site/errors --base-url https://example.com/errors")]
pub(crate) struct Html {
    #[command(flatten)]
    output: Output,

    /// Write the page with this template
    ///
    /// The language is that of minijinja.
    #[arg(long, value_name = "FILE")]
    template: Option<PathBuf>,

    /// Write a page for each code into this folder
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["output", "template"])]
    split: Option<PathBuf>,

    /// Where the folder will be served; then it has a sitemap
    #[arg(long, value_name = "URL", requires = "split")]
    base_url: Option<String>,

    #[command(flatten)]
    input: Input,
}

impl Html {
    pub(super) fn run(self) -> Result<Outcome> {
        let contract = self.input.contract()?;
        match (&self.split, &self.template) {
            (Some(folder), _) => split(&contract, folder, self.base_url.as_deref())?,
            (None, Some(template)) => self.output.write(&with_template(&contract, template)?)?,
            (None, None) => self.output.write(&html::page(&contract))?,
        }
        Ok(Outcome::Fine)
    }
}

fn with_template(contract: &Contract, path: &Path) -> Result<String> {
    let template = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    html::page_with(contract, &template).map_err(|error| anyhow!("{}: {error}", path.display()))
}

fn split(contract: &Contract, folder: &Path, base_url: Option<&str>) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let pages = html::split(contract, base_url);
    for (name, text) in &pages {
        output::replace(&folder.join(name), text)?;
    }
    terminal::note(&format!("wrote {} files into {}", pages.len(), folder.display()));
    Ok(())
}
