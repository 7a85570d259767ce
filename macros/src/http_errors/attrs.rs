//! What the attributes of the enum say that concerns the macro.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Meta, Path, Token, punctuated::Punctuated};

/// What the macro implements itself, so that a derive of it is a mistake.
pub(super) const IMPLEMENTED: [&str; 3] = ["ApiError", "Error", "Display"];

pub(super) fn is_named(path: &Path, name: &str) -> bool {
    path.segments.last().is_some_and(|last| last.ident == name)
}

/// Returns the paths in all `#[derive(…)]`. What cannot be read is rustc's to report.
pub(super) fn derived(attrs: &[Attribute]) -> Vec<Path> {
    let lists = attrs.iter().filter(|attr| attr.path().is_ident("derive")).filter_map(|attr| {
        attr.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated).ok()
    });
    lists.flatten().collect()
}

/// Whether an `#[api(…)]` names the runtime itself.
pub(super) fn names_the_runtime(attrs: &[Attribute]) -> bool {
    let mut lists = attrs.iter().filter(|attr| attr.path().is_ident("api"));
    lists.any(|attr| match &attr.meta {
        Meta::List(list) => keys(&list.tokens).any(|(key, _)| is_word(&key, "crate")),
        _ => false,
    })
}

/// Returns each key, the first token behind a comma, and the tokens behind it.
pub(super) fn keys(tokens: &TokenStream) -> impl Iterator<Item = (TokenTree, Vec<TokenTree>)> {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let items = tokens.split(is_comma).map(<[TokenTree]>::to_vec);
    let items: Vec<_> = items.filter(|item| !item.is_empty()).collect();
    items.into_iter().map(|mut item| (item.remove(0), item))
}

fn is_comma(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',')
}

pub(super) fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}
