//! The commands that write files.

use crate::{contracts::contract, scratch::Scratch};

fn shop(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    scratch.write("errors.json", contract("shop::ShopApi", &[("order_not_found", 404)]));
    scratch
}

#[test]
fn each_form_has_the_code() {
    let scratch = shop("forms");
    for command in [
        "html",
        "md",
        "openapi",
        "generate typescript",
        "generate python",
        "generate go",
        "merge errors.json",
    ] {
        let printed = scratch.errorbook(command).exits(0).prints("order_not_found").out;
        scratch.errorbook(&format!("{command} --output out")).exits(0).says("wrote out");
        assert_eq!(scratch.read("out"), printed, "{command}");
    }
    scratch.errorbook("generate cobol").exits(2).says("typescript");
}

#[test]
#[cfg(unix)]
fn a_pipe_stays_a_pipe() {
    use std::{fs, os::unix::fs::FileTypeExt as _, process::Command, thread};

    let scratch = shop("pipe");
    let pipe = scratch.path("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = thread::spawn({
        let pipe = pipe.clone();
        move || fs::read_to_string(pipe).unwrap()
    });
    scratch.errorbook("md --output pipe").exits(0);
    assert!(reader.join().unwrap().contains("order_not_found"));
    assert!(fs::metadata(&pipe).unwrap().file_type().is_fifo());
}

#[test]
fn a_page_with_a_template() {
    let scratch = shop("template");
    scratch.write("page.html", "<h1>{{ title }}</h1>");
    scratch.errorbook("html --template page.html").exits(0).prints("<h1>ShopApi</h1>");
    scratch.write("page.html", "<h1>\n{{ title");
    scratch.errorbook("html --template page.html").exits(2).says("page.html: line 2");
    scratch.errorbook("html --template none.html").exits(2).says("none.html");
}

#[test]
fn a_page_for_each_code() {
    let scratch = shop("split");
    let ran =
        scratch.errorbook("html --split a/site --base-url https://example.com/errors").exits(0);
    ran.says("wrote 5 files into a/site");
    assert!(scratch.read("a/site/order_not_found.html").contains("order_not_found"));
    assert!(scratch.read("a/site/sitemap.xml").contains("https://example.com/errors/"));
    scratch.errorbook("html --split site --output x.html").exits(2);
    scratch.errorbook("html --base-url https://example.com").exits(2);
}

#[test]
fn completions_of_each_shell() {
    let scratch = Scratch::new("completions");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = scratch.errorbook(&format!("completions {shell}")).exits(0);
        ran.prints("cargo-errorbook").prints("explain");
    }
}

#[test]
fn a_folder_that_does_not_exist_is_said() {
    let scratch = shop("no_folder");
    scratch.errorbook("md --output none/errors.md").exits(2).says("cannot write none/errors.md");
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_permissions_and_its_links() {
    use std::{fs, os::unix::fs::PermissionsExt as _};
    let scratch = shop("permissions");
    let mode = |name: &str| fs::metadata(scratch.path(name)).unwrap().permissions().mode() & 0o777;
    scratch.errorbook("md --output new.md").exits(0);
    assert_eq!(mode("new.md") & 0o644, 0o644);

    scratch.write("old.md", "old");
    fs::set_permissions(scratch.path("old.md"), fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink("old.md", scratch.path("link.md")).unwrap();
    scratch.errorbook("md --output link.md").exits(0);
    assert!(fs::symlink_metadata(scratch.path("link.md")).unwrap().is_symlink());
    assert!(scratch.read("old.md").contains("order_not_found"));
    assert_eq!(mode("old.md"), 0o640);
    // Nothing temporary is left.
    let left = fs::read_dir(scratch.path(".")).unwrap().count();
    assert_eq!(left, 4, "errors.json, new.md, old.md, link.md");
}
