//! The corpus under lints as strict as they can be: that nothing is said is the test.
//! `cargo clippy -p errorbook-lint` runs it.

include!("../../common/corpus.rs");
