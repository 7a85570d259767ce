//! Files that want to do harm are refused with the name of the file, and never crashed on.

use std::{
    fs::{self, File},
    io::Read as _,
    process::Stdio,
};

use crate::{
    contracts::{contract, with_errors},
    scratch::{Ran, Scratch},
};

/// The commands that read one file.
const READERS: [&str; 7] =
    ["list", "explain a", "html", "md", "openapi", "generate typescript", "diff errors.json"];

fn refused(name: &str, file: impl AsRef<[u8]>, why: &str) {
    let scratch = Scratch::new(name);
    scratch.write("errors.json", contract("a::Api", &[("a", 404)]));
    scratch.write("bad.json", file);
    for command in READERS {
        let ran = scratch.errorbook(&format!("{command} bad.json")).exits(2);
        let ran = ran.says("error: bad.json: ").says(why);
        assert_eq!(ran.out, "", "{command}");
    }
}

#[test]
fn too_long() {
    refused("too_long", vec![b' '; 100 << 20], "longer than 64 MiB");
}

#[test]
fn truncated() {
    let whole = contract("a::Api", &[("a", 404)]);
    refused("truncated", &whole[..whole.len() / 2], "line ");
}

#[test]
fn empty() {
    refused("empty", "", "the file is empty");
}

#[test]
fn not_utf_8() {
    refused("not_utf_8", b"{\n\"format\": 1, \"book\": \"\xff\"}", "line 2: the file is not UTF-8");
}

#[test]
fn nested_deeply() {
    let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    refused("nested", with_errors("a::Api", &deep), "line ");
    refused("nested_unknown", format!("{{\"format\":1,\"x\":{deep}}}"), "line 1");
}

#[test]
fn another_schema() {
    refused("package_json", r#"{ "name": "left-pad", "version": "1.0.0" }"#, "not a contract");
    refused("newer", r#"{ "format": 2 }"#, "update errorbook");
    refused("array", "[1, 2]", "not a contract");
}

#[test]
fn a_code_with_two_meanings() {
    refused("twice", contract("a::Api", &[("a", 404), ("a", 410)]), "the code `a` is there twice");
}

#[cfg(unix)]
#[test]
fn a_device_without_end() {
    let scratch = Scratch::new("zero");
    scratch.errorbook("list /dev/zero").exits(2).says("/dev/zero: the file is longer");
    let mut command = scratch.command_of("list -");
    let zero = File::open("/dev/zero").unwrap();
    Ran::of(command.stdin(zero)).exits(2).says("standard input: the file is longer");
}

#[test]
fn a_file_of_git_that_is_too_long() {
    let scratch = Scratch::new("git_long");
    scratch.write("errors.json", vec![b' '; 70 << 20]);
    scratch.git_init();
    scratch.errorbook("list git:main:errors.json").exits(2).says("longer than 64 MiB");
}

#[test]
fn control_characters_do_not_reach_a_terminal() {
    let scratch = Scratch::new("control");
    let escaped = r"\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e";
    let entry = format!(
        r#"[{{ "code": "a", "status": 404, "title": "T{escaped}", "description": "D{escaped}",
        "type": "{escaped}", "action": "{escaped}", "message": "{escaped}", "doc_url": "{escaped}",
        "group": "{escaped}", "retry": "never", "owner": "{escaped}",
        "examples": {{ "{escaped}": {{ "{escaped}": "{escaped}" }} }} }}]"#
    );
    scratch.write("errors.json", with_errors("shop::ShopApi", &entry));
    scratch.write("other.json", contract("shop::ShopApi", &[("b", 404)]));
    let commands =
        ["list", "explain a", "diff errors.json other.json", "merge errors.json errors.json"];
    for command in commands {
        let ran = scratch.errorbook(command);
        let is_obeyed = |c: char| c == '\u{1b}' || c == '\u{7}' || c == '\u{9b}' || c == '\u{202e}';
        let text = if command.starts_with("merge") { &ran.err } else { &ran.out };
        assert!(!text.contains(is_obeyed), "{command}: {ran:?}");
    }
}

/// A name of a file, or an unknown member, that an error repeats.
#[test]
fn control_characters_do_not_reach_a_terminal_in_errors() {
    let scratch = Scratch::new("control_errors");
    scratch.write("bad.json", r#"{ "format": 1, "book": { "\u001b[31m": 1 } }"#);
    let bad = scratch.errorbook("list bad.json").exits(2);
    let named = scratch.errorbook("list \u{1b}[31m.json").exits(2).says("\\u{1b}[31m.json");
    let asked = scratch.errorbook("explain \u{1b}[31m bad.json").exits(2);
    for ran in [bad, named, asked] {
        assert!(!ran.err.contains('\u{1b}'), "{ran:?}");
    }
}

#[test]
fn a_script_in_a_description_is_text() {
    let scratch = Scratch::new("script");
    let entry = r#"[{ "code": "a", "status": 404, "title": "<script>alert(1)</script>",
      "description": "<script>alert(2)</script> [x](javascript:alert(3))", "retry": "never",
      "doc_url": "javascript:alert(4)", "owner": "a::B" }]"#;
    scratch.write("errors.json", with_errors("a::Api", entry));
    let page = scratch.errorbook("html").exits(0).out;
    assert!(!page.contains("<script>alert"), "{page}");
    assert!(!page.contains("href=\"javascript:"), "{page}");
}

#[test]
fn no_code_leaves_the_folder_of_pages() {
    let scratch = Scratch::new("traversal");
    let codes =
        ["../../evil", "/tmp/errorbook-evil", r"..\\evil", "index", "sitemap.xml", "con", "."];
    let codes: Vec<(&str, u16)> = codes.iter().map(|code| (*code, 404)).collect();
    scratch.write("a/errors.json", contract("a::Api", &codes));
    let ran =
        scratch.errorbook("html a/errors.json --split a/b/site --base-url https://x.y").exits(0);
    ran.says("wrote 11 files into a/b/site");
    assert_eq!(fs::read_dir(scratch.path("a/b/site")).unwrap().count(), 11);
    assert_eq!(fs::read_dir(scratch.path("a/b")).unwrap().count(), 1);
    assert_eq!(fs::read_dir(scratch.path(".")).unwrap().count(), 1);
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let scratch = Scratch::new("pipe");
    let codes: Vec<String> = (0..20_000).map(|n| format!("code_{n:05}")).collect();
    let codes: Vec<(&str, u16)> = codes.iter().map(|code| (code.as_str(), 404)).collect();
    scratch.write("errors.json", contract("a::Api", &codes));
    scratch.write("none.json", contract("a::Api", &[]));
    for (command, code) in [
        ("list", 0),
        ("merge errors.json", 0),
        ("completions bash", 0),
        ("diff errors.json none.json --format json", 1),
    ] {
        let mut running = scratch.command_of(command);
        let mut running = running.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut out = running.stdout.take().unwrap();
        out.read_exact(&mut [0; 8]).unwrap();
        drop(out);
        let ran = Ran::from(running.wait_with_output().unwrap()).exits(code);
        assert_eq!(ran.err, "", "{command}");
    }
}
