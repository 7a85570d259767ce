//! The proof, at compile time, that no code means two things.
//!
//! Everything here runs in the compiler. The macro hashes each code; here the hashes of a whole
//! tree go into an open-addressing table, and strings are compared only where two hashes agree.
//! Comparing all pairs, or hashing here, would run into `long_running_const_eval` and would make
//! `cargo check` slow.
//!
//! | file | |
//! |---|---|
//! | `walk` | finds the rows that have one code |
//! | `rules` | what such rows must agree on, and what a book demands of each row |
//! | `reasons` | whether an envelope writes reasons, which are made from codes |
//! | `problem`, `message` | the problems that were found, and their messages |
//! | `members` | each type that names a book is listed in it |
//! | `envelopes` | what a book's envelopes and the details of its rows demand of each other |
//! | `facts` | the checks of one fact each |
//! | `oracle` | a test of all this against the plain rules |

mod envelopes;
mod facts;
mod members;
mod message;
#[cfg(test)]
mod oracle;
mod problem;
mod reasons;
mod rules;
mod text;
mod walk;

pub(crate) use envelopes::own_codes_fit;
pub use envelopes::{codes_are_numbers, details_fit, media_type_differs, passed_rows_fit};
pub use facts::{below_500, detail_fits, is_error_status, is_one_of, status_or_500};
pub use members::{member, owner_slots, owners};
pub use problem::Problems;
pub use walk::{slots, unique, unique_in_book};
