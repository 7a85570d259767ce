//! Writes the enum of `tests/shapes/large.rs`.

use std::{env, fmt::Write, fs, io, path::Path};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut source = String::from(
        "#[derive(Debug, thiserror::Error, ApiError)]\n#[error(\"no\")]\nenum Thousand {\n",
    );
    for number in 0..1000 {
        let status = 400 + number % 100;
        writeln!(source, "#[api(status = {status})] V{number},").map_err(io::Error::other)?;
    }
    source.push_str("}\n");
    let folder = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("no OUT_DIR"))?;
    fs::write(Path::new(&folder).join("thousand.rs"), source)
}
