//! errorbook, as the program names it in its manifest: the very package that the library uses.

use anyhow::{Context as _, Result, anyhow};
use toml_edit::{InlineTable, Value};

use super::{
    BuildOptions,
    lock::Locked,
    workspace::{Workspace, said_by_cargo},
};

/// Where errorbook comes from.
#[derive(Debug, PartialEq)]
pub(super) enum Errorbook {
    /// A version of a registry, with the index of that; none for crates.io.
    Registry { version: String, index: Option<String> },
    /// A repository, and which revision: `branch`, `tag` or `rev`. The lock file has the commit.
    Git { url: String, reference: Option<(String, String)> },
    /// A folder.
    Path(String),
}

const CRATES_IO: [&str; 2] =
    ["registry+https://github.com/rust-lang/crates.io-index", "sparse+https://index.crates.io/"];

impl Errorbook {
    /// Reads the source in the lock file. Cargo is asked for a folder, which that file does not name.
    pub(super) fn find(
        locked: Locked,
        workspace: &Workspace,
        options: &BuildOptions,
    ) -> Result<Self> {
        match locked.source {
            None => ask_for_folder(&locked.version, workspace, options).map(Self::Path),
            Some(source) => Self::from_source(&source, locked.version)
                .ok_or_else(|| anyhow!("errorbook comes from `{source}`, which is not known here")),
        }
    }

    fn from_source(source: &str, version: String) -> Option<Self> {
        if CRATES_IO.contains(&source) {
            return Some(Self::Registry { version, index: None });
        }
        let (kind, url) = source.split_once('+')?;
        match kind {
            "registry" => Some(Self::Registry { version, index: Some(url.to_owned()) }),
            // The index of a sparse registry keeps the word in front.
            "sparse" => Some(Self::Registry { version, index: Some(source.to_owned()) }),
            "git" => Some(Self::from_git(url)),
            _ => None,
        }
    }

    fn from_git(url: &str) -> Self {
        let url = url.split('#').next().unwrap_or(url);
        let (url, query) = url.split_once('?').unwrap_or((url, ""));
        let reference = query.split_once('=').map(|(key, value)| (key.to_owned(), decode(value)));
        Self::Git { url: url.to_owned(), reference }
    }

    /// Returns the dependency.
    pub(super) fn dependency(&self) -> InlineTable {
        let mut table = InlineTable::new();
        let mut set = |key: &str, value: &str| table.insert(key, value.into());
        match self {
            Self::Registry { version, index } => {
                set("version", &format!("={version}"));
                index.as_ref().map(|index| set("registry-index", index));
            }
            Self::Git { url, reference } => {
                set("git", url);
                reference.as_ref().map(|(key, value)| set(key, value));
            }
            Self::Path(folder) => {
                set("path", folder);
            }
        }
        table.insert("default-features", false.into());
        table.insert("features", Value::Array(["export"].into_iter().collect()));
        table
    }
}

/// Asks cargo where the folder of errorbook is.
fn ask_for_folder(version: &str, workspace: &Workspace, options: &BuildOptions) -> Result<String> {
    let mut cargo = options.cargo("pkgid");
    cargo.arg("--manifest-path").arg(&workspace.manifest).arg(format!("errorbook@{version}"));
    let output = cargo.output().context("cannot run cargo")?;
    if !output.status.success() {
        return Err(said_by_cargo(&String::from_utf8_lossy(&output.stderr)));
    }
    let id = String::from_utf8(output.stdout)?;
    folder_of(id.trim()).ok_or_else(|| anyhow!("cargo does not say where errorbook is: {id}"))
}

/// Takes the folder out of `path+file:///a/b#errorbook@0.1.0`.
fn folder_of(id: &str) -> Option<String> {
    let path = id.strip_prefix("path+file://")?.split('#').next()?;
    let has_drive = path.as_bytes().get(2) == Some(&b':');
    Some(decode(if has_drive { &path[1..] } else { path }))
}

/// Decodes `%20` and its like.
fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|digits| str::from_utf8(digits).ok());
        let code = code.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match code {
            Some(byte) if first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Errorbook, folder_of};

    fn dependency(source: &str) -> String {
        Errorbook::from_source(source, "1.2.3".to_owned()).unwrap().dependency().to_string()
    }

    #[test]
    fn each_source_is_named_as_the_library_does() {
        let rest = r#"default-features = false, features = ["export"] }"#;
        for (source, start) in [
            ("registry+https://github.com/rust-lang/crates.io-index", r#"version = "=1.2.3""#),
            ("registry+https://a.b/i", r#"version = "=1.2.3", registry-index = "https://a.b/i""#),
            (
                "sparse+https://a.b/",
                r#"version = "=1.2.3", registry-index = "sparse+https://a.b/""#,
            ),
            ("git+https://a.b/e#0123", r#"git = "https://a.b/e""#),
            ("git+https://a.b/e?branch=x%2Fy#0123", r#"git = "https://a.b/e", branch = "x/y""#),
            ("git+https://a.b/e?rev=0123#0123", r#"git = "https://a.b/e", rev = "0123""#),
        ] {
            assert_eq!(dependency(source), format!("{{ {start}, {rest}"), "{source}");
        }
    }

    #[test]
    fn a_folder_is_decoded() {
        let folder = |id: &str| folder_of(id).unwrap();
        assert_eq!(folder("path+file:///a%20b/e#errorbook@0.1.0"), "/a b/e");
        assert_eq!(folder("path+file:///C:/a/e#0.1.0"), "C:/a/e");
    }
}
