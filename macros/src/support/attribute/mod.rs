//! The grammar of `#[api(…)]` and `#[book(…)]`.

pub(crate) mod header;
pub(crate) mod keys;
pub(crate) mod reader;
pub(crate) mod slot;
pub(crate) mod status;
mod unknown;
pub(crate) mod walk;
