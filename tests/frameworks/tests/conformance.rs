//! Compares the table in the docs with what the servers answer.

use std::{collections::BTreeMap, env, fs, path::Path, process::Command};

const START: &str = "<!-- conformance -->\n";
const END: &str = "<!-- end of conformance -->";

/// Returns each cell by column and row, with the text of its note.
fn cells(tables: &str) -> BTreeMap<(&str, &str), &str> {
    let notes: BTreeMap<_, _> =
        tables.lines().filter_map(|line| line.strip_prefix("[^")?.split_once("]: ")).collect();
    let mut cells = BTreeMap::new();
    for table in tables.split("\n\n") {
        let mut rows = table.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
        let columns: Vec<_> = rows.next().into_iter().flat_map(|row| row.split(" | ")).collect();
        for row in rows {
            let row: Vec<_> = row.split(" | ").collect();
            for (column, cell) in columns.iter().zip(&row).skip(1) {
                let note = cell.strip_prefix("—[^").and_then(|note| note.strip_suffix(']'));
                let cell = note.map_or(*cell, |note| notes[note]);
                let before = cells.insert((*column, row[0]), cell);
                assert!(before.is_none(), "each row has a name of its own: {}", row[0]);
            }
        }
    }
    cells
}

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
    if cfg!(not(feature = "default")) {
        let (said, shown) = (cells(&said), cells(shown));
        assert!(!said.is_empty(), "one column at least");
        for (place, cell) in said {
            assert_eq!(shown.get(&place), Some(&cell), "{place:?}");
        }
    } else if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path, [before, START, &said, END, after].concat()).unwrap();
    } else {
        assert_eq!(shown, said, "write it with UPDATE_EXPECT=1 in the environment");
    }
}
