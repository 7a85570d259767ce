//! `bless` and `check` of a crate.

use crate::scratch::{ACCOUNT_CLOSED, Ran, Scratch};

#[test]
fn a_contract_is_blessed_checked_and_broken() {
    let scratch = Scratch::new("bless");
    scratch.shop(".");
    let ran = scratch.errorbook("check").exits(2);
    ran.says(
        "there is no errors.json; is it elsewhere? `--file FILE`, else write it: \
         `cargo errorbook bless shop::ShopApi`",
    );
    let ran = scratch.errorbook("check --file arr.json").exits(2);
    ran.says(
        "there is no arr.json; write it: `cargo errorbook bless shop::ShopApi --file arr.json`",
    );
    let ran = scratch.errorbook("bless --accept code_removed:x").exits(2);
    ran.says("there is no change `code_removed:x`");
    let ran = scratch.errorbook("bless").exits(0);
    ran.says("errors.json: 2 errors of shop::ShopApi");
    scratch.errorbook("bless").exits(0).prints("no changes").says("is up to date");
    scratch.errorbook("check --up-to-date").exits(0).prints("no changes");

    scratch.edit("src/lib.rs", ACCOUNT_CLOSED, "");
    let before = scratch.read("errors.json");
    scratch.errorbook("check").exits(1).reports("breaking", "code_removed");
    scratch.errorbook("bless").exits(1).prints("code_removed").says("is not written");
    let ran = scratch.errorbook("bless --accept code_remove:account_closed").exits(1);
    ran.prints("did you mean `code_removed:account_closed`");
    assert_eq!(scratch.read("errors.json"), before);

    let ran = scratch.errorbook("bless --accept code_removed:account_closed").exits(0);
    ran.prints("accepted").says("1 error of shop::ShopApi");
    assert!(scratch.read("errors.json").contains("\"accepted\""));
    scratch.errorbook("check").exits(0).prints("no changes");
    let ran = scratch.errorbook("bless --accept code_removed:account_closed").exits(2);
    ran.says("there is no such change to accept");
}

#[test]
fn what_no_client_sees_is_written_without_a_word() {
    let scratch = Scratch::new("harmless");
    scratch.shop(".");
    scratch.errorbook("bless").exits(0);
    scratch.edit("src/lib.rs", "There is no order of that id", "Nobody ordered that");
    scratch.errorbook("check").exits(0).prints("docs").says("is older than the source");
    scratch.errorbook("check --up-to-date").exits(1);
    scratch.errorbook("bless").exits(0).prints("docs").says("wrote ");
    scratch.errorbook("check --up-to-date").exits(0);
}

#[test]
fn nothing_is_blessed_on_a_build_server() {
    let scratch = Scratch::new("ci");
    scratch.shop(".");
    let bless = |ci: &str| Ran::of(scratch.command_of("bless").env("CI", ci));
    bless("true").exits(2).says("`CI` is set");
    assert!(!scratch.path("errors.json").exists());
    bless("false").exits(0);
    // It can be checked there.
    Ran::of(scratch.command_of("check").env("CI", "true")).exits(0);
}

#[test]
fn two_books_do_not_share_a_file() {
    let scratch = Scratch::new("two_books");
    scratch.shop(".");
    scratch.errorbook("bless --file a.json").exits(0);
    scratch.edit("src/lib.rs", "ShopApi", "StoreApi");
    let ran = scratch.errorbook("bless --file a.json").exits(2);
    ran.says("a.json: it is the contract of shop::ShopApi, not of shop::StoreApi");
    scratch.errorbook("bless --file a.json --accept book_renamed").exits(0).says("shop::StoreApi");
    scratch.errorbook("check --file a.json").exits(0);
}

#[test]
fn a_damaged_file_is_not_replaced() {
    let scratch = Scratch::new("damaged");
    scratch.shop(".");
    scratch.write("errors.json", "<<<<<<< HEAD\n");
    scratch.errorbook("bless").exits(2).says("errors.json: line 1");
    assert_eq!(scratch.read("errors.json"), "<<<<<<< HEAD\n");
}

#[test]
fn the_source_is_checked_against_a_revision() {
    let scratch = Scratch::new("against_source");
    scratch.shop(".");
    scratch.errorbook("bless").exits(0);
    scratch.git_init();
    scratch.edit("src/lib.rs", ACCOUNT_CLOSED, "");
    let committed = "check --against git:main:errors.json";
    let ran = scratch.errorbook(committed).exits(0).prints("no changes");
    ran.says("errors.json, compared with git:main:errors.json (the source was not built)");
    let source = "check shop::ShopApi --against git:main:errors.json";
    let ran = scratch.errorbook(source).exits(1).prints("code_removed");
    ran.says("the source of shop::ShopApi, compared with git:main:errors.json");
    scratch.errorbook("bless --accept code_removed:account_closed").exits(0);
    scratch.errorbook(committed).exits(0).prints("accepted");
    scratch.errorbook(source).exits(0).prints("accepted");
}
