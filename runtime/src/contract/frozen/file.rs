//! The file of a contract.

use alloc::{borrow::ToOwned, collections::BTreeMap, format, string::String};
use core::fmt;
use std::{
    env, fs, io,
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
    process,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
};

use errorbook_contract::{Contract, LONGEST_FILE};

/// The book of each file that this process asked for.
static CLAIMED: Mutex<BTreeMap<PathBuf, String>> = Mutex::new(BTreeMap::new());

/// A path, as the user wrote it and in full.
pub(super) struct File {
    written: String,
    path: PathBuf,
}

impl File {
    /// Finds a file by its path from the root of the crate. The environment of the test counts more
    /// than the place where it was compiled: a test can be run on another machine.
    pub(super) fn find(written: &str, compiled_in: Option<&str>) -> Self {
        let root = env::var_os("CARGO_MANIFEST_DIR").or_else(|| compiled_in.map(Into::into));
        let path =
            root.map_or_else(|| PathBuf::from(written), |root| Path::new(&root).join(written));
        Self { written: written.to_owned(), path }
    }

    /// Refuses a file that another book asked for.
    pub(super) fn claim(&self, book: &str) -> Result<(), String> {
        let mut claimed = CLAIMED.lock().unwrap_or_else(PoisonError::into_inner);
        let holder = claimed.entry(self.path.clone()).or_insert_with(|| book.to_owned());
        if holder == book {
            return Ok(());
        }
        Err(format!("`{self}` is the file of `{holder}`; give `{book}` one of its own"))
    }

    /// Returns the contract in the file; `None` if there is no file.
    pub(super) fn read(&self) -> Result<Option<Contract>, String> {
        let mut bytes = alloc::vec::Vec::new();
        let read = fs::File::open(&self.path)
            // One byte more than allowed is enough to know.
            .and_then(|file| file.take(LONGEST_FILE as u64 + 1).read_to_end(&mut bytes));
        match read {
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(format!("cannot read {}: {error}", self.path.display())),
        }
        match Contract::from_slice(&bytes) {
            Ok(contract) => Ok(Some(contract)),
            Err(error) => Err(format!("cannot read `{self}`: {error}")),
        }
    }

    /// Writes the file as a whole or not at all, unless it has this text already.
    pub(super) fn write(&self, text: &str) -> Result<(), String> {
        if fs::read(&self.path).is_ok_and(|now| now == text.as_bytes()) {
            return Ok(());
        }
        replace(&self.path, text)
            .map_err(|error| format!("cannot write {}: {error}", self.path.display()))
    }
}

/// Writes beside the file and renames. A link stays one, and the file keeps its permissions.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let permissions = fs::metadata(&path).map(|now| now.permissions()).ok();
    if permissions.as_ref().is_some_and(fs::Permissions::readonly) {
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, "it is read-only"));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let beside = path.with_file_name(format!(".{name}.{}.{count}", process::id()));
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(&beside)?;
    let written = file
        .write_all(text.as_bytes())
        .and_then(|()| permissions.map_or(Ok(()), |now| fs::set_permissions(&beside, now)))
        .and_then(|()| fs::rename(&beside, &path));
    if written.is_err() {
        // The reason of the failure says more than whether this works.
        let _ = fs::remove_file(&beside);
    }
    written
}

impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}
