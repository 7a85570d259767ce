//! The manifest of the program.

use std::collections::BTreeSet;

use cargo_metadata::camino::Utf8Path;
use toml_edit::{Array, DocumentMut, Item, Table, TableLike, Value, value};

use super::{dependency::Errorbook, options::Features, workspace::Library};

/// What the manifest is made of.
pub(super) struct Manifest<'a> {
    pub(super) name: String,
    pub(super) library: &'a Library,
    pub(super) features: Features,
    pub(super) errorbook: &'a Errorbook,
    /// The manifest of the user's workspace, and its folder.
    pub(super) root: &'a DocumentMut,
    pub(super) folder: &'a Utf8Path,
    /// The names of the packages that the library needs.
    pub(super) reached: &'a BTreeSet<&'a str>,
}

impl Manifest<'_> {
    /// Returns the text of the manifest.
    pub(super) fn text(&self) -> String {
        let mut manifest = DocumentMut::new();
        manifest["package"] = Item::Table(self.package());
        manifest["bin"] = self.bin();
        manifest["dependencies"] = Item::Table(self.dependencies());
        manifest["workspace"] = Item::Table(self.workspace());
        let copies = [
            ("cargo-features", self.root.get("cargo-features").cloned()),
            ("patch", self.patch()),
            ("replace", self.replace()),
            ("profile", self.profile()),
        ];
        for (key, copied) in copies {
            if let Some(item) = copied {
                manifest[key] = item;
            }
        }
        format!("# Made by `cargo errorbook`, and made again when it runs.\n{manifest}")
    }

    fn package(&self) -> Table {
        let mut package = Table::new();
        package["name"] = value(&self.name);
        package["version"] = value("0.0.0");
        package["edition"] = value("2024");
        package["publish"] = value(false);
        package
    }

    fn bin(&self) -> Item {
        let mut bin = Table::new();
        bin["name"] = value(&self.name);
        bin["path"] = value("main.rs");
        Item::ArrayOfTables([bin].into_iter().collect())
    }

    fn dependencies(&self) -> Table {
        let mut library = toml_edit::InlineTable::new();
        library.insert("path", self.library.folder.as_str().into());
        library.insert("default-features", self.features.default.into());
        let features: Array = self.features.names.iter().collect();
        library.insert("features", Value::Array(features));
        let mut dependencies = Table::new();
        dependencies[&self.library.name] = value(library);
        dependencies["errorbook"] = value(self.errorbook.dependency());
        dependencies
    }

    /// The user's workspace does not contain the program, but features are unified as there.
    fn workspace(&self) -> Table {
        let mut workspace = Table::new();
        if let Some(resolver) = resolver(self.root) {
            workspace["resolver"] = value(resolver);
        }
        workspace
    }

    /// Copies `[patch]`. One that the library does not need would only be warned of.
    fn patch(&self) -> Option<Item> {
        let mut item = self.root.get("patch")?.clone();
        for (_, source) in item.as_table_like_mut()?.iter_mut() {
            self.keep_needed(source.as_table_like_mut()?);
        }
        Some(item)
    }

    /// Copies `[replace]`, whose keys have versions: `syn:2.0.0`.
    fn replace(&self) -> Option<Item> {
        let mut item = self.root.get("replace")?.clone();
        self.keep_needed(item.as_table_like_mut()?);
        Some(item)
    }

    /// Copies `[profile]`, so that what the user has built is not built again.
    fn profile(&self) -> Option<Item> {
        let mut item = self.root.get("profile")?.clone();
        for (_, profile) in item.as_table_like_mut()?.iter_mut() {
            if let Some(packages) = profile.get_mut("package").and_then(Item::as_table_like_mut) {
                self.keep_needed(packages);
            }
        }
        Some(item)
    }

    /// Removes entries of packages that the library does not need, and makes the paths of the others
    /// absolute.
    fn keep_needed(&self, entries: &mut dyn TableLike) {
        let needed = |key: &str, item: &Item| {
            let renamed = item.get("package").and_then(Item::as_str);
            let name = renamed.unwrap_or(key).split([':', '@']).next().unwrap_or_default();
            name == "*" || self.reached.contains(name)
        };
        let all: Vec<(String, bool)> =
            entries.iter().map(|(key, item)| (key.to_owned(), needed(key, item))).collect();
        for (key, needed) in all {
            if !needed {
                entries.remove(&key);
            } else if let Some(path) = entries.get_mut(&key).and_then(|item| item.get_mut("path")) {
                self.make_absolute(path);
            }
        }
    }

    fn make_absolute(&self, path: &mut Item) {
        if let Some(relative) = path.as_str() {
            *path = value(self.folder.join(relative).as_str());
        }
    }
}

/// Returns the resolver of a workspace, which follows from the edition if nobody chose one.
fn resolver(root: &DocumentMut) -> Option<&str> {
    let of = |table: &str, key: &str| root.get(table)?.get(key)?.as_str();
    of("workspace", "resolver").or_else(|| of("package", "resolver")).or_else(|| {
        match of("package", "edition") {
            Some("2021") => Some("2"),
            Some("2024") => Some("3"),
            _ => Some("1"),
        }
    })
}
