//! No prelude.
#![no_implicit_prelude]

::core::include!("../../common/corpus.rs");
