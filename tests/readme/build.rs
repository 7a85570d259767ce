//! Takes the Rust blocks out of the README, so that the crate compiles what users read.

use std::{env, fs, path::Path};

fn main() {
    let readme = Path::new("../../README.md");
    println!("cargo::rerun-if-changed={}", readme.display());
    let text = fs::read_to_string(readme).expect("the README is at the root");
    let blocks = text.split("```rust\n").skip(1).filter_map(|rest| rest.split("```").next());
    let code: String = blocks.collect();
    let out = env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("readme.rs"), code).expect("the target folder is writable");
}
