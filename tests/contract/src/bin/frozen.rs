//! Asserts one contract, or two on one file, as the test of a user does; `tests/frozen.rs` runs it.

use errorbook_tests_contract::{OfFlat, OfTyped};

fn main() {
    errorbook::assert_frozen!(OfTyped, "errors.json");
    if std::env::args().any(|argument| argument == "two-books") {
        errorbook::assert_frozen!(OfFlat, "errors.json");
    }
}
