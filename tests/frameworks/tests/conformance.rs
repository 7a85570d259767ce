//! The table in the docs is what the servers say.

use std::{env, fs, path::Path, process::Command};

const START: &str = "<!-- conformance -->\n";
const END: &str = "<!-- end of conformance -->";

#[test]
fn the_table_in_the_docs_is_what_the_servers_say() {
    let output = Command::new(env!("CARGO_BIN_EXE_errorbook-frameworks")).output().unwrap();
    let (said, failures) = (String::from_utf8(output.stdout), String::from_utf8(output.stderr));
    assert!(output.status.success(), "{}", failures.unwrap());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/FRAMEWORKS.md");
    let docs = fs::read_to_string(&path).unwrap();
    let (before, rest) = docs.split_once(START).expect("the docs have a place for it");
    let (shown, after) = rest.split_once(END).expect("the place ends");
    let said = said.unwrap();
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path, [before, START, &said, END, after].concat()).unwrap();
        return;
    }
    assert_eq!(shown, said, "write it with UPDATE_EXPECT=1 in the environment");
}
