//! Lists the contestants in the order in which `benches/counts.rs` numbers them.

fn main() {
    errorbook_benches_contestants::list(errorbook_benches_contestants::contestants());
}
