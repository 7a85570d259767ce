//! The package that the current folder is in.

use std::{
    env,
    path::{Path, PathBuf},
};

/// Returns the folder of the nearest `Cargo.toml`, here or above, relative to the current folder.
///
/// It is empty if that is the current folder.
pub(crate) fn folder() -> Option<PathBuf> {
    let here = env::current_dir().ok()?;
    let up = here.ancestors().position(|folder| folder.join("Cargo.toml").is_file())?;
    Some((0..up).map(|_| "..").collect())
}

/// Returns the path of a file, in the current folder or else in that of the package, if it exists.
pub(super) fn find(name: &str) -> Option<PathBuf> {
    let in_package = || folder().map(|folder| folder.join(name));
    let here = Some(PathBuf::from(name));
    here.filter(|path| Path::exists(path)).or_else(|| in_package().filter(|path| path.exists()))
}
