//! `assert_frozen!`, in a process of its own for each environment.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use tempfile::TempDir;

/// A folder that the program takes for the root of its crate.
struct Crate(TempDir);

impl Crate {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A crate whose file is blessed, then changed by hand: as if the code had changed the other way.
    fn with(change: &[(&str, &str)]) -> Self {
        let made = Self::new();
        assert!(made.run(&[("ERRORBOOK", "bless")]).is_ok());
        let mut text = made.text();
        for (from, to) in change {
            assert!(text.contains(from), "{from}");
            text = text.replace(from, to);
        }
        fs::write(made.file(), text).unwrap();
        made
    }

    fn file(&self) -> std::path::PathBuf {
        self.0.path().join("errors.json")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    /// Returns what the failing assertion says.
    fn run(&self, environment: &[(&str, &str)]) -> Result<(), String> {
        self.run_with(&[], environment)
    }

    fn run_with(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Result<(), String> {
        let output = run(arguments, self.0.path(), environment);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        match output.status.code() {
            Some(0) => Ok(()),
            // It panicked.
            Some(101) => Err(said),
            other => panic!("it ended with {other:?}: {said}"),
        }
    }
}

fn run(arguments: &[&str], root: &Path, environment: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_frozen"))
        .args(arguments)
        .env_remove("CI")
        .env_remove("ERRORBOOK")
        .env_remove("ERRORBOOK_ACCEPT")
        .env("RUST_BACKTRACE", "0")
        .env("CARGO_MANIFEST_DIR", root)
        .envs(environment.iter().copied())
        .output()
        .unwrap()
}

const BLESS: (&str, &str) = ("ERRORBOOK", "bless");

#[track_caller]
fn assert_says(failure: Result<(), String>, texts: &[&str]) {
    let failure = failure.unwrap_err();
    for text in texts {
        assert!(failure.contains(text), "`{text}` is not in:\n{failure}");
    }
}

#[test]
fn without_a_file_it_says_how_to_write_one() {
    let fresh = Crate::new();
    let says = ["there is no `errors.json` yet", "ERRORBOOK=bless cargo test", "src/bin/frozen.rs"];
    assert_says(fresh.run(&[]), &says);
    assert!(!fresh.file().exists());
}

#[test]
fn a_blessed_file_passes_and_leaves_nothing_else() {
    let crate_ = Crate::new();
    crate_.run(&[BLESS]).unwrap();
    crate_.run(&[]).unwrap();
    let files: Vec<_> = fs::read_dir(crate_.0.path()).unwrap().collect();
    assert_eq!(files.len(), 1);
}

#[test]
fn blessing_again_changes_no_byte() {
    let crate_ = Crate::with(&[]);
    let (text, time) = (crate_.text(), fs::metadata(crate_.file()).unwrap().modified().unwrap());
    crate_.run(&[BLESS]).unwrap();
    assert_eq!(crate_.text(), text);
    assert_eq!(fs::metadata(crate_.file()).unwrap().modified().unwrap(), time);
}

#[test]
fn another_code_is_told_with_all_that_a_person_needs() {
    let crate_ = Crate::with(&[(r#""code": "over_limit""#, r#""code": "limit_exceeded""#)]);
    assert_says(
        crate_.run(&[]),
        &[
            "`errors.json` no longer says what `OfTyped` does",
            "breaking: a code has another text (code_renamed)",
            r#""limit_exceeded" → "over_limit""#,
            "errorbook_tests_contract::PayError::OverLimit",
            "clients that branch on the old code",
            "ERRORBOOK=bless ERRORBOOK_ACCEPT=code_renamed:limit_exceeded cargo test",
        ],
    );
}

#[test]
fn a_breaking_change_is_written_only_if_it_is_named() {
    let crate_ = Crate::with(&[(r#""code": "over_limit""#, r#""code": "limit_exceeded""#)]);
    let before = crate_.text();
    assert_says(crate_.run(&[BLESS]), &["is not blessed", "code_renamed:limit_exceeded"]);
    let wrong = ("ERRORBOOK_ACCEPT", "code_renamed:limit_exceded");
    assert_says(crate_.run(&[BLESS, wrong]), &["did you mean `code_renamed:limit_exceeded`"]);
    assert_eq!(crate_.text(), before);

    crate_.run(&[BLESS, ("ERRORBOOK_ACCEPT", "code_renamed:limit_exceeded")]).unwrap();
    crate_.run(&[]).unwrap();
    let accepted = r#""accepted": [
    {
      "rule": "code_renamed",
      "subject": "limit_exceeded","#;
    assert!(crate_.text().contains(accepted));
}

#[test]
fn names_for_another_book_do_not_matter() {
    let crate_ = Crate::with(&[(r#""code": "over_limit""#, r#""code": "limit_exceeded""#)]);
    let names = "code_removed:of_another_book,code_renamed:limit_exceeded";
    crate_.run(&[BLESS, ("ERRORBOOK_ACCEPT", names)]).unwrap();
}

#[test]
fn what_breaks_nobody_is_written() {
    let crate_ = Crate::with(&[("The ledger did not answer.", "The ledger is down.")]);
    assert_says(
        crate_.run(&[]),
        &["docs: the description has other words (description_changed)", "No client breaks"],
    );
    crate_.run(&[BLESS]).unwrap();
    crate_.run(&[]).unwrap();
}

#[test]
fn a_renamed_variant_is_no_change() {
    let crate_ = Crate::with(&[(r#""variant": "OverLimit""#, r#""variant": "LimitPassed""#)]);
    crate_.run(&[]).unwrap();
    crate_.run(&[BLESS]).unwrap();
    assert!(crate_.text().contains(r#""variant": "OverLimit""#));
}

#[test]
fn members_of_a_later_version_are_kept() {
    let crate_ = Crate::with(&[
        (r#""title": "Pay API""#, r#""title": "Pay API", "team": "till""#),
        ("The ledger did not answer.", "The ledger is down."),
    ]);
    crate_.run(&[BLESS]).unwrap();
    assert!(crate_.text().contains(r#""team": "till""#));
}

#[test]
fn the_environment_is_checked() {
    let crate_ = Crate::with(&[]);
    assert_says(crate_.run(&[BLESS, ("CI", "true")]), &["`CI` is set"]);
    assert_says(crate_.run(&[("ERRORBOOK", "overwrite")]), &["`ERRORBOOK` is `overwrite`"]);
    let accept = ("ERRORBOOK_ACCEPT", "code_removed:x");
    assert_says(crate_.run(&[accept]), &["set `ERRORBOOK=bless` too"]);
    crate_.run(&[("CI", "true")]).unwrap();
}

#[test]
fn two_books_on_one_file_are_refused() {
    let crate_ = Crate::with(&[]);
    let says = ["is the file of `errorbook_tests_contract::OfTyped`", "one of its own"];
    assert_says(crate_.run_with(&["two-books"], &[]), &says);

    // In another process too.
    let other = Crate::with(&[("errorbook_tests_contract::OfTyped", "shop::ShopApi")]);
    assert_says(other.run(&[]), &["is the contract of `shop::ShopApi`"]);
    assert_says(other.run(&[BLESS]), &["is the contract of `shop::ShopApi`", "book_renamed"]);
    other.run(&[BLESS, ("ERRORBOOK_ACCEPT", "book_renamed")]).unwrap();
    other.run(&[]).unwrap();
}

#[test]
fn files_that_are_no_contract() {
    let crate_ = Crate::new();
    for (text, says) in [
        ("", "the file is empty"),
        ("{", "line 1"),
        ("[]", "not a contract: an array"),
        ("{\n<<<<<<< HEAD\n", "line 2: the file has conflict markers"),
        (r#"{"format": 2}"#, "update errorbook"),
        (r#"{"openapi": "3.1.0"}"#, "not a contract"),
    ] {
        fs::write(crate_.file(), text).unwrap();
        assert_says(crate_.run(&[]), &["cannot read `errors.json`", says]);
        assert_says(crate_.run(&[BLESS]), &["cannot read `errors.json`"]);
        assert_eq!(crate_.text(), text);
    }
    fs::write(crate_.file(), [0xff]).unwrap();
    assert_says(crate_.run(&[]), &["not UTF-8"]);
}

#[test]
#[cfg(unix)]
fn a_link_stays_and_a_read_only_file_is_kept() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let crate_ = Crate::with(&[("The ledger did not answer.", "The ledger is down.")]);
    let elsewhere = crate_.0.path().join("elsewhere.json");
    fs::rename(crate_.file(), &elsewhere).unwrap();
    symlink(&elsewhere, crate_.file()).unwrap();
    fs::set_permissions(&elsewhere, fs::Permissions::from_mode(0o640)).unwrap();
    crate_.run(&[BLESS]).unwrap();
    crate_.run(&[]).unwrap();
    assert!(fs::symlink_metadata(crate_.file()).unwrap().is_symlink());
    assert_eq!(fs::metadata(&elsewhere).unwrap().permissions().mode() & 0o777, 0o640);

    let text = crate_.text().replace("The ledger did not answer.", "The ledger is down.");
    fs::write(&elsewhere, &text).unwrap();
    fs::set_permissions(&elsewhere, fs::Permissions::from_mode(0o440)).unwrap();
    assert_says(crate_.run(&[BLESS]), &["read-only"]);
    assert_eq!(crate_.text(), text);
}

#[test]
fn a_folder_that_is_not_there() {
    let crate_ = Crate::new();
    let gone = ("CARGO_MANIFEST_DIR", "/nowhere/at/all");
    assert_says(crate_.run(&[BLESS, gone]), &["cannot write /nowhere/at/all/errors.json"]);
}
