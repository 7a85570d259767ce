//! Holds the tests of the derives; see `tests/`.
