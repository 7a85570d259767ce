//! Tests that the reference in `docs/` lists exactly the keys that exist, with an example of each.

use std::{collections::BTreeSet, fs, path::Path};

use crate::support::attribute::keys::{Place, all, names};

const API: &str = include_str!("../docs/api_error.md");
const BOOK: &str = include_str!("../docs/error_book.md");

/// Each table of keys: its place, its page, its heading, and the attribute that takes the keys.
const TABLES: [(Place, &str, &str, &str); 4] = [
    (Place::Enum, API, "## Keys of a type\n", "#[api("),
    (Place::Variant, API, "## Keys of a variant\n", "#[api("),
    (Place::Field, API, "## Keys of a field\n", "#[api("),
    (Place::Book, BOOK, "## Keys of a book\n", "#[book("),
];

fn section<'a>(text: &'a str, heading: &str) -> &'a str {
    let (_, section) = text.split_once(heading).unwrap_or_else(|| panic!("no {heading}"));
    section.split_once("\n## ").map_or(section, |(section, _)| section)
}

/// The first cells of the section's first table.
fn rows(section: &str) -> Vec<&str> {
    let table = section.lines().skip_while(|line| !line.starts_with("|---"));
    let rows = table.skip(1).take_while(|line| line.starts_with('|'));
    rows.map(|row| row.split('`').nth(1).unwrap_or_else(|| panic!("no key in {row}"))).collect()
}

/// The keys that a heading names, with the code blocks below it.
fn examples(section: &str) -> Vec<(BTreeSet<&str>, String)> {
    let parts = section.split("\n#### ").skip(1);
    parts
        .map(|part| {
            let (heading, text) = part.split_once('\n').unwrap_or((part, ""));
            let forms = heading.split('`').skip(1).step_by(2);
            let keys = forms.map(|form| form.split(' ').next().unwrap_or(form)).collect();
            (keys, text.split("```").skip(1).step_by(2).collect())
        })
        .collect()
}

fn says(code: &str, attribute: &str, key: &str) -> bool {
    code.split(attribute).skip(1).any(|keys| {
        let keys = keys.split(")]").next().unwrap_or(keys);
        keys.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == key)
    })
}

#[test]
fn the_tables_list_the_keys() {
    for (place, text, heading, _) in TABLES {
        assert_eq!(rows(section(text, heading)), names(place), "{heading}");
    }
}

#[test]
fn a_struct_takes_the_keys_of_both() {
    let both: BTreeSet<_> =
        [names(Place::Enum), names(Place::Variant)].concat().into_iter().collect();
    assert_eq!(names(Place::Struct).into_iter().collect::<BTreeSet<_>>(), both);
}

#[test]
fn every_key_has_an_example() {
    for (place, text, heading, attribute) in TABLES {
        let examples = examples(section(text, heading));
        for key in names(place) {
            let below = |(keys, code): &&(BTreeSet<&str>, String)| {
                keys.contains(key) && says(code, attribute, key)
            };
            assert!(examples.iter().any(|example| below(&example)), "{heading}: `{key}`");
        }
        let shown: BTreeSet<_> = examples.iter().flat_map(|(keys, _)| keys).copied().collect();
        assert_eq!(shown, names(place).into_iter().collect(), "{heading}");
    }
}

/// The behavior tests are beside this crate in the repository, not in its package.
#[test]
fn every_key_has_a_behavior_test() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/derive/tests/keys");
    let Ok(files) = fs::read_dir(folder) else { return };
    let files: BTreeSet<_> = files
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .filter(|file| file != "main.rs")
        .collect();
    let keys: BTreeSet<_> = all().iter().map(|key| format!("{}.rs", key.name)).collect();
    assert_eq!(files, keys);
}
