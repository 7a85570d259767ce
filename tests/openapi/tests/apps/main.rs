//! The usual attribute of each crate documents the errors, and `complete` finishes the document.
#![allow(missing_docs)]

mod aide_app;
mod check;
mod poem_app;
mod salvo_app;
mod table;
mod utoipa_app;
