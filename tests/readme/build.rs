//! Takes the Rust blocks out of the README and other pages, so that the crate compiles what users read.

use std::{env, fs, path::Path};

/// The file of each page, and of its code.
const PAGES: [(&str, &str); 4] = [
    ("README.md", "readme.rs"),
    ("docs/ENVELOPES.md", "envelopes.rs"),
    ("docs/ERRORS.md", "errors.rs"),
    ("docs/OPENAPI.md", "openapi.rs"),
];

fn main() {
    let out = env::var("OUT_DIR").expect("cargo sets it");
    for (page, file) in PAGES {
        let page = Path::new("../..").join(page);
        println!("cargo::rerun-if-changed={}", page.display());
        let text = fs::read_to_string(page).expect("the page is there");
        let blocks = text.split("```rust\n").skip(1).filter_map(|rest| rest.split("```").next());
        let code: String = blocks.collect();
        fs::write(Path::new(&out).join(file), code).expect("the target folder is writable");
    }
}
