//! What the user says of the build, in the words of cargo.

use std::{path::PathBuf, process::Command};

use anyhow::{Result, bail};
use clap::Args;

use super::workspace::Library;

/// Which package is built, and how.
#[derive(Args)]
#[command(next_help_heading = "Build of the source")]
pub(crate) struct BuildOptions {
    /// The package that has the book
    #[arg(short, long, value_name = "NAME")]
    pub(super) package: Option<String>,

    /// Features of the package to turn on, separated by commas or spaces
    #[arg(short = 'F', long, value_name = "FEATURES")]
    features: Vec<String>,

    /// Turn on all features of the package
    #[arg(long)]
    all_features: bool,

    /// Do not turn on the default features of the package
    #[arg(long)]
    no_default_features: bool,

    /// Do not use the network
    #[arg(long)]
    offline: bool,

    /// The `Cargo.toml` of the package or of its workspace
    #[arg(long, value_name = "PATH")]
    pub(super) manifest_path: Option<PathBuf>,
}

/// The features of the library, as its dependent names them.
pub(super) struct Features {
    pub(super) default: bool,
    pub(super) names: Vec<String>,
}

impl BuildOptions {
    /// Returns whether the user said anything of a build.
    pub(crate) fn are_given(&self) -> bool {
        self.package.is_some()
            || !self.features.is_empty()
            || self.all_features
            || self.no_default_features
            || self.offline
            || self.manifest_path.is_some()
    }

    /// Returns the features of the library.
    ///
    /// # Errors
    ///
    /// Fails at a feature that the library does not have.
    pub(super) fn dependency(&self, library: &Library) -> Result<Features> {
        let default = !self.no_default_features;
        if self.all_features {
            return Ok(Features { default, names: library.features.clone() });
        }
        let own = format!("{}/", library.name);
        let given = self.features.iter().flat_map(|list| list.split([',', ' ']));
        let mut names = Vec::new();
        for name in given.filter(|name| !name.is_empty()) {
            let name = name.strip_prefix(&own).unwrap_or(name);
            if !library.features.iter().any(|known| known == name) {
                bail!("package `{}` has no feature `{name}`", library.name);
            }
            names.push(name.to_owned());
        }
        Ok(Features { default, names })
    }

    /// Returns the cargo that the user runs, with a subcommand.
    pub(super) fn cargo(&self, subcommand: &str) -> Command {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.arg(subcommand);
        if self.offline {
            cargo.arg("--offline");
        }
        cargo
    }
}
