//! `diff`, `check --against` and `merge`, of files.

use crate::{
    contracts::contract,
    scratch::{Ran, Scratch},
};

/// A folder with an old contract, and new ones that differ in one way each.
fn contracts(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    let old = [("account_closed", 403), ("order_not_found", 404)];
    scratch.write("old.json", contract("shop::ShopApi", &old));
    scratch.write("errors.json", contract("shop::ShopApi", &old));
    scratch.write("less.json", contract("shop::ShopApi", &old[1..]));
    let more = [old[0], old[1], ("order_too_old", 404)];
    scratch.write("more.json", contract("shop::ShopApi", &more));
    let risky = [old[0], old[1], ("ledger_down", 503)];
    scratch.write("risky.json", contract("shop::ShopApi", &risky));
    scratch
}

#[test]
fn the_exit_code_says_whether_clients_break() {
    let scratch = contracts("exit");
    scratch.errorbook("diff old.json old.json").exits(0).prints("no changes");
    for (new, code, class, rule) in [
        ("more.json", 0, "additive", "code_added"),
        ("risky.json", 1, "risky", "new_status"),
        ("risky.json --allow-risky", 0, "risky", "new_status"),
        ("less.json", 1, "breaking", "code_removed"),
        ("less.json --allow-risky", 1, "breaking", "code_removed"),
    ] {
        scratch.errorbook(&format!("diff old.json {new}")).exits(code).reports(class, rule);
    }
    scratch.errorbook("diff old.json").exits(2).says("Usage: cargo errorbook diff");
    scratch.errorbook("diff old.json none.json").exits(2).says("none.json: ");
}

#[test]
fn each_format_has_the_change() {
    let scratch = contracts("formats");
    let diff = |format: &str| {
        scratch.errorbook(&format!("diff old.json less.json --format {format}")).exits(1).out
    };
    assert!(diff("text").contains("accept as: code_removed:account_closed"), "{}", diff("text"));
    assert!(diff("markdown").contains("`code_removed:account_closed`"), "{}", diff("markdown"));
    assert!(diff("github").starts_with("::error file=less.json,line="), "{}", diff("github"));
    let json: serde_json::Value = serde_json::from_str(&diff("json")).unwrap();
    assert_eq!(json["worst"], "breaking");
    assert_eq!(json["findings"][0]["instance"], "code_removed:account_closed");
}

#[test]
fn an_annotation_has_the_path_in_the_repository() {
    let scratch = contracts("annotation");
    scratch.write("api/errors.json", scratch.read("less.json"));
    let mut command = scratch.command_of("diff ../old.json errors.json --format github");
    command.current_dir(scratch.path("api")).env("GITHUB_WORKSPACE", scratch.path("."));
    let ran = Ran::of(&mut command).exits(1);
    ran.prints("::error file=api/errors.json,line=");
}

#[test]
fn check_against_a_revision_honours_what_was_accepted_and_only_that() {
    let scratch = contracts("against");
    scratch.git_init();
    let check = || scratch.errorbook("check --against git:main:errors.json");
    check().exits(0).prints("no changes");
    scratch.write("errors.json", contract("shop::ShopApi", &[]));
    check().exits(1).prints("code_removed").says("cargo errorbook bless --accept");

    let accepted = |code: &str| {
        format!(
            r#"{{ "rule": "code_removed", "subject": "{code}", "was": {}, "now": null }}"#,
            removed(&scratch, code)
        )
    };
    let one = accepted("account_closed");
    let both = format!("{one}, {}", accepted("order_not_found"));
    let with = |accepted: &str| {
        let text = contract("shop::ShopApi", &[]);
        text.replace("\"errors\": [\n\n  ]", &format!("\"errors\": [], \"accepted\": [{accepted}]"))
    };
    scratch.write("errors.json", with(&one));
    check().exits(1).prints("accepted").prints("accept as: code_removed:order_not_found");
    scratch.write("errors.json", with(&both));
    check().exits(0);
    // `diff` knows no excuse.
    scratch.errorbook("diff git:main:errors.json errors.json").exits(1);
}

/// What the change says that was there before.
fn removed(scratch: &Scratch, code: &str) -> String {
    scratch.write("none.json", contract("shop::ShopApi", &[]));
    let ran = scratch.errorbook("diff old.json none.json --format json").exits(1);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let findings = json["findings"].as_array().unwrap();
    let finding = findings.iter().find(|finding| finding["code"] == code).unwrap();
    finding["before"].to_string()
}

#[test]
fn the_first_contract_has_nothing_to_be_compared_with() {
    let scratch = contracts("against_first");
    scratch.write("folder/file", "");
    scratch.git_init();
    let ran = scratch.errorbook("check --against git:main:new.json").exits(0);
    ran.says("git:main:new.json: no contract there yet: nothing to compare with");
    let ran = scratch.errorbook("check --against git::new.json").exits(0);
    ran.says("no contract there yet");
    let ran = scratch.errorbook("check --against git:origin/main:errors.json").exits(2);
    ran.says("if `origin/main` is not fetched").says("`fetch-depth: 0`");
    // A folder is no contract, and neither is a damaged file.
    scratch.errorbook("check --against git:main:folder").exits(2);
    scratch.errorbook("check --against git:main:folder/file").exits(2);
    scratch.errorbook("check --against none.json").exits(2).says("there is no such file");
}

#[test]
fn check_against_says_how_to_name_a_revision_and_where_the_file_is() {
    let scratch = contracts("against_words");
    let ran = scratch.errorbook("check --against main").exits(2);
    ran.says("main: there is no such file; is `main` a revision? write `git:main:errors.json`");
    std::fs::remove_file(scratch.path("errors.json")).unwrap();
    let ran = scratch.errorbook("check --against old.json").exits(2);
    ran.says("there is no errors.json; is it elsewhere? `--file FILE`, else write it: `cargo");
}

#[test]
fn what_is_accepted_and_did_not_happen_is_told() {
    let scratch = contracts("stale");
    let stale = r#""accepted": [
        { "rule": "code_removed", "subject": "gone", "was": 404, "now": null }
    ], "errors""#;
    scratch.edit("errors.json", "\"errors\"", stale);
    scratch.errorbook("check --against old.json").exits(0).prints("stale: code_removed:gone");
}

#[test]
fn merge_tells_which_envelopes_are_left_out() {
    let scratch = Scratch::new("merge_left_out");
    let envelope = r#""envelopes": [{ "media_type": "application/json", "shape": { "object": { "members": [] } } }]"#;
    let with = contract("shop::ShopApi", &[]).replace("\"envelopes\": []", envelope);
    scratch.write("shop.json", with);
    scratch.write("bank.json", contract("bank::BankApi", &[]));
    let ran = scratch.errorbook("merge shop.json bank.json").exits(0);
    ran.says("application/json");
}

#[test]
fn merge_writes_all_codes() {
    let scratch = Scratch::new("merge");
    scratch.write("shop.json", contract("shop::ShopApi", &[("order_not_found", 404)]));
    scratch.write("bank.json", contract("bank::BankApi", &[("account_closed", 403)]));
    scratch
        .errorbook("merge shop.json bank.json --output all.json")
        .exits(0)
        .says("wrote all.json");
    let ran = scratch.errorbook("list all.json").exits(0);
    ran.prints("account_closed").prints("order_not_found");
}

#[test]
fn merge_names_all_holders_of_a_code() {
    let scratch = Scratch::new("merge_conflict");
    scratch.write("shop.json", contract("shop::ShopApi", &[("not_found", 404)]));
    scratch.write("bank.json", contract("bank::BankApi", &[("not_found", 410)]));
    let ran = scratch.errorbook("merge shop.json bank.json --output all.json").exits(1);
    let ran = ran.says("shop.json").says("bank.json").says("`not_found`");
    let ran = ran.says("give each book a domain");
    assert!(ran.out.is_empty());
    assert!(!scratch.path("all.json").exists());
    scratch.errorbook("merge").exits(2);
    scratch.errorbook("merge shop.json none.json").exits(2).says("none.json");
}
