//! The lock file of the user: which errorbook the library uses, and what else it needs.
//!
//! The lock file names every package of every platform and needs none of them, while `cargo metadata`
//! wants to download them all.

use std::{
    collections::{BTreeSet, HashSet, VecDeque},
    fs,
    process::Stdio,
};

use anyhow::{Context as _, Result, anyhow, bail};
use cargo_metadata::semver::Version;
use toml_edit::{DocumentMut, Table};

use super::{
    BuildOptions,
    workspace::{Library, Workspace},
};

/// The packages of a lock file.
pub(super) struct Lock {
    packages: Vec<Locked>,
}

/// One package of a lock file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Locked {
    pub(super) name: String,
    pub(super) version: String,
    /// Where it comes from; nothing for a folder.
    pub(super) source: Option<String>,
    /// Each is a name, if needed with its version, if needed with its source.
    dependencies: Vec<String>,
}

impl Lock {
    /// Reads the lock file, and finds the errorbook of the library.
    ///
    /// A lock file that is missing, or older than the manifest, is first brought up to date by cargo, as
    /// any build does.
    pub(super) fn with_errorbook(
        workspace: &Workspace,
        library: &Library,
        options: &BuildOptions,
    ) -> Result<(Self, Locked)> {
        let stale = Self::read(workspace)?;
        if let Some((lock, found)) = stale.and_then(|lock| lock.find_errorbook(library)) {
            return Ok((lock, found));
        }
        update(workspace, options)?;
        let lock = Self::read(workspace)?.context("cargo wrote no `Cargo.lock`")?;
        lock.find_errorbook(library).ok_or_else(|| {
            anyhow!(
                "package `{0}` does not depend on errorbook; add it with `cargo add errorbook -p {0}`",
                library.name
            )
        })
    }

    fn read(workspace: &Workspace) -> Result<Option<Self>> {
        let path = workspace.root.join("Cargo.lock");
        match fs::read_to_string(&path) {
            Ok(text) => Self::parse(&text).with_context(|| path.to_string()).map(Some),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).with_context(|| path.to_string()),
        }
    }

    fn parse(text: &str) -> Result<Self> {
        let file: DocumentMut = text.parse()?;
        let packages = file.get("package").and_then(|item| item.as_array_of_tables());
        let packages = packages.into_iter().flatten().filter_map(Locked::of).collect();
        Ok(Self { packages })
    }

    /// Finds the errorbook that is nearest to the library: its own, else that of a crate it uses.
    fn find_errorbook(self, library: &Library) -> Option<(Self, Locked)> {
        let reached = self.walk(&library.name, &library.version);
        let found = reached.into_iter().find(|package| package.name == "errorbook")?.clone();
        Some((self, found))
    }

    /// Returns the names of all packages that a package needs.
    pub(super) fn reached_from(&self, name: &str, version: &Version) -> BTreeSet<&str> {
        self.walk(name, version).into_iter().map(|package| package.name.as_str()).collect()
    }

    /// Returns what a package needs, nearest first.
    fn walk(&self, name: &str, version: &Version) -> Vec<&Locked> {
        let version = version.to_string();
        let is_start = |package: &&Locked| package.name == name && package.version == version;
        let mut queue: VecDeque<&Locked> = self.packages.iter().filter(is_start).collect();
        let mut seen: HashSet<*const Locked> =
            queue.iter().map(|first| &raw const **first).collect();
        let mut reached = Vec::new();
        while let Some(package) = queue.pop_front() {
            reached.push(package);
            for next in package.dependencies.iter().filter_map(|spec| self.resolve(spec)) {
                if seen.insert(&raw const *next) {
                    queue.push_back(next);
                }
            }
        }
        reached
    }

    fn resolve(&self, spec: &str) -> Option<&Locked> {
        self.packages.iter().find(|package| package.is_meant_by(spec))
    }
}

impl Locked {
    fn of(table: &Table) -> Option<Self> {
        let text = |key: &str| table.get(key)?.as_str().map(str::to_owned);
        let dependencies = table.get("dependencies").and_then(|item| item.as_array());
        let dependencies = dependencies.into_iter().flatten();
        Some(Self {
            name: text("name")?,
            version: text("version")?,
            source: text("source"),
            dependencies: dependencies
                .filter_map(|spec| spec.as_str().map(str::to_owned))
                .collect(),
        })
    }

    /// Compares with `name`, `name version` or `name version (source)`.
    fn is_meant_by(&self, spec: &str) -> bool {
        let mut words = spec.split(' ');
        let source = |word: &str| word.trim_matches(['(', ')']).to_owned();
        words.next() == Some(&self.name)
            && words.next().is_none_or(|version| version == self.version)
            && words.next().is_none_or(|word| {
                let locked = self.source.as_deref().unwrap_or_default();
                // A git source of a dependency has no revision behind `#`.
                locked.split('#').next() == source(word).split('#').next()
            })
    }
}

/// Lets cargo write what the manifests say into the lock file.
fn update(workspace: &Workspace, options: &BuildOptions) -> Result<()> {
    let mut cargo = options.cargo("update");
    cargo.args(["--workspace", "--manifest-path"]).arg(&workspace.manifest);
    let status =
        cargo.stdin(Stdio::null()).stdout(Stdio::null()).status().context("cannot run cargo")?;
    if !status.success() {
        bail!("cargo could not bring `Cargo.lock` up to date");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Lock;

    const TWO_VERSIONS: &str = r#"
version = 4

[[package]]
name = "shop"
version = "0.1.0"
dependencies = ["till", "errorbook 0.2.0"]

[[package]]
name = "till"
version = "0.1.0"
dependencies = ["errorbook 0.1.0", "syn 2.0.0 (git+https://example.com/syn?branch=main)"]

[[package]]
name = "errorbook"
version = "0.1.0"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "errorbook"
version = "0.2.0"

[[package]]
name = "syn"
version = "2.0.0"
source = "git+https://example.com/syn?branch=main#0123"

[[package]]
name = "other"
version = "1.0.0"
"#;

    #[test]
    fn the_nearest_version_is_first() {
        let lock = Lock::parse(TWO_VERSIONS).unwrap();
        let first = |name: &str| {
            let walk = lock.walk(name, &"0.1.0".parse().unwrap());
            walk.into_iter().find(|package| package.name == "errorbook").unwrap().version.clone()
        };
        assert_eq!(first("shop"), "0.2.0");
        assert_eq!(first("till"), "0.1.0");
    }

    #[test]
    fn only_what_is_needed_is_reached() {
        let lock = Lock::parse(TWO_VERSIONS).unwrap();
        let reached: Vec<_> =
            lock.reached_from("till", &"0.1.0".parse().unwrap()).into_iter().collect();
        assert_eq!(reached, ["errorbook", "syn", "till"]);
    }
}
