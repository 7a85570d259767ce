//! The table of rules in the docs has every rule.

use std::fs;

use errorbook_contract::Rule;

const HEAD: &str = "| rule | class | what changed |\n|---|---|---|\n";

#[test]
fn the_docs_list_every_rule() {
    let docs = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/CONTRACT.md");
    let docs = fs::read_to_string(docs).unwrap();
    let (_, table) = docs.split_once(HEAD).expect("the head of the table is there");
    let table = table.split("\n\n").next().unwrap().trim_end();
    let row = |rule: &Rule| format!("| `{rule}` | {} | {} |", rule.class(), rule.what());
    let rows = Rule::ALL.iter().map(row).collect::<Vec<_>>().join("\n");
    assert_eq!(table, rows, "docs/CONTRACT.md needs this table:\n{HEAD}{rows}\n");
}
