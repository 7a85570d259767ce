//! Replaced by what `generate.awk` writes.
