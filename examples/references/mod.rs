//! Five error references of real APIs, each declared as enums and a book.
//!
//! Codes, statuses, types, groups and member names are those of the reference; the words are our
//! own. Each module gives the number of its reference, and says what that
//! one has and the others have not.

pub mod contacts;
pub mod grouped;
pub mod messaging;
pub mod minimal;
pub mod payments;
