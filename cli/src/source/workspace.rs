//! The packages of the user, and which one has the book.

use std::{env, fs, path::PathBuf};

use anyhow::{Context as _, Result, anyhow, bail};
use cargo_metadata::{
    Metadata, MetadataCommand, Package, TargetKind,
    camino::{Utf8Path, Utf8PathBuf},
    semver::Version,
};
use toml_edit::DocumentMut;

use super::{BuildOptions, scan};
use crate::{place::package, terminal};

/// The workspace of the user.
pub(super) struct Workspace {
    metadata: Metadata,
    pub(super) root: Utf8PathBuf,
    /// The manifest that cargo would find: of a package, or of the whole workspace.
    pub(super) manifest: PathBuf,
}

/// A package with a library that another crate can use.
pub(super) struct Library {
    pub(super) name: String,
    pub(super) version: Version,
    /// The name of the crate in source.
    pub(super) crate_name: String,
    pub(super) folder: Utf8PathBuf,
    /// The root file of the crate.
    pub(super) source: Utf8PathBuf,
    pub(super) features: Vec<String>,
}

/// The library, and the path of the book in it.
pub(super) struct Choice {
    pub(super) library: Library,
    pub(super) book: String,
}

impl Workspace {
    /// Asks cargo for the packages. It reads only their manifests and needs no network.
    pub(super) fn load(options: &BuildOptions) -> Result<Self> {
        let manifest = match &options.manifest_path {
            Some(path) => path.clone(),
            None => nearest_manifest()?,
        };
        let metadata = MetadataCommand::new().no_deps().manifest_path(&manifest).exec();
        let metadata = metadata.map_err(|error| match error {
            cargo_metadata::Error::CargoMetadata { stderr } => said_by_cargo(&stderr),
            other => other.into(),
        })?;
        Ok(Self { root: metadata.workspace_root.clone(), manifest, metadata })
    }

    /// Returns the folder where everything is built.
    pub(super) fn target(&self) -> &Utf8Path {
        &self.metadata.target_directory
    }

    /// Returns the manifest of the whole workspace.
    pub(super) fn root_manifest(&self) -> Result<DocumentMut> {
        let path = self.root.join("Cargo.toml");
        let text = fs::read_to_string(&path).with_context(|| path.to_string())?;
        text.parse().with_context(|| path.to_string())
    }

    /// Decides which library is built, and which book it exports.
    pub(super) fn choose(&self, book: Option<&str>, options: &BuildOptions) -> Result<Choice> {
        let packages = match &options.package {
            Some(name) => vec![self.package(name)?],
            None if book.is_some() => self.metadata.workspace_packages(),
            None => self.current(),
        };
        let libraries: Vec<Library> = packages.iter().copied().filter_map(Library::of).collect();
        if libraries.is_empty() {
            bail!(no_library(&packages));
        }
        match book {
            Some(book) => with_book(libraries, book),
            None => only_book(libraries),
        }
    }

    fn package(&self, name: &str) -> Result<&Package> {
        let members = self.metadata.workspace_packages();
        let found = members.into_iter().find(|package| package.name.as_str() == name);
        found.ok_or_else(|| anyhow!("there is no package `{name}` in {}", self.root))
    }

    /// Returns the package of the manifest, else all of the workspace.
    fn current(&self) -> Vec<&Package> {
        let members = self.metadata.workspace_packages();
        let manifest = fs::canonicalize(&self.manifest).ok();
        let is_current =
            |package: &&Package| fs::canonicalize(&package.manifest_path).ok() == manifest;
        match members.iter().copied().find(is_current) {
            Some(package) => vec![package],
            None => members,
        }
    }
}

/// Finds the manifest as cargo does: in the current folder, else in the one above, and so on.
fn nearest_manifest() -> Result<PathBuf> {
    let here = env::current_dir()?;
    let folder = package::folder().ok_or_else(|| {
        anyhow!("there is no `Cargo.toml` in {} or in a folder above it", here.display())
    })?;
    Ok(folder.join("Cargo.toml"))
}

/// Takes over an error of cargo, whose text starts with that word.
pub(super) fn said_by_cargo(stderr: &str) -> anyhow::Error {
    let text = stderr.trim();
    anyhow!("{}", text.strip_prefix("error: ").unwrap_or(text).to_owned())
}

/// Says what to do without a library.
fn no_library(packages: &[&Package]) -> String {
    let names: Vec<String> = packages.iter().map(|package| format!("`{}`", package.name)).collect();
    format!(
        "{} has no library, and another crate cannot see into a program; move the book into a \
         library, or write the contract with a test of the program: \
         `errorbook::assert_frozen!(ShopApi, \"errors.json\");`, run with `ERRORBOOK=bless cargo test`",
        names.join(", ")
    )
}

/// Finds the library at the start of the path. The compiler knows whether it has the book.
fn with_book(libraries: Vec<Library>, book: &str) -> Result<Choice> {
    let (wanted, rest) = book.split_once("::").unwrap_or((book, ""));
    let names: Vec<String> = libraries.iter().map(|library| library.crate_name.clone()).collect();
    let mut found = libraries.into_iter().filter(|library| library.crate_name == wanted);
    let Some(library) = found.next() else {
        bail!("there is no library `{wanted}`; a path starts with one of: {}", names.join(", "));
    };
    if found.next().is_some() {
        bail!("several packages have a library `{wanted}`; name one with `--package`");
    }
    if !rest.split("::").all(is_name) {
        bail!("`{book}` is no path of a book; write one such as `{wanted}::ShopApi`");
    }
    Ok(Choice { library, book: book.to_owned() })
}

fn is_name(part: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || c == '_';
    let plain = part.strip_prefix("r#").unwrap_or(part);
    !plain.is_empty() && plain.chars().all(is_letter)
}

/// Finds the only book.
fn only_book(libraries: Vec<Library>) -> Result<Choice> {
    let mut found = Vec::new();
    let mut searched = Vec::new();
    for library in libraries {
        searched.push(library.folder.to_string());
        found.push((scan::books(&library.source, &library.crate_name), library));
    }
    let all: Vec<String> = found.iter().flat_map(|(books, _)| books.clone()).collect();
    match all.as_slice() {
        [] => bail!(
            "there is no `pub` type with `#[book(…)]` in {}; name the book: \
             `cargo errorbook export shop::ShopApi`",
            searched.join(", ")
        ),
        [book] => {
            terminal::note(&format!("the book is {book}"));
            let (_, library) =
                found.into_iter().find(|(books, _)| !books.is_empty()).expect("it has the book");
            Ok(Choice { library, book: book.clone() })
        }
        several => bail!("there are several books; name one of: {}", several.join(", ")),
    }
}

impl Library {
    /// Returns the library of a package, if others can depend on it.
    fn of(package: &Package) -> Option<Self> {
        let linked = [TargetKind::Lib, TargetKind::RLib, TargetKind::DyLib];
        let target = package
            .targets
            .iter()
            .find(|target| target.kind.iter().any(|kind| linked.contains(kind)))?;
        Some(Self {
            name: package.name.to_string(),
            version: package.version.clone(),
            crate_name: target.name.replace('-', "_"),
            folder: package.manifest_path.parent()?.to_owned(),
            source: target.src_path.clone(),
            features: package.features.keys().cloned().collect(),
        })
    }
}
