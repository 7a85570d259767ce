//! What a sound book says.

use proc_macro2::{Ident, TokenStream};
use syn::Type;

use super::ast::Listed;
use crate::support::{doc_comment::Docs, style::Style, text::Text};

pub(super) struct Model<'a> {
    pub(super) ident: &'a Ident,
    /// Tells two types of one path apart.
    pub(super) hash: u64,
    /// The path of the runtime.
    pub(super) krate: TokenStream,
    pub(super) import: Option<TokenStream>,
    pub(super) errors: &'a [Listed],
    pub(super) fallback: Option<&'a Type>,
    pub(super) envelope: Option<&'a Type>,
    /// The envelopes from which a request may choose instead.
    pub(super) also: &'a [Type],
    pub(super) title: Option<&'a Text>,
    pub(super) description: Option<&'a Docs>,
    pub(super) domain: Option<&'a Text>,
    /// The parts between which the code goes.
    pub(super) doc_url: Option<&'a [String]>,
    pub(super) types: Types<'a>,
    pub(super) codes: Codes,
}

pub(super) struct Types<'a> {
    /// Each type once.
    pub(super) set: Vec<&'a str>,
    /// First status, last status and type; exact statuses before classes.
    pub(super) by_status: Vec<(u16, u16, &'a Text)>,
}

pub(super) struct Codes {
    pub(super) style: Option<Style>,
    /// The length of the longest code that is allowed.
    pub(super) longest: usize,
}

impl<'a> Model<'a> {
    /// Returns the types whose codes are part of the proof, each with its `#[cfg(…)]`: those listed,
    /// and the fallback.
    pub(super) fn proven(&self) -> Vec<(TokenStream, &'a Type)> {
        let mut proven = Vec::new();
        for Listed { cfgs, ty } in self.errors {
            proven.push((cfgs.clone(), ty));
        }
        if let Some(ty) = self.fallback {
            proven.push((TokenStream::new(), ty));
        }
        proven
    }
}
