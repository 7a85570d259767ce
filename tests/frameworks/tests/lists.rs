//! What exists for one framework exists for all of them.

use std::{collections::BTreeSet, fs, path::PathBuf};

type Names = BTreeSet<String>;

fn path(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn read(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The Rust files of a folder, by name, except `mod.rs`.
fn files(folder: &str) -> Names {
    let entries = fs::read_dir(path(folder)).unwrap().map(|entry| entry.unwrap().file_name());
    let names = entries.filter_map(|name| Some(name.to_str()?.strip_suffix(".rs")?.to_owned()));
    names.filter(|name| name != "mod").collect()
}

/// The lines between two others.
fn between<'a>(text: &'a str, start: &str, end: &str) -> impl Iterator<Item = &'a str> {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("`{start}` is gone"));
    rest.split(end).next().unwrap().lines().map(str::trim).filter(|line| !line.is_empty())
}

/// The first word in backticks of each row of a table.
fn rows(text: &str, header: &str) -> Names {
    let lines = between(text, header, "\n\n").filter(|line| line.starts_with("| `"));
    // The others say why there is no feature.
    let lines = lines.filter(|line| !["| not yet", "| not:"].iter().any(|why| line.contains(why)));
    lines.map(|line| snake(line.split('`').nth(1).unwrap())).collect()
}

/// The words of a cell in backticks.
fn in_backticks(cell: &str) -> impl Iterator<Item = String> {
    cell.split('`').skip(1).step_by(2).map(snake)
}

fn snake(feature: &str) -> String {
    feature.replace('-', "_")
}

fn without_http(names: &Names) -> Names {
    names.iter().filter(|name| *name != "http").cloned().collect()
}

#[test]
fn every_integration_has_its_feature_file_server_example_and_rows() {
    let files_of = files("runtime/src/integration");
    let manifest = read("runtime/Cargo.toml");
    let features =
        between(&manifest, "# One feature for each thing that errorbook integrates.", "\n\n");
    let features: Names = features.map(|line| snake(line.split(" = ").next().unwrap())).collect();
    // A layer of that name and nothing that an error implements.
    let layer = Names::from(["tower".to_owned()]);
    assert!(layer.is_subset(&files("runtime/src/layer")));
    assert_eq!(
        features,
        &files_of | &layer,
        "features of runtime/Cargo.toml, runtime/src/integration"
    );

    let servers = &files("tests/frameworks/src/server") | &files("tests/frameworks/src/protocol");
    assert_eq!(servers, files_of, "tests/frameworks/src/{{server,protocol}}");
    let alone = read("tests/frameworks/Cargo.toml");
    let alone =
        between(&alone, "default = [", "]").map(|line| snake(line.trim_matches(['"', ','])));
    assert_eq!(alone.collect::<Names>(), features, "tests/frameworks/Cargo.toml");
    assert_eq!(files("examples/frameworks"), files_of, "examples/frameworks");
    assert_eq!(rows(&read("docs/FRAMEWORKS.md"), "| feature |"), features, "docs/FRAMEWORKS.md");
}

/// What Cargo takes is what both tables of features offer.
#[test]
fn the_features_stand_in_the_manifest_the_docs_and_the_readme() {
    let manifest = read("runtime/Cargo.toml");
    let lines = between(&manifest, "[features]", "\n[").filter_map(|line| line.split_once(" = ["));
    let mut features: Names = lines.map(|(name, _)| snake(name)).collect();
    assert!(features.remove("default"), "{features:?}");

    // Some rows have several features in the first cell.
    let library = read("runtime/src/lib.rs");
    let table = between(&library, "//! | feature | adds |", "\n\n");
    let cells = table.filter_map(|line| line.strip_prefix("//! |")?.split('|').next());
    let documented: Names = cells.flat_map(in_backticks).collect();
    assert_eq!(documented, features, "runtime/src/lib.rs");
    assert_eq!(rows(&read("README.md"), "| feature |"), features, "README.md");
}

/// What answers with responses of HTTP has a column with a layer, or it is a function.
#[test]
fn every_server_has_its_layer() {
    let layered = files("tests/frameworks/src/layered");
    let servers = files("tests/frameworks/src/server");
    assert!(servers.is_subset(&layered), "{servers:?} in tests/frameworks/src/layered");
}

/// The statuses in the docs of the layers are those of the table.
#[test]
fn the_layers_document_the_statuses() {
    let (layers, table) = (read("runtime/src/layer/mod.rs"), read("docs/FRAMEWORKS.md"));
    let documented = rows_of(&layers, "//! | | axum |", "//! |---");
    let observed = rows_of(&table, "| case | http (hyper) | axum |", "|---");
    let columns: Vec<_> = documented[0].iter().skip(1).map(|name| name.to_lowercase()).collect();
    for row in &documented[1..] {
        let same = |other: &&Vec<&str>| other[0].starts_with(row[0]);
        let seen = observed.iter().find(same).unwrap_or_else(|| panic!("{}", row[0]));
        for (column, status) in columns.iter().zip(&row[1..]) {
            let place = observed[0].iter().position(|name| name == column).unwrap();
            assert_eq!(status[..3], seen[place][..3], "{} of {column}", row[0]);
        }
    }
}

/// The cells of a table, from its header on.
fn rows_of<'a>(text: &'a str, header: &str, under: &str) -> Vec<Vec<&'a str>> {
    let lines = text.lines().skip_while(|line| !line.starts_with(header));
    let lines = lines.take_while(|line| line.contains('|'));
    let lines = lines.filter(|line| !line.starts_with(under));
    let cells = |line: &'a str| line.trim_start_matches("//! ").trim_matches('|').split('|');
    lines.map(|line| cells(line).map(str::trim).collect()).collect()
}

#[test]
fn every_integration_is_called_unless_skipped() {
    // `http` adds a method to `ErrorResponse` and nothing to an error.
    let expected = without_http(&files("runtime/src/integration"));
    let all = read("runtime/src/integration/mod.rs");

    let names = between(&all, "pub mod names {", "}").filter_map(|line| {
        Some(line.strip_prefix("pub const ")?.strip_suffix(": () = ();")?.to_owned())
    });
    assert_eq!(names.collect::<Names>(), expected, "names");

    let calls = between(&all, "macro_rules! __impl_integrations", "#[doc(hidden)]");
    let calls: Names = calls
        .filter_map(|line| {
            let mut words = line.strip_prefix("$crate::__unless_skipped! { ")?.split(' ');
            let (name, integration) = (words.next()?, words.nth(1)?);
            assert_eq!(integration, format!("__impl_{name}"), "each name calls its own macro");
            Some(name.to_owned())
        })
        .collect();
    assert_eq!(calls, expected, "__impl_integrations");

    let rules = between(&all, "macro_rules! __unless_skipped", "\n}\n");
    let rules: Names = rules
        .filter_map(|line| {
            let name = line.strip_prefix('(')?.split(' ').next()?;
            line.starts_with(&format!("({name} [{name} ")).then(|| name.to_owned())
        })
        .collect();
    assert_eq!(rules, expected, "__unless_skipped");
}

#[test]
fn the_macro_crate_names_no_framework() {
    let names = without_http(&files("runtime/src/integration"));
    let mut folders = vec![path("macros/src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap().path();
            if entry.is_dir() {
                folders.push(entry);
                continue;
            }
            // Messages show the form of `skip` with one of them.
            let text = fs::read_to_string(&entry).unwrap().replace("\"skip(axum)\"", "");
            let found: Vec<_> = names.iter().filter(|name| text.contains(name.as_str())).collect();
            assert!(found.is_empty(), "{} names {found:?}", entry.display());
        }
    }
}
