//! One service twice: its errors by hand in `before/`, with errorbook in `after/`.
//!
//! Both use the database and the payment gateway of `backend/`, which know nothing of HTTP. Both have
//! the same files. `tests/migration.rs` sends the same requests to both and compares all bytes of the
//! answers; it also counts the lines.

pub(crate) mod after;
pub(crate) mod backend;
pub(crate) mod before;
