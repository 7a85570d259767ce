//! The proof, at compile time, that no code means two things.
//!
//! Everything here runs in the compiler. The macro hashes each code; here the hashes of a whole
//! tree go into an open-addressing table, and strings are compared only where two hashes agree.
//! Comparing all pairs, or hashing here, would run into `long_running_const_eval` and into the
//! patience of whoever waits for `cargo check`.

use crate::{Book, Catalog, ErrorSpec, Owner};

pub(crate) const fn same_text(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    // Eight bytes a step: the compiler counts the steps of a const.
    while let (Some((head_a, tail_a)), Some((head_b, tail_b))) =
        (a.split_first_chunk::<8>(), b.split_first_chunk::<8>())
    {
        if u64::from_ne_bytes(*head_a) != u64::from_ne_bytes(*head_b) {
            return false;
        }
        (a, b) = (tail_a, tail_b);
    }
    while let ([head_a, tail_a @ ..], [head_b, tail_b @ ..]) = (a, b) {
        if *head_a != *head_b {
            return false;
        }
        (a, b) = (tail_a, tail_b);
    }
    true
}

pub(crate) const fn same_owner(a: &Owner, b: &Owner) -> bool {
    a.line == b.line && same_text(a.path, b.path) && same_text(a.version, b.version)
}
