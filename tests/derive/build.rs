//! Writes the sources that are too long for the repository. `tests/shapes/large.rs` and
//! `tests/scale.rs` include them.

use std::{env, fmt::Write, fs, io, path::Path};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("no OUT_DIR"))?;
    let folder = Path::new(&folder);
    fs::write(folder.join("thousand.rs"), thousand())?;
    fs::write(folder.join("scale.rs"), book(100, 100))
}

/// Returns an enum with a thousand variants, and all of them.
fn thousand() -> String {
    let all: Vec<_> = (0..1000).map(|number| format!("Thousand::V{number}")).collect();
    let all = format!("const ALL: [Thousand; 1000] = [{}];\n", all.join(", "));
    error_enum("Thousand", 1000, "") + &all
}

/// Returns an enum with this many variants.
fn error_enum(name: &str, variants: usize, keys: &str) -> String {
    let mut source = format!(
        "#[derive(Debug, thiserror::Error, errorbook::ApiError)]\n\
         #[error(\"no\")]\n#[api(status = 400{keys})]\nenum {name} {{\n"
    );
    for number in 0..variants {
        let status = 400 + number % 100;
        // Writing to a string cannot fail.
        let _ = writeln!(source, "#[api(status = {status})] V{number},");
    }
    source + "}\n"
}

/// Returns a book of this many enums, with this many variants in each.
fn book(enums: usize, variants: usize) -> String {
    let names: Vec<_> = (0..enums).map(|number| format!("E{number}")).collect();
    let sources = names.iter().map(|name| {
        let prefix = name.to_lowercase();
        let keys = format!(", book = LargeApi, prefix = \"payments_{prefix}_\"");
        error_enum(name, variants, &keys)
    });
    let sources: String = sources.collect();
    let names = names.join(", ");
    format!(
        "{sources}#[derive(errorbook::ErrorBook)]\n\
         #[book(errors({names}), codes = \"snake_case\")]\nstruct LargeApi;\n"
    )
}
