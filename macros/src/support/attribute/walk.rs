//! Walks through the keys of an attribute. After a mistake it continues behind the next comma.

use proc_macro2::{Ident, TokenTree};
use syn::{Attribute, Meta, Token, ext::IdentExt, parse::ParseStream};

use super::{
    keys::{self, Place, Symbol, Table},
    reader::Reader,
    unknown,
};
use crate::support::ctxt::{Ctxt, error_at};

/// What was not understood.
#[derive(Clone, Copy, Default)]
pub(crate) struct Doubt {
    /// Whether any key of this place may have been meant.
    pub(crate) here: bool,
    /// Whether there is a key that belongs to another place.
    pub(crate) elsewhere: bool,
}

/// Calls `take` with each key at this place. Returns what was not understood.
pub(crate) fn each_key<K: Copy>(
    cx: &Ctxt,
    attrs: &[Attribute],
    place: Place,
    table: Table<K>,
    take: &mut dyn FnMut(K, &Reader<'_>) -> syn::Result<()>,
) -> Doubt {
    // The walk knows keys by their places in the table, so that it is compiled once.
    let find = |name: &str| keys::find(table, name, place);
    let take = &mut |row: usize, reader: &Reader<'_>| take(table[row].0, reader);
    let mut walk = Walk { cx, place, find: &find, take, doubt: Doubt::default() };
    walk.attributes(attrs);
    walk.doubt
}

/// Returns the name of an attribute, which is empty for one with a path. To compare the name itself
/// would make a text of it each time.
pub(crate) fn name_of(attr: &Attribute) -> String {
    attr.path().get_ident().map(ToString::to_string).unwrap_or_default()
}

/// Returns the attributes of a name.
pub(crate) fn named<'a>(attrs: &'a [Attribute], name: &str) -> Vec<&'a Attribute> {
    let mut named = Vec::new();
    for attr in attrs {
        if attr.path().is_ident(name) {
            named.push(attr);
        }
    }
    named
}

struct Walk<'a> {
    cx: &'a Ctxt,
    place: Place,
    find: &'a dyn Fn(&str) -> Option<(usize, &'static Symbol)>,
    take: &'a mut dyn FnMut(usize, &Reader<'_>) -> syn::Result<()>,
    doubt: Doubt,
}

impl Walk<'_> {
    fn attributes(&mut self, attrs: &[Attribute]) {
        let (own, other) = (self.place.attribute(), self.place.other_attribute());
        let mut has_other = false;
        for attr in attrs {
            let name = name_of(attr);
            if name == own {
                self.attribute(attr);
            } else if name == other && !has_other {
                let place = self.place.name();
                let message = format!("`{other}` has no meaning on {place}; write `#[{own}(…)]`");
                self.cx.error(attr.path(), message);
                has_other = true;
            } else {
                self.doubt.here |= unknown::is_mistyped(&name, self.place);
            }
        }
        self.doubt.here |= has_other;
    }

    fn attribute(&mut self, attr: &Attribute) {
        let read = has_list(attr, self.place)
            .and_then(|()| attr.parse_args_with(|input: ParseStream<'_>| self.keys(input)));
        if let Err(error) = read {
            self.cx.syn_error(error);
            self.doubt.here = true;
        }
    }

    fn keys(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        while !input.is_empty() {
            if let Err(error) = self.key(input) {
                self.cx.syn_error(error);
                self.skip_to_key(input);
            }
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(())
    }

    fn key(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let start = input.cursor();
        let ident = input.call(Ident::parse_any).map_err(|error| {
            self.doubt.here = true;
            no_key(&error, self.place)
        })?;
        let name = ident.unraw().to_string() + &hyphenated(input)?;
        if let Some((row, keys)) = (self.find)(&name) {
            return (self.take)(row, &Reader { ident: &ident, keys, input });
        }
        let is_misplaced = keys::place_of(&name).is_some();
        self.doubt.here |= !is_misplaced;
        self.doubt.elsewhere |= is_misplaced;
        Err(syn::Error::new_range(start..input.cursor(), unknown::message(&name, self.place)))
    }

    /// Skips to the next comma, or to the next key if it is written like one. What is skipped may
    /// hold keys too.
    fn skip_to_key(&mut self, input: ParseStream<'_>) {
        while !input.is_empty() && !input.peek(Token![,]) && !self.is_at_key(input) {
            // A token tree always parses if the input is not empty.
            if let Ok(TokenTree::Ident(_)) = input.parse::<TokenTree>() {
                self.doubt.here = true;
            }
        }
    }

    fn is_at_key(&self, input: ParseStream<'_>) -> bool {
        let Some((word, next)) = input.cursor().ident() else { return false };
        let is_key = (self.find)(&word.unraw().to_string()).is_some();
        let has_value = next.punct().is_some_and(|(equals, _)| equals.as_char() == '=')
            || next.group(proc_macro2::Delimiter::Parenthesis).is_some();
        is_key && has_value
    }
}

fn has_list(attr: &Attribute, place: Place) -> syn::Result<()> {
    if matches!(attr.meta, Meta::List(_)) {
        return Ok(());
    }
    let (name, form) = (place.attribute(), keys::example(place));
    let message = format!("`{name}` needs keys; write `#[{name}({form})]`");
    Err(error_at(&attr.meta, message))
}

/// Reads what follows the first word of a name that is written with hyphens: `-after`
pub(crate) fn hyphenated(input: ParseStream<'_>) -> syn::Result<String> {
    let mut rest = String::new();
    while input.peek(Token![-]) && input.peek2(syn::Ident::peek_any) {
        input.parse::<Token![-]>()?;
        rest.push('-');
        rest.push_str(&input.call(Ident::parse_any)?.to_string());
    }
    Ok(rest)
}

fn no_key(error: &syn::Error, place: Place) -> syn::Error {
    let message = format!("expected a key; write one such as `{}`", keys::example(place));
    syn::Error::new(error.span(), message)
}
