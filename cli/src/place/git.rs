//! A file in a revision of git.

use std::{
    fmt,
    path::PathBuf,
    process::{Command, Stdio},
    str::FromStr,
};

use anyhow::{Context as _, Error, Result, bail};
use errorbook_contract::LONGEST_FILE;

use super::{package, read_bounded};

/// `REV:PATH`, in the words of git.
///
/// As in git, the path starts at the root of the repository, at the current directory with `./`, and
/// an empty revision is the index. A path that is not at the root is looked for in the current
/// directory and in the folder of the package, as the name of a file would be.
pub(super) struct Object {
    revision: String,
    path: String,
}

/// The revision is there, but has no such file.
#[derive(Debug)]
pub(super) struct NotThere(String);

impl fmt::Display for NotThere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotThere {}

impl FromStr for Object {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let Some((revision, path)) = text.split_once(':') else {
            bail!("the path is missing; write `git:REV:PATH`, as in `git:main:errors.json`");
        };
        if path.is_empty() {
            bail!("the path is empty; write `git:REV:PATH`, as in `git:main:errors.json`");
        }
        if text.starts_with('-') {
            bail!("no revision begins with `-`");
        }
        Ok(Self { revision: revision.to_owned(), path: path.to_owned() })
    }
}

impl Object {
    /// Reads the file.
    pub(super) fn read(&self) -> Result<Vec<u8>> {
        let Self { revision, path } = self;
        let object = format!("{revision}:{path}");
        let said = match blob(&object)? {
            Ok(bytes) => return Ok(bytes),
            Err(said) => said,
        };
        for folder in self.folders() {
            if let Ok(bytes) = blob(&format!("{revision}:./{}", folder.join(path).display()))? {
                return Ok(bytes);
            }
        }
        // What is there and cannot be read is no file.
        if !succeeds(&["rev-parse", "--git-dir"])? || exists(&object)? {
            bail!("{said}");
        }
        if revision.is_empty() || exists(&format!("{revision}^{{tree}}"))? {
            return Err(NotThere(format!("{said}{}", self.searched())).into());
        }
        bail!(
            "{said}; if `{revision}` is not fetched, fetch it: in GitHub Actions, \
             `fetch-depth: 0` for `actions/checkout`"
        )
    }

    fn searched(&self) -> &'static str {
        if self.folders().is_empty() {
            return "";
        }
        "; it is neither at the root of the repository nor here"
    }

    /// Returns where else a file of that name can be: here, and in the package.
    fn folders(&self) -> Vec<PathBuf> {
        if self.path.starts_with(['.', '/']) {
            return Vec::new();
        }
        let mut folders = vec![PathBuf::new()];
        folders.extend(package::folder().filter(|folder| !folder.as_os_str().is_empty()));
        folders
    }
}

/// Reads a file, else returns what git says.
fn blob(object: &str) -> Result<Result<Vec<u8>, String>> {
    // What follows is no option, whatever its first character is.
    let mut git = git(&["cat-file", "blob", "--end-of-options", object]);
    let mut git = git.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().context(NO_GIT)?;
    let bytes = read_bounded(git.stdout.take().expect("it is piped"))?;
    if bytes.len() > LONGEST_FILE {
        // It waits until somebody reads the rest.
        git.kill()?;
        git.wait()?;
        return Ok(Ok(bytes));
    }
    let ended = git.wait_with_output()?;
    if ended.status.success() {
        return Ok(Ok(bytes));
    }
    Ok(Err(String::from_utf8_lossy(&ended.stderr).trim_end().to_owned()))
}

fn exists(object: &str) -> Result<bool> {
    succeeds(&["cat-file", "-e", "--end-of-options", object])
}

fn succeeds(arguments: &[&str]) -> Result<bool> {
    let mut git = git(arguments);
    Ok(git.stdout(Stdio::null()).stderr(Stdio::null()).status().context(NO_GIT)?.success())
}

fn git(arguments: &[&str]) -> Command {
    let mut git = Command::new("git");
    git.args(arguments).stdin(Stdio::null());
    git
}

const NO_GIT: &str = "cannot run git";
