//! The test that a contract does not break.
//!
//! | file | |
//! |---|---|
//! | `mod` | `contract` and [`assert_frozen!`](crate::assert_frozen) |
//! | `wish` | what the environment asks for: to compare or to bless |
//! | `file` | where the file is, and writing it |

mod file;
mod wish;

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use std::eprintln;

use errorbook_contract::{Contract, Diff, Finding, Rule, diff};

use self::{file::File, wish::Wish};
use super::{export, export_type};
use crate::book::{Catalogued, ErrorBook};

/// Returns the contract of a book: all that it promises, as the file has it.
///
/// ```
/// use errorbook::{ApiError, ErrorBook};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("no such page")]
/// #[api(status = 404)]
/// struct NoPage;
///
/// #[derive(ErrorBook)]
/// #[book(errors(NoPage))]
/// struct SiteApi;
///
/// let contract = errorbook::contract::<SiteApi>();
/// assert_eq!(contract.find("no_page").next().unwrap().status, 404);
/// ```
///
/// # Panics
///
/// If an envelope written by hand panics, or writes JSON that uses the name of a member twice or is
/// more than 100 values deep.
#[must_use]
pub fn contract<B: ErrorBook>() -> Contract {
    read(&export::<B>(), B::OWNER.path())
}

/// Returns the contract of one type. Not public API: OpenAPI documents are made of it.
///
/// # Panics
///
/// As `contract`.
#[doc(hidden)]
#[must_use]
pub fn contract_of_type<E: Catalogued>() -> Contract {
    read(&export_type::<E>(), E::CATALOG.owner().path())
}

fn read(exported: &str, path: &str) -> Contract {
    match exported.parse() {
        Ok(contract) => contract,
        Err(error) => panic!("an envelope of `{path}` writes odd JSON: {error}"),
    }
}

/// Asserts that the contract of a book is the one in a file, which is committed with the source.
///
/// It takes the book, and the path of the file from the root of the crate. One line in a test keeps
/// an API from changing unseen:
///
/// ```no_run
/// # use errorbook::{ApiError, ErrorBook};
/// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
/// # struct NoPage;
/// # #[derive(ErrorBook)]
/// # #[book(errors(NoPage))]
/// # struct ShopApi;
/// #[test]
/// fn errors_are_frozen() {
///     errorbook::assert_frozen!(ShopApi, "errors.json");
/// }
/// ```
///
/// Run `ERRORBOOK=bless cargo test` to write the file, at first and after each change that breaks no
/// client. A change that breaks or endangers clients is only written if it is named, one instance
/// each, as the failing test prints it: `ERRORBOOK_ACCEPT=code_removed:account_closed`, several with
/// commas. What was accepted is recorded in the file, so that a review sees it. Where `CI` is set,
/// nothing is blessed.
///
/// A variant with `#[cfg]` is in the book only if its condition holds. So freeze the book under the
/// set of features with which it is released, and say so in the test:
/// `#[cfg_attr(not(feature = "payouts"), ignore = "frozen with the feature payouts")]`.
///
/// `CARGO_MANIFEST_DIR` says where the crate is, in the environment of the test; without it, the place
/// where the test was compiled.
///
/// # Panics
///
/// If the contracts differ in more than the name of a variant, if the file cannot be read or written,
/// or if it is the file of another book.
#[macro_export]
macro_rules! assert_frozen {
    ($book:ty, $file:expr $(,)?) => {
        $crate::__private::assert_frozen::<$book>(
            ::core::convert::AsRef::<::core::primitive::str>::as_ref($file),
            ::core::option_env!("CARGO_MANIFEST_DIR"),
        )
    };
}

/// Not public API: what `assert_frozen!` calls.
#[doc(hidden)]
#[track_caller]
pub fn assert_frozen<B: ErrorBook>(path: &str, compiled_in: Option<&str>) {
    let file = File::find(path, compiled_in);
    let done = file.claim(B::OWNER.path()).and_then(|()| match Wish::of_environment()? {
        Wish::Compare => compare(&file, &contract::<B>()),
        Wish::Bless { accept } => bless(&file, &contract::<B>(), &accept),
    });
    if let Err(message) = done {
        panic!("{message}");
    }
}

fn compare(file: &File, now: &Contract) -> Result<(), String> {
    let Some(frozen) = file.read()? else {
        return Err(format!("there is no `{file}` yet; write it: ERRORBOOK=bless cargo test"));
    };
    same_book(file, &frozen, now)?;
    let diff = diff(&frozen, now);
    if diff.is_empty() { Ok(()) } else { Err(differs(file, now, &diff)) }
}

fn bless(file: &File, now: &Contract, accept: &[String]) -> Result<(), String> {
    let Some(frozen) = file.read()? else {
        file.write(&now.to_json())?;
        let count = now.errors.len();
        eprintln!("wrote {file}: {count} {}", if count == 1 { "error" } else { "errors" });
        return Ok(());
    };
    if !accept.iter().any(|name| name == Rule::BookRenamed.id()) {
        same_book(file, &frozen, now)?;
    }
    let diff = diff(&frozen, now);
    // With several books, each test sees the names that are for the others.
    let is_of_this_book = |name: &&String| diff.open().any(|finding| finding.instance() == **name);
    let (own, others): (Vec<_>, Vec<_>) = accept.iter().partition(is_of_this_book);
    if !others.is_empty() {
        eprintln!("{file}: no such change here: {others:?}");
    }
    let blessed = errorbook_contract::bless(&frozen, now, &own).map_err(|refusal| {
        let refusal = errorbook_contract::bless(&frozen, now, accept).err().unwrap_or(refusal);
        format!("`{file}` is not blessed: {refusal}\n{}", to_accept(&refusal.left))
    })?;
    file.write(&blessed.to_json())?;
    eprintln!("wrote {file}: {}", diff.headline());
    Ok(())
}

/// Refuses the file of another book: blessing it would lose that one.
fn same_book(file: &File, frozen: &Contract, now: &Contract) -> Result<(), String> {
    if frozen.book == now.book {
        return Ok(());
    }
    let (theirs, ours) = (&frozen.book, &now.book);
    Err(format!(
        "`{file}` is the contract of `{theirs}`, not of `{ours}`; give each book a file of its own, \
         or bless with ERRORBOOK_ACCEPT={} if the type was renamed",
        Rule::BookRenamed,
    ))
}

/// Returns what a person wants to read: what changed, whom it breaks, what to do.
fn differs(file: &File, now: &Contract, diff: &Diff) -> String {
    let book = now.book.rsplit("::").next().unwrap_or_default();
    let open: Vec<Finding> = diff.open().cloned().collect();
    let advice = if open.is_empty() {
        "No client breaks. Write it: ERRORBOOK=bless cargo test".to_string()
    } else {
        to_accept(&open)
    };
    format!("`{file}` no longer says what `{book}` does: {diff}\n{advice}")
}

/// Returns how to bless what breaks or endangers clients, for the case that it must be.
fn to_accept(open: &[Finding]) -> String {
    let Some(first) = open.first() else { return String::new() };
    let more = if open.len() > 1 { ",…" } else { "" };
    format!(
        "If clients can take it, name each instance, and the file records it:\n  \
         ERRORBOOK=bless ERRORBOOK_ACCEPT={}{more} cargo test",
        first.instance(),
    )
}
