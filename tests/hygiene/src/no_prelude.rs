//! Nothing in scope.
#![no_implicit_prelude]

::core::include!("../../common/corpus.rs");
