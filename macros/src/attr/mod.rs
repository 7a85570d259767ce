//! The grammar of `#[api(…)]` and `#[book(…)]`: from attributes to what they say.
//!
//! Nothing here returns early: after a mistake the parser goes on behind the next comma.

mod book;
mod entry;
mod field;
mod value;

pub(crate) use book::{BookKeys, TypeRule};
pub(crate) use entry::{EntryKeys, OrNone};
pub(crate) use field::FieldKeys;
pub(crate) use value::Status;

use proc_macro2::{Ident, TokenTree};
use syn::{Attribute, Token, ext::IdentExt, parse::ParseStream};

use crate::{
    ctxt::Ctxt,
    suggest::nearest,
    symbol::{self, Key, Place},
};

/// What a key says, and where it stands.
pub(crate) struct Said<T> {
    pub(crate) key: Ident,
    pub(crate) value: T,
}

/// Holds the value of a key that may stand once.
pub(crate) struct Slot<T>(Option<Said<T>>);

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Slot<T> {
    fn set(&mut self, key: &Ident, value: T) -> syn::Result<()> {
        if self.0.is_some() {
            let message = format!("duplicate key `{}`; remove one", key.unraw());
            return Err(syn::Error::new(key.span(), message));
        }
        self.0 = Some(Said { key: key.clone(), value });
        Ok(())
    }

    pub(crate) fn said(&self) -> Option<&Said<T>> {
        self.0.as_ref()
    }

    pub(crate) fn get(&self) -> Option<&T> {
        self.0.as_ref().map(|said| &said.value)
    }

    pub(crate) fn key(&self) -> Option<&Ident> {
        self.0.as_ref().map(|said| &said.key)
    }

    pub(crate) fn is_set(&self) -> bool {
        self.0.is_some()
    }
}

/// One key being read.
struct Reader<'a> {
    ident: &'a Ident,
    key: &'static Key,
    input: ParseStream<'a>,
}

/// Calls `take` with each key of the attributes called `name`; says whether all went well.
fn each_key(
    cx: &Ctxt,
    attrs: &[Attribute],
    name: &str,
    place: Place,
    mut take: impl FnMut(&Reader<'_>) -> syn::Result<()>,
) -> bool {
    let mut flawless = true;
    for attr in attrs.iter().filter(|attr| attr.path().is_ident(name)) {
        if !matches!(attr.meta, syn::Meta::List(_)) {
            let form = symbol::example(place);
            cx.error(&attr.meta, format!("`{name}` needs keys; write `#[{name}({form})]`"));
            flawless = false;
            continue;
        }
        let read = attr.parse_args_with(|input: ParseStream<'_>| {
            while !input.is_empty() {
                if let Err(error) = one_key(input, place, &mut take) {
                    cx.syn_error(error);
                    flawless = false;
                    skip_to_comma(input);
                }
                input.parse::<Option<Token![,]>>()?;
            }
            Ok(())
        });
        if let Err(error) = read {
            cx.syn_error(error);
            flawless = false;
        }
    }
    flawless
}

fn one_key(
    input: ParseStream<'_>,
    place: Place,
    take: &mut impl FnMut(&Reader<'_>) -> syn::Result<()>,
) -> syn::Result<()> {
    let ident = input.call(Ident::parse_any).map_err(|error| {
        let message = format!("expected a key; write one such as `{}`", symbol::example(place));
        syn::Error::new(error.span(), message)
    })?;
    let name = ident.unraw().to_string();
    let key = symbol::find(&name, place)
        .ok_or_else(|| syn::Error::new(ident.span(), unknown_key(&name, place)))?;
    take(&Reader { ident: &ident, key, input })?;
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(());
    }
    Err(input.error(format!("expected `,` after `{name}`; separate the keys")))
}

fn unknown_key(name: &str, place: Place) -> String {
    let here = place.name();
    if let Some(other) = symbol::other_places(name).next() {
        return format!("`{name}` does not go on {here}; put it on {}", other.name());
    }
    if let Some(near) = nearest(name, symbol::names(place)) {
        return format!("unknown key `{name}`; did you mean `{near}`?");
    }
    let known: Vec<_> = symbol::names(place).collect();
    format!("unknown key `{name}`; {here} takes `{}`", known.join("`, `"))
}

fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        // A token tree always parses where the input is not empty.
        let _ = input.parse::<TokenTree>();
    }
}
