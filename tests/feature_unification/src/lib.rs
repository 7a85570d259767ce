//! Two crates with different features of errorbook in one build: `a` and `b`, tested in `tests/`.
