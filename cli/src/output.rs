//! Files that are written.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use clap::Args;
use tempfile::{Builder, NamedTempFile};

use crate::terminal;

/// Where the result goes.
#[derive(Args)]
pub(crate) struct Output {
    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

impl Output {
    /// Writes the result, and says which file was written.
    pub(crate) fn write(&self, text: &str) -> Result<()> {
        let Some(path) = &self.output else { return Ok(terminal::print_file(text)?) };
        replace(path, text)?;
        terminal::note(&format!("wrote {}", path.display()));
        Ok(())
    }
}

/// Replaces a file as one step: a reader sees the old text or the new one, never a part.
///
/// A file keeps its permissions, and a link to it remains. What is no file, such as a pipe or
/// `/dev/null`, is written into.
pub(crate) fn replace(path: &Path, text: &str) -> Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let written = match fs::metadata(&target) {
        Ok(there) if !there.is_file() => write_into(&target, text),
        _ => write_beside(&target, text),
    };
    written.with_context(|| format!("cannot write {}", path.display()))
}

fn write_into(target: &Path, text: &str) -> io::Result<()> {
    fs::OpenOptions::new().write(true).open(target)?.write_all(text.as_bytes())
}

fn write_beside(target: &Path, text: &str) -> io::Result<()> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = new_file(folder.unwrap_or(Path::new(".")))?;
    file.write_all(text.as_bytes())?;
    if let Ok(old) = fs::metadata(target) {
        file.as_file().set_permissions(old.permissions())?;
    }
    file.persist(target)?;
    Ok(())
}

/// Makes a file that others may read, as far as the user's mask allows.
fn new_file(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".errorbook-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}
