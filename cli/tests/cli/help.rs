//! Every subcommand has help, and its examples work.

use crate::{
    contracts::{contract, document},
    scratch::{ACCOUNT_CLOSED, Scratch},
};

/// The subcommands, as the help of the program lists them.
fn subcommands(scratch: &Scratch) -> Vec<String> {
    let help = scratch.errorbook("--help").exits(0).out;
    let list = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let names = list.lines().filter_map(|line| line.split_whitespace().next());
    names.filter(|name| *name != "help").map(str::to_owned).collect()
}

/// The examples in a help text, without `cargo errorbook`.
fn examples(help: &str) -> Vec<String> {
    let lines = help.lines().filter_map(|line| line.strip_prefix("  cargo errorbook "));
    lines.map(str::to_owned).collect()
}

#[test]
fn each_subcommand_has_an_example_that_works() {
    let scratch = Scratch::new("help");
    scratch.shop(".");
    scratch.write("shop.json", contract("shop::ShopApi", &[("order_not_found", 404)]));
    scratch.write("bank.json", contract("bank::BankApi", &[("account_closed", 403)]));
    scratch.write("openapi.json", document("{}"));
    scratch.errorbook("bless").exits(0);
    scratch.git_init();
    let names = subcommands(&scratch);
    assert!(names.len() >= 12, "{names:?}");
    let mut last = Vec::new();
    for name in names {
        let help = scratch.errorbook(&format!("{name} --help")).exits(0).out;
        let examples = examples(&help);
        assert!(!examples.is_empty(), "{name} has no example");
        for example in examples {
            assert!(example.starts_with(&name), "{example}");
            if example.contains("--accept") { last.push(example) } else { run(&scratch, &example) }
        }
    }
    // These need a change.
    scratch.edit("src/lib.rs", ACCOUNT_CLOSED, "");
    assert_eq!(last.len(), 1);
    run(&scratch, &last[0]);
}

fn run(scratch: &Scratch, example: &str) {
    scratch.errorbook(example).exits(0);
}

#[test]
fn the_help_of_the_program_has_an_example_too() {
    let scratch = Scratch::new("top_help");
    let help = scratch.errorbook("--help").exits(0).out;
    assert_eq!(examples(&help), ["export shop::ShopApi"]);
    let ran = scratch.errorbook("").exits(2);
    assert!(ran.err.contains("Usage: cargo errorbook"), "{ran:?}");
    scratch.errorbook("--version").exits(0).prints("cargo-errorbook 0.1.0");
}
