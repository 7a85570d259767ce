//! Walks through the keys of an attribute. After a mistake it continues behind the next comma.

use proc_macro2::{Ident, TokenTree};
use syn::{Attribute, Meta, Token, ext::IdentExt, parse::ParseStream};

use super::{
    keys::{self, Place, Table},
    reader::Reader,
};
use crate::support::{ctxt::Ctxt, suggest::nearest};

/// What reads the value of a key.
type Take<'a, K> = &'a mut dyn FnMut(K, &Reader<'_>) -> syn::Result<()>;

/// Calls `take` with each key at this place. Returns whether everything could be read.
pub(crate) fn each_key<K: Copy>(
    cx: &Ctxt,
    attrs: &[Attribute],
    place: Place,
    table: Table<K>,
    take: Take<'_, K>,
) -> bool {
    let mut complete = true;
    for attr in attrs.iter().filter(|attr| attr.path().is_ident(place.attribute())) {
        let read = has_list(attr, place).and_then(|()| {
            attr.parse_args_with(|input: ParseStream<'_>| {
                complete &= keys(cx, input, place, table, take)?;
                Ok(())
            })
        });
        if let Err(error) = read {
            cx.syn_error(error);
            complete = false;
        }
    }
    complete
}

fn has_list(attr: &Attribute, place: Place) -> syn::Result<()> {
    if matches!(attr.meta, Meta::List(_)) {
        return Ok(());
    }
    let (name, form) = (place.attribute(), keys::example(place));
    let message = format!("`{name}` needs keys; write `#[{name}({form})]`");
    Err(syn::Error::new_spanned(&attr.meta, message))
}

fn keys<K: Copy>(
    cx: &Ctxt,
    input: ParseStream<'_>,
    place: Place,
    table: Table<K>,
    take: Take<'_, K>,
) -> syn::Result<bool> {
    let mut complete = true;
    while !input.is_empty() {
        if let Err(error) = one_key(input, place, table, take) {
            cx.syn_error(error);
            complete = false;
            skip_to_comma(input);
        }
        input.parse::<Option<Token![,]>>()?;
    }
    Ok(complete)
}

fn one_key<K: Copy>(
    input: ParseStream<'_>,
    place: Place,
    table: Table<K>,
    take: Take<'_, K>,
) -> syn::Result<()> {
    let ident = input.call(Ident::parse_any).map_err(|error| no_key(&error, place))?;
    let name = ident.unraw().to_string();
    let Some((key, keys)) = keys::find(table, &name, place) else {
        return Err(syn::Error::new(ident.span(), unknown_key(&name, place)));
    };
    take(key, &Reader { ident: &ident, keys, input })?;
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(());
    }
    Err(input.error(format!("expected `,` after `{name}`; separate the keys")))
}

fn no_key(error: &syn::Error, place: Place) -> syn::Error {
    let message = format!("expected a key; write one such as `{}`", keys::example(place));
    syn::Error::new(error.span(), message)
}

fn unknown_key(name: &str, place: Place) -> String {
    let here = place.name();
    if let Some(other) = keys::place_of(name) {
        return format!("`{name}` does not go on {here}; put it on {}", other.name());
    }
    let known = keys::names(place);
    if let Some(near) = nearest(name, known.iter().copied()) {
        return format!("unknown key `{name}`; did you mean `{near}`?");
    }
    format!("unknown key `{name}`; {here} takes `{}`", known.join("`, `"))
}

fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        // A token tree always parses if the input is not empty.
        let _ = input.parse::<TokenTree>();
    }
}
