//! What the attributes of the enum say that concerns the macro.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Meta};

use crate::support::attribute::walk::named;

/// What the macro implements itself, so that a derive of it is a mistake.
pub(super) const IMPLEMENTED: [&str; 3] = ["ApiError", "Error", "Display"];

/// Whether the last word of a path is this name.
pub(super) fn is_named(path: &[TokenTree], name: &str) -> bool {
    path.last().is_some_and(|last| is_word(last, name))
}

/// Returns the paths in all `#[derive(…)]`.
pub(super) fn derived(attrs: &[Attribute]) -> Vec<Vec<TokenTree>> {
    let mut derived = Vec::new();
    for attr in &named(attrs, "derive") {
        if let Meta::List(list) = &attr.meta {
            derived.append(&mut keys(&list.tokens));
        }
    }
    derived
}

/// Whether an `#[api(…)]` names the runtime itself.
pub(super) fn names_the_runtime(attrs: &[Attribute]) -> bool {
    named(attrs, "api").iter().any(|attr| match &attr.meta {
        Meta::List(list) => keys(&list.tokens).iter().any(|key| is_word(&key[0], "crate")),
        _ => false,
    })
}

/// Returns the tokens between the commas. The first token of each is the key.
pub(super) fn keys(tokens: &TokenStream) -> Vec<Vec<TokenTree>> {
    let mut keys: Vec<Vec<TokenTree>> = Vec::new();
    let mut begins_key = true;
    for token in tokens.clone() {
        if is_comma(&token) {
            begins_key = true;
        } else if begins_key {
            keys.push(vec![token]);
            begins_key = false;
        } else if let Some(key) = keys.last_mut() {
            key.push(token);
        }
    }
    keys
}

fn is_comma(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',')
}

pub(super) fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}
