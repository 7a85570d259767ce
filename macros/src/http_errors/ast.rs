//! What the user wrote, right or wrong.

use proc_macro2::{Ident, TokenStream};
use syn::{Attribute, LitInt, Visibility};

/// `pub enum HttpError { 404: code = "no_such_route" }`
pub(super) struct Input {
    /// The path of the runtime, which the forwarding macro passes first.
    pub(super) runtime: TokenStream,
    pub(super) attrs: Vec<Attribute>,
    pub(super) vis: Visibility,
    pub(super) name: Ident,
    pub(super) changes: Vec<Change>,
}

/// `404: code = "no_such_route"`
pub(super) struct Change {
    pub(super) docs: Vec<Attribute>,
    pub(super) literal: LitInt,
    pub(super) status: u16,
    /// What is behind the colon.
    pub(super) keys: TokenStream,
}
