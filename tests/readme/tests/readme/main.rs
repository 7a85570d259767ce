//! Checks that what the README and the pages in `docs/` show is what happens.

mod contract;
mod envelopes;
mod logs;
mod page;
mod server;

use std::{fs, path::Path, process::Command};

use crate::page::{Page, on_one_line, root};

/// Adds the variant that the README names to its enum, and reads what the compiler says.
#[test]
fn the_compile_error_is_what_rustc_says() {
    let readme = Page::read("README.md");
    assert!(readme.text.contains("a\nvariant `BadRequest` to `PaymentError`"));
    let code = readme.blocks("rust")[0];
    let place = "pub enum PaymentError {\n";
    let variant = "#[error(\"not a payment\")] #[api(status = 400)] BadRequest,\n";
    assert_eq!(code.matches(place).count(), 1);
    let errors = check(&code.replace(place, &format!("{place}{variant}")));
    let shown = on_one_line(readme.blocks("text")[0]);
    let said = on_one_line(&errors);
    assert!(said.contains(&shown), "the README shows\n{shown}\nrustc says\n{errors}");
}

/// Returns what `cargo check` says about a crate `shop` with this code, which must not compile.
fn check(code: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shop");
    fs::create_dir_all(folder.join("src")).unwrap();
    fs::write(folder.join("src/lib.rs"), code).unwrap();
    let manifest = format!(
        "[package]\nname = \"shop\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n\
         errorbook = {{ path = '{}' }}\nthiserror = \"2\"\n",
        root().join("runtime").canonicalize().unwrap().display()
    );
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--color=never"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .output()
        .unwrap();
    assert!(!output.status.success(), "a code that is used twice compiles");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn the_first_command_runs() {
    let readme = Page::read("README.md");
    let command = readme.text.lines().find_map(|line| line.strip_prefix("$ cargo ")).unwrap();
    let output =
        Command::new(env!("CARGO")).args(command.split(' ')).current_dir(root()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8(output.stdout).unwrap().contains("HTTP/1.1 422"));
}

/// A README that is longer is no front door.
#[test]
fn the_readme_is_short() {
    let lines = Page::read("README.md").text.lines().count();
    assert!(lines <= 190, "{lines} lines");
}
