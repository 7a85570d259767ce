//! Checks that what exists for one framework exists for all.

use std::{collections::BTreeSet, fs, path::PathBuf};

type Names = BTreeSet<String>;

fn path(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn read(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Returns the names of the Rust files of a folder, except `mod.rs`.
fn files(folder: &str) -> Names {
    let entries = fs::read_dir(path(folder)).unwrap().map(|entry| entry.unwrap().file_name());
    let names = entries.filter_map(|name| Some(name.to_str()?.strip_suffix(".rs")?.to_owned()));
    names.filter(|name| name != "mod").collect()
}

/// Returns the rooms of the frameworks.
fn rooms() -> Names {
    let entries = fs::read_dir(path("runtime/src/frameworks")).unwrap();
    let rooms = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    rooms.map(|room| room.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

/// Returns the lines between two texts.
fn between<'a>(text: &'a str, start: &str, end: &str) -> impl Iterator<Item = &'a str> {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("`{start}` is gone"));
    rest.split(end).next().unwrap().lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Returns the first word in backticks of each row of a table.
fn rows(text: &str, header: &str) -> Names {
    let lines = between(text, header, "\n\n").filter(|line| line.starts_with("| `"));
    // The other rows say why there is no feature.
    let lines = lines.filter(|line| !["| not yet", "| not:"].iter().any(|why| line.contains(why)));
    lines.map(|line| snake(line.split('`').nth(1).unwrap())).collect()
}

/// Returns the words of a cell in backticks.
fn in_backticks(cell: &str) -> impl Iterator<Item = String> {
    cell.split('`').skip(1).step_by(2).map(snake)
}

fn snake(feature: &str) -> String {
    feature.replace('-', "_")
}

/// Returns the rooms for which the derive implements something: `http` and `tower` have nothing on
/// an error.
fn derived() -> Names {
    rooms().into_iter().filter(|name| name != "http" && name != "tower").collect()
}

#[test]
fn every_framework_has_its_feature_room_server_example_and_rows() {
    let rooms = rooms();
    let manifest = read("runtime/Cargo.toml");
    let features =
        between(&manifest, "# One feature for each thing that errorbook integrates.", "\n\n");
    let features: Names = features.map(|line| snake(line.split(" = ").next().unwrap())).collect();
    assert_eq!(features, rooms, "features of runtime/Cargo.toml, runtime/src/frameworks");

    // Whatever runs on tower is asked through `layered`.
    let without_tower: Names = rooms.iter().filter(|name| *name != "tower").cloned().collect();
    let servers = &files("tests/frameworks/src/server") | &files("tests/frameworks/src/protocol");
    assert_eq!(servers, without_tower, "tests/frameworks/src/{{server,protocol}}");
    let alone = read("tests/frameworks/Cargo.toml");
    let alone = between(&alone, "default = [", "]").map(|line| line.trim_matches(['"', ',']));
    let alone = alone.filter(|name| !name.starts_with('_')).map(snake);
    assert_eq!(alone.collect::<Names>(), features, "tests/frameworks/Cargo.toml");
    assert_eq!(files("examples/frameworks"), without_tower, "examples/frameworks");
    assert_eq!(rows(&read("docs/FRAMEWORKS.md"), "| feature |"), features, "docs/FRAMEWORKS.md");
}

/// Compares the features in Cargo.toml with all tables of features.
#[test]
fn the_features_are_in_the_manifest_and_the_docs() {
    let manifest = read("runtime/Cargo.toml");
    let lines = between(&manifest, "[features]", "\n[").filter_map(|line| line.split_once(" = ["));
    let mut features: Names = lines.map(|(name, _)| snake(name)).collect();
    assert!(features.remove("default"), "{features:?}");
    // The frameworks turn it on.
    assert!(features.remove("layer"), "{features:?}");

    // Some rows have several features in the first cell.
    let library = read("runtime/src/lib.rs");
    let table = between(&library, "//! | feature | adds |", "\n\n");
    let cells = table.filter_map(|line| line.strip_prefix("//! |")?.split('|').next());
    let documented: Names = cells.flat_map(in_backticks).collect();
    assert_eq!(documented, features, "runtime/src/lib.rs");
    let page = read("docs/FEATURES.md");
    let mut listed = rows(&page, "| feature | what the derive implements |");
    assert!(rooms().is_subset(&listed), "the first table of docs/FEATURES.md has all frameworks");
    listed.extend(rows(&page, "| feature | what it adds |"));
    assert_eq!(listed, features, "docs/FEATURES.md");

    let readme = read("README.md");
    let table =
        between(&readme, "| feature | layer |", "\n\n").filter_map(|line| line.split('|').nth(1));
    assert_eq!(
        &table.flat_map(in_backticks).collect::<Names>() | &Names::from(["tower".into()]),
        rooms(),
        "README.md"
    );
}

/// Every framework that serves HTTP has a layer.
#[test]
fn every_server_has_its_layer() {
    let layered = files("tests/frameworks/src/layered");
    let servers = files("tests/frameworks/src/server");
    assert!(servers.is_subset(&layered), "{servers:?} in tests/frameworks/src/layered");

    let settings = read("tests/frameworks/src/layered/settings.rs");
    let tested = between(&settings, "\nin_each_framework! {", "}");
    let tested = tested.filter_map(|line| line.strip_suffix(',')?.split(": ").nth(1));
    assert_eq!(tested.map(str::to_owned).collect::<Names>(), servers, "settings.rs");
}

/// Compares the statuses in the docs of the layers with those of the table.
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

/// Returns the cells of a table, from its header on.
fn rows_of<'a>(text: &'a str, header: &str, under: &str) -> Vec<Vec<&'a str>> {
    let lines = text.lines().skip_while(|line| !line.starts_with(header));
    let lines = lines.take_while(|line| line.contains('|'));
    let lines = lines.filter(|line| !line.starts_with(under));
    let cells = |line: &'a str| line.trim_start_matches("//! ").trim_matches('|').split('|');
    lines.map(|line| cells(line).map(str::trim).collect()).collect()
}

#[test]
fn the_table_of_frameworks_is_whole() {
    let table = read("runtime/src/frameworks/mod.rs");
    let mut names = Names::new();
    for line in between(&table, "derived {", "}") {
        let (name, rest) = line.split_once(": ").unwrap();
        let feature = name.replace('_', "-");
        assert_eq!(rest, format!("\"{feature}\", __impl_{name};"), "{line}");
        names.insert(name.to_owned());
    }
    assert_eq!(names, derived());
}

#[test]
fn the_macro_crate_names_no_framework() {
    let names = derived();
    let mut folders = vec![path("macros/src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap().path();
            if entry.is_dir() {
                folders.push(entry);
                continue;
            }
            // Messages show `skip` with one of them as an example.
            let text = fs::read_to_string(&entry).unwrap().replace("skip(axum)", "");
            let found: Vec<_> = names.iter().filter(|name| text.contains(name.as_str())).collect();
            assert!(found.is_empty(), "{} names {found:?}", entry.display());
        }
    }
}
