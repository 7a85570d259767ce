//! What kind of JSON a detail is: said by `json = "…"`, or read from the type of its field.
//!
//! The tokens give the structure of a type, and the compiler says of each name in it what it means: a
//! `String` may be the user's own, and `Cents` a `u64`.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{GenericArgument, PathArguments, Type, TypePath};

use super::super::{
    ast::Json,
    model::{FieldRole, Model, Role},
};
use crate::support::{
    emit,
    generics::{any, is_generic, option_argument, with_static_lifetimes},
};

/// The containers that are looked into, and which of their types they hold.
const CONTAINERS: [(&str, usize); 13] = [
    ("Option", 0),
    ("Box", 0),
    ("Rc", 0),
    ("Arc", 0),
    ("Cow", 0),
    ("Vec", 0),
    ("VecDeque", 0),
    ("LinkedList", 0),
    ("BinaryHeap", 0),
    ("BTreeSet", 0),
    ("HashSet", 0),
    ("BTreeMap", 1),
    ("HashMap", 1),
];

/// Words of types that have no meaning outside of the item, or whose mistakes would be reported twice.
const UNNAMEABLE: [&str; 7] = ["Self", "dyn", "impl", "fn", "for", "as", "_"];

/// Imports what is found for types that are nothing special in JSON, if there is a detail.
pub(super) fn import(model: &Model<'_>) -> Option<TokenStream> {
    let is_detail = |role: &Role<'_>| matches!(role, Role::Details { .. } | Role::Detail { .. });
    let krate = &model.krate;
    let has_details = model.entries.iter().any(|entry| entry.has(is_detail));
    has_details.then(|| quote!(use #krate::__private::Untyped as _;))
}

/// Writes the `JsonType` of a field. `said` is that of its key.
pub(super) fn of_field(
    model: &Model<'_>,
    field: &FieldRole<'_>,
    said: Option<Json>,
) -> TokenStream {
    let krate = &model.krate;
    let inner = option_argument(field.ty);
    let ty = inner.unwrap_or(field.ty);
    let json = match said {
        Some(word) => of_word(krate, word),
        None if is_nameable(model, ty) => of_type(krate, ty),
        None => quote!(#krate::JsonType::Any),
    };
    match inner {
        Some(_) => quote!(#krate::JsonType::Optional(&#json)),
        None if said.is_none() && any(ty.to_token_stream(), &is_option) => {
            quote!(#krate::__private::sent(#json))
        }
        None => json,
    }
}

fn of_word(krate: &TokenStream, word: Json) -> TokenStream {
    let name = match word {
        Json::String => "Text",
        Json::Integer => "Integer",
        Json::Number => "Number",
        Json::Boolean => "Boolean",
        Json::Array => return quote!(#krate::JsonType::Array(&#krate::JsonType::Any)),
        Json::Object => "Object",
        Json::Any => "Any",
    };
    let name = format_ident!("{name}");
    quote!(#krate::JsonType::#name)
}

/// Whether a type can be written once more, in a static beside the item.
fn is_nameable(model: &Model<'_>, ty: &Type) -> bool {
    !is_generic(ty, model.generics) && !any(ty.to_token_stream(), &is_unnameable)
}

fn is_unnameable(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(word) => UNNAMEABLE.iter().any(|other| word == other),
        // A macro, or the type `!`.
        TokenTree::Punct(punct) => punct.as_char() == '!',
        _ => false,
    }
}

fn is_option(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Ident(word) if word == "Option")
}

fn of_type(krate: &TokenStream, ty: &Type) -> TokenStream {
    match ty {
        Type::Group(group) => of_type(krate, &group.elem),
        Type::Paren(paren) => of_type(krate, &paren.elem),
        Type::Reference(reference) => of_type(krate, &reference.elem),
        Type::Slice(slice) => array_of(krate, &slice.elem),
        Type::Array(array) => array_of(krate, &array.elem),
        Type::Tuple(tuple) if !tuple.elems.is_empty() => of_word(krate, Json::Array),
        Type::Path(path) => of_path(krate, path),
        _ => of_word(krate, Json::Any),
    }
}

fn array_of(krate: &TokenStream, element: &Type) -> TokenStream {
    let element = of_type(krate, element);
    quote!(#krate::JsonType::Array(&#element))
}

/// Asks the compiler what a name means.
fn of_path(krate: &TokenStream, path: &TypePath) -> TokenStream {
    let ty = with_static_lifetimes(path.to_token_stream());
    let Some(inner) = held(path) else {
        return constant(krate, path, "JsonOf", &ty, "__JSON_TYPE");
    };
    let json = of_type(krate, inner);
    let inner = with_static_lifetimes(inner.to_token_stream());
    let held = constant(krate, path, "Holds", &quote!(#ty, #inner), "__HELD_AS");
    quote!(#krate::__private::json(#held, &#json))
}

/// Writes `<name<types>>::item` over a type of the user. If the type is wrong, the compiler then says
/// the same as where the field is declared, and it shows equal messages once.
fn constant(
    krate: &TokenStream,
    place: &TypePath,
    name: &str,
    types: &TokenStream,
    item: &str,
) -> TokenStream {
    let (start, end) = emit::ends(place);
    let (krate, name) = (emit::at(start, krate), Ident::new(name, start));
    let item = Ident::new(item, end);
    let open = quote_spanned!(start=> <#krate::__private::#name<);
    // Apart, as `>>` is one token.
    let close = quote_spanned!(end=> > >::#item);
    quote!(#open #types #close)
}

/// Returns what a type with the name of a container holds.
fn held(path: &TypePath) -> Option<&Type> {
    let last = path.path.segments.last()?;
    let (_, place) = CONTAINERS.iter().find(|(name, _)| last.ident == *name)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    let mut types = Vec::new();
    for argument in &arguments.args {
        if let GenericArgument::Type(ty) = argument {
            types.push(ty);
        }
    }
    types.get(*place).copied()
}
