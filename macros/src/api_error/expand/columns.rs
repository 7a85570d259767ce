//! Writes the columns of the rows with few tokens.

use std::borrow::Cow;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};

use super::super::model::Entry;
use crate::support::emit;

/// A text, or an expression that has one.
pub(super) enum Cell<'a> {
    Plain(Cow<'a, str>),
    Tokens(TokenStream),
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Plain(text.into())
    }
}

impl ToTokens for Cell<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Plain(text) => tokens.append(Literal::string(text)),
            Self::Tokens(stream) => stream.to_tokens(tokens),
        }
    }
}

/// Writes a column of texts. It is empty if no entry has one.
pub(super) fn texts<'a>(
    krate: &TokenStream,
    entries: &'a [Entry<'_>],
    text: &dyn Fn(&'a Entry<'_>) -> Cell<'a>,
) -> TokenStream {
    let mut texts = Vec::with_capacity(entries.len());
    for entry in entries {
        texts.push(text(entry));
    }
    match joined(&texts) {
        Some((all, _)) if all.is_empty() => quote!(#krate::__private::Texts::NONE),
        Some((all, places)) => {
            let places = Literal::byte_string(&places);
            quote!(#krate::__private::Texts::Joined(#all, #places))
        }
        None => {
            let texts = emit::list(&texts);
            quote!(#krate::__private::Texts::Each(&[#texts]))
        }
    }
}

/// Joins texts, of which each is plain. Also returns where each text begins and where the last one ends.
fn joined(texts: &[Cell<'_>]) -> Option<(String, Vec<u8>)> {
    let (mut all, mut places) = (String::new(), vec![0; 4]);
    for text in texts {
        let Cell::Plain(text) = text else { return None };
        all.push_str(text);
        places.extend_from_slice(&u32::try_from(all.len()).ok()?.to_le_bytes());
    }
    Some((all, places))
}

/// Writes a list of numbers.
pub(super) fn numbers(numbers: &[u64]) -> TokenStream {
    let mut list = String::from("[");
    for number in numbers {
        list.push_str(&number.to_string());
        list.push(',');
    }
    list.push(']');
    emit::tokens(&list)
}
