//! Reads attributes of other crates, and doc comments.

use proc_macro2::TokenTree;
use syn::{Attribute, Meta};

use super::super::ast::Others;
use crate::support::{
    attribute::walk::name_of,
    doc_comment::{joined, string_of},
    text::Text,
};

pub(super) fn read(attrs: &[Attribute]) -> Others {
    let (mut display, mut deprecated, mut is_transparent) = (None, None, false);
    let mut docs = Vec::new();
    for attr in attrs {
        match &*name_of(attr) {
            "error" => {
                let argument = first_token(&attr.meta);
                is_transparent |= argument.as_ref().is_some_and(is_word_transparent);
                display = display.or_else(|| argument.and_then(Text::of));
            }
            "deprecated" => deprecated = Some(deprecation_note(&attr.meta)),
            "doc" => docs.push(attr),
            _ => {}
        }
    }
    Others { description: joined(&docs), display, is_transparent, deprecated }
}

fn first_token(meta: &Meta) -> Option<TokenTree> {
    let Meta::List(list) = meta else { return None };
    list.tokens.clone().into_iter().next()
}

/// `error(transparent)`
fn is_word_transparent(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Ident(word) if word == "transparent")
}

/// Returns the note of `#[deprecated]`, `#[deprecated = "…"]` or `#[deprecated(note = "…")]`.
fn deprecation_note(meta: &Meta) -> String {
    let Meta::List(list) = meta else { return string_of(meta).unwrap_or_default() };
    let mut behind_note = false;
    for token in list.tokens.clone() {
        match token {
            TokenTree::Ident(word) => behind_note = word == "note",
            // A malformed attribute is rustc's to report.
            TokenTree::Literal(_) | TokenTree::Group(_) if behind_note => {
                return Text::of(token).map(|note| note.value).unwrap_or_default();
            }
            _ => {}
        }
    }
    String::new()
}
