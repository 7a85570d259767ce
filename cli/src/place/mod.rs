//! Where a contract is read from.

mod git;
pub(crate) mod package;

use std::{
    ffi::{OsStr, OsString},
    fmt,
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, anyhow, bail};
use errorbook_contract::{Contract, LONGEST_FILE};

use git::{NotThere, Object};

/// The name that a contract file has unless the user says another one.
pub(crate) const USUAL_NAME: &str = "errors.json";

/// A file, standard input, or a file in a revision of git.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Place {
    /// A file.
    File(PathBuf),
    /// `-`
    StandardInput,
    /// `git:REV:PATH`, without `git:`.
    Git(String),
}

impl Place {
    /// Reads the contract.
    pub(crate) fn read(&self) -> Result<Contract> {
        self.read_with_text().map(|(contract, _)| contract)
    }

    /// Reads the contract, if the revision of git has the file.
    pub(crate) fn read_if_committed(&self) -> Result<Option<Contract>> {
        match self.read() {
            Err(error) if error.is::<NotThere>() => Ok(None),
            read => read.map(Some),
        }
    }

    /// Reads the contract, and the text that it is written in.
    pub(crate) fn read_with_text(&self) -> Result<(Contract, String)> {
        let bytes = self.bytes().with_context(|| self.to_string())?;
        let contract = Contract::from_slice(&bytes).map_err(|error| anyhow!("{self}: {error}"))?;
        Ok((contract, String::from_utf8(bytes)?))
    }

    /// Reads the text of a file that is no contract.
    pub(crate) fn text(&self) -> Result<String> {
        let bytes = self.bytes()?;
        if bytes.len() > LONGEST_FILE {
            bail!("the file is longer than {} MiB", LONGEST_FILE >> 20);
        }
        String::from_utf8(bytes).map_err(|error| {
            let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = valid.split(|byte| *byte == b'\n').count();
            anyhow!("line {line}: the file is not UTF-8")
        })
    }

    /// Returns whether it is a file that exists.
    pub(crate) fn exists(&self) -> bool {
        matches!(self, Self::File(path) if path.exists())
    }

    /// Reads what is there, at most one byte above the limit of a contract file.
    fn bytes(&self) -> Result<Vec<u8>> {
        match self {
            Self::File(path) => read_file(path),
            Self::StandardInput => Ok(read_bounded(io::stdin().lock())?),
            Self::Git(object) => object.parse::<Object>()?.read(),
        }
    }

    /// Returns the path of a file that can be written.
    pub(crate) fn as_file(&self) -> Result<&PathBuf> {
        match self {
            Self::File(path) => Ok(path),
            _ => bail!("{self}: only a file can be written"),
        }
    }
}

fn read_file(path: &Path) -> Result<Vec<u8>> {
    let file = File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => anyhow!("there is no such file{}", may_be_revision(path)),
        _ => error.into(),
    })?;
    Ok(read_bounded(file)?)
}

/// Asks whether somebody means a revision of git by a path that is named neither as JSON nor as YAML.
fn may_be_revision(path: &Path) -> String {
    let is_file = |extension: &OsStr| ["json", "yaml", "yml"].iter().any(|name| extension == *name);
    if path.extension().is_some_and(is_file) {
        return String::new();
    }
    let name = path.display();
    format!("; is `{name}` a revision? write `git:{name}:{USUAL_NAME}`")
}

/// Reads all, or just enough to know that it is too long.
pub(crate) fn read_bounded(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(LONGEST_FILE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

impl Default for Place {
    /// Returns the usual file: here, else in the folder of the package.
    fn default() -> Self {
        Self::File(package::find(USUAL_NAME).unwrap_or_else(|| USUAL_NAME.into()))
    }
}

impl From<OsString> for Place {
    fn from(argument: OsString) -> Self {
        match argument.to_str() {
            Some("-") => Self::StandardInput,
            Some(text) if text.starts_with("git:") => Self::Git(text["git:".len()..].to_owned()),
            _ => Self::File(argument.into()),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(f, "{}", path.display()),
            Self::StandardInput => f.write_str("standard input"),
            Self::Git(object) => write!(f, "git:{object}"),
        }
    }
}
