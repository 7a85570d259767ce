//! The error bodies of public APIs, each from an envelope of a few lines.
//!
//! ```sh
//! cargo run --example styles
//! ```

use errorbook_examples::styles::MAKERS;

fn main() {
    for (maker, samples) in MAKERS {
        println!("{maker}");
        for sample in samples() {
            let body = String::from_utf8_lossy(sample.ours.body());
            println!("  {} {body}", sample.ours.status());
        }
    }
}
