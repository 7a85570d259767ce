//! Takes the first Rust block out of the README, so that the crate compiles what users read.

use std::{env, fs, path::Path};

fn main() {
    let readme = Path::new("../../README.md");
    println!("cargo::rerun-if-changed={}", readme.display());
    let text = fs::read_to_string(readme).expect("the README stands at the root");
    let block = text
        .split("```rust\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("the README shows Rust");
    let out = env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("readme.rs"), block).expect("the target folder is writable");
}
