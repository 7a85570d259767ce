//! A contract from the source of a crate.
//!
//! A small program, in the target folder, depends on the crate and prints the contract of its book. So
//! the crate needs nothing for it, and its own programs are not run.
//!
//! | file | |
//! |---|---|
//! | `options` | what the user says of the build |
//! | `workspace` | the packages, and which one has the book |
//! | `scan` | finds books in source text |
//! | `lock` | the lock file: which errorbook the crate uses, and what else it needs |
//! | `dependency` | errorbook, as the program names it in its manifest |
//! | `manifest` | the manifest of the program |
//! | `program` | the program: its files, and building and running it |
//! | `hint` | what an error of the compiler means to the user |

mod dependency;
mod hint;
mod lock;
mod manifest;
mod options;
mod program;
mod scan;
mod workspace;

use anyhow::{Result, anyhow};
use cargo_metadata::camino::Utf8PathBuf;
use errorbook_contract::Contract;

use dependency::Errorbook;
use lock::Lock;
use manifest::Manifest;
use program::Program;
use workspace::{Choice, Workspace};

pub(crate) use options::BuildOptions;

/// The contract of a book, and where its crate is.
pub(crate) struct Exported {
    pub(crate) contract: Contract,
    /// The path of the book, for those who use the crate.
    pub(crate) book: String,
    /// The folder of the package.
    pub(crate) folder: Utf8PathBuf,
}

/// Exports a book; the only one of the package, if no path is given.
pub(crate) fn export(book: Option<&str>, options: &BuildOptions) -> Result<Exported> {
    let workspace = Workspace::load(options)?;
    let Choice { library, book } = workspace.choose(book, options)?;
    let (lock, used) = Lock::with_errorbook(&workspace, &library, options)?;
    let errorbook = Errorbook::find(used, &workspace, options)?;
    let reached = lock.reached_from(&library.name, &library.version);
    let root = workspace.root_manifest()?;
    let manifest = Manifest {
        name: program::name(&library, &book),
        library: &library,
        features: options.dependency(&library)?,
        errorbook: &errorbook,
        root: &root,
        folder: &workspace.root,
        reached: &reached,
    };
    let program = Program::write(&workspace, &manifest, &book)?;
    let text = program.run(options, &library)?;
    let contract =
        Contract::from_slice(&text).map_err(|error| anyhow!("the export of {book}: {error}"))?;
    Ok(Exported { contract, book, folder: library.folder })
}
