//! What the README says is what happens.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use errorbook::ErrorResponse;
use errorbook_readme::PaymentError;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).unwrap()
}

/// The blocks of a language, in order.
fn blocks(language: &str) -> Vec<String> {
    let readme = readme();
    let fence = format!("```{language}\n");
    let blocks = readme.split(&fence).skip(1);
    blocks.map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn the_json_is_what_comes_out() {
    let response = ErrorResponse::new(&PaymentError::Missing { param: "amount" });
    let shown = &blocks("json")[0];
    let on_one_line: String = shown.lines().map(str::trim).collect();
    assert_eq!(response.status(), 422);
    assert_eq!(response.body(), on_one_line.replace("\": ", "\":").as_bytes());
}

/// Gives a crate the README's enums with one code used twice, and reads what the compiler says.
#[test]
fn the_compile_error_is_what_rustc_says() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shop");
    fs::create_dir_all(folder.join("src")).unwrap();
    let source = blocks("rust")[0]
        .replace("status = 409, type", r#"status = 409, code = "parameter_missing", type"#);
    fs::write(folder.join("src/lib.rs"), source).unwrap();
    let manifest = format!(
        "[package]\nname = \"shop\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n\
         errorbook = {{ path = {:?} }}\nthiserror = \"2\"\n",
        root().join("runtime").canonicalize().unwrap()
    );
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--color=never"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .output()
        .unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    let shown = &blocks("text")[0];
    assert!(!output.status.success(), "a code used twice compiles");
    assert!(errors.contains(shown.trim_end()), "the README shows\n{shown}\nrustc says\n{errors}");
}

/// Runs the first of the two commands, and looks for the lines that the README shows of it.
#[test]
fn the_output_is_what_the_first_command_prints() {
    let readme = readme();
    let command = readme.lines().find_map(|line| line.strip_prefix("$ cargo ")).unwrap();
    let output =
        Command::new(env!("CARGO")).args(command.split(' ')).current_dir(root()).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    let shown = &blocks("text")[1];
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(printed.contains(shown), "the README shows\n{shown}\nthe command prints\n{printed}");
}
