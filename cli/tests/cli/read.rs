//! Where contracts are read from, and the commands that only show them.

use crate::{
    contracts::{contract, with_errors},
    scratch::{Ran, Scratch},
};

fn shop() -> String {
    contract(
        "shop::ShopApi",
        &[("account_closed", 403), ("ledger_down", 503), ("order_not_found", 404)],
    )
}

#[test]
fn list_is_a_table_of_the_usual_file() {
    let scratch = Scratch::new("list");
    scratch.write("errors.json", shop());
    let ran = scratch.errorbook("list").exits(0);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines[0], "account_closed   403  order  A title");
    assert_eq!(lines[2], "order_not_found  404  order  A title");
}

#[test]
fn list_filters() {
    let scratch = Scratch::new("filters");
    scratch.write("errors.json", shop());
    let codes = |line: &str| {
        let ran = scratch.errorbook(line).exits(0);
        let first = ran.out.lines().filter_map(|line| line.split(' ').next());
        first.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(codes("list --status 5xx"), "ledger_down");
    assert_eq!(codes("list --status 404"), "order_not_found");
    assert_eq!(codes("list --type order --status 4xx"), "account_closed order_not_found");
    for (filter, said) in [
        ("--type other", "no error matches; the types are order\n"),
        ("--group none", "no error matches; there are no groups\n"),
        ("--status 418", "no error matches\n"),
    ] {
        let ran = scratch.errorbook(&format!("list {filter}")).exits(0).says(said);
        assert_eq!(ran.out, "");
    }
    scratch.errorbook("list --status 200").exits(2).says("write a status from 400 to 599");
}

#[test]
fn a_contract_can_come_from_standard_input() {
    let scratch = Scratch::new("stdin");
    scratch.errorbook_reading("list -", &shop()).exits(0).prints("ledger_down");
    scratch.errorbook_reading("list -", "{").exits(2).says("standard input: line 1");
}

#[test]
fn a_contract_can_come_from_git() {
    let scratch = Scratch::new("git");
    scratch.write("api/errors.json", shop());
    scratch.git_init();
    scratch.write("api/errors.json", "{}");
    scratch.errorbook("list git:main:api/errors.json").exits(0).prints("ledger_down");
    scratch.errorbook("list git:HEAD:./api/errors.json").exits(0).prints("ledger_down");
    // The index.
    scratch.errorbook("list git::api/errors.json").exits(0).prints("ledger_down");
}

#[test]
fn git_says_what_is_wrong_with_a_revision() {
    let scratch = Scratch::new("git_wrong");
    scratch.write("errors.json", shop());
    scratch.git_init();
    let ran = scratch.errorbook("list git:other:errors.json").exits(2);
    ran.says("git:other:errors.json: fatal:").says("`fetch-depth: 0`");
    let ran = scratch.errorbook("list git:main:other.json").exits(2);
    ran.says("'other.json' does not exist").says("neither at the root of the repository nor here");
    scratch.errorbook("list git:main").exits(2).says("write `git:REV:PATH`");
    scratch.errorbook("list git:main:").exits(2).says("the path is empty");
}

#[test]
fn a_revision_is_never_an_option() {
    let scratch = Scratch::new("git_option");
    scratch.write("errors.json", shop());
    scratch.git_init();
    for revision in ["--batch", "-p", "--textconv"] {
        let ran = scratch.errorbook(&format!("list git:{revision}:errors.json")).exits(2);
        ran.says("no revision begins with `-`");
    }
}

#[test]
fn a_missing_file_says_how_to_get_one() {
    let scratch = Scratch::new("missing");
    let ran = scratch.errorbook("list").exits(2);
    ran.says("errors.json: there is no such file").says("cargo errorbook bless");
    scratch.errorbook("list other.json").exits(2).says("other.json: ");
    scratch.errorbook("list .").exits(2);
    let ran = scratch.errorbook("list v1.2").exits(2);
    ran.says("is `v1.2` a revision? write `git:v1.2:errors.json`");
}

/// A package below the root of a repository, and a folder in it.
#[test]
fn the_usual_file_is_found_from_inside_the_package() {
    let scratch = Scratch::new("below");
    scratch.write("api/Cargo.toml", "[package]\nname = \"api\"\n");
    scratch.write("api/errors.json", shop());
    scratch.write("api/src/errors/mod.rs", "");
    scratch.write("other/errors.json", shop());
    scratch.git_init();
    let run = |line: &str, folder: &str| {
        Ran::of(scratch.command_of(line).current_dir(scratch.path(folder)))
    };
    for folder in ["api", "api/src", "api/src/errors"] {
        run("list", folder).exits(0).prints("ledger_down");
        run("explain ledger_down", folder).exits(0);
        run("list git:main:errors.json", folder).exits(0).prints("ledger_down");
        let ran = run("check --against git:main:errors.json", folder).exits(0);
        ran.says("errors.json, compared with git:main:errors.json").prints("no changes");
    }
    // One that is here comes first.
    scratch.write("api/src/errors.json", "{}");
    run("list", "api/src").exits(2).says("errors.json: ");
    // That of the repository is not the one of the package, and other packages are not searched.
    run("list", ".").exits(2).says("there is no such file");
    run("list git:main:errors.json", ".").exits(2);
    run("list git:main:./errors.json", "api/src").exits(2);
}

#[test]
fn explain_shows_everything() {
    let scratch = Scratch::new("explain");
    let entry = r#"[{
      "code": "ledger_down", "status": 503, "type": "api_error", "title": "Service Unavailable",
      "description": "The ledger did not answer.", "message": "the ledger is down", "action": "Wait.",
      "group": "Payments", "retry": "after", "retry_after": 10, "param": { "value": "amount" },
      "details": { "members": [{ "name": "amount", "schema": { "type": "integer" }, "optional": true }] },
      "violations": true, "headers": [{ "name": "x-shop", "value": "1" }], "doc_url": "https://a.b/c",
      "deprecated": "use the other", "fallback": true, "owner": "shop::PayError", "variant": "Down",
      "examples": { "application/json": { "code": "ledger_down" } }
    }]"#;
    scratch.write("errors.json", with_errors("shop::ShopApi", entry));
    let ran = scratch.errorbook("explain ledger_down").exits(0);
    let all = [
        "ledger_down  503  Service Unavailable",
        "The ledger did not answer.",
        "Deprecated: use the other",
        "Wait.",
        "api_error",
        "the ledger is down",
        "yes, after 10 seconds",
        "amount: integer, optional",
        "x-shop: 1",
        "https://a.b/c",
        "Payments",
        "shop::PayError::Down",
        "\"code\": \"ledger_down\"",
    ];
    all.into_iter().fold(ran, |ran, text| ran.prints(text));
}

#[test]
fn explain_suggests_the_nearest_code() {
    let scratch = Scratch::new("suggest");
    scratch.write("errors.json", shop());
    for near in ["order_not_fond", "Order-Not-Found", "order_notfound"] {
        let ran = scratch.errorbook(&format!("explain {near}")).exits(2);
        ran.says("did you mean `order_not_found`?");
    }
    let ran = scratch.errorbook("explain xyz").exits(2).says("there is no code `xyz` in ShopApi");
    assert!(!ran.err.contains("did you mean"), "{ran:?}");
}

#[test]
fn a_file_is_not_built() {
    let scratch = Scratch::new("file_and_build");
    scratch.write("errors.json", shop());
    scratch.errorbook("list errors.json --offline").exits(2).says("a file is not built");
    scratch.errorbook("list errors.json --book shop::ShopApi").exits(2).says("cannot be used with");
}

/// Cargo calls the program with its name as the first argument; a shell does not.
#[test]
fn the_name_of_the_subcommand_is_optional() {
    let scratch = Scratch::new("name");
    scratch.write("errors.json", shop());
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_cargo-errorbook"));
    let ran = Ran::of(command.arg("list").arg(scratch.path("errors.json")));
    ran.exits(0).prints("ledger_down");
}
