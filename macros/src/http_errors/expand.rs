//! Writes the enum, with the derive that makes an API error of it.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use syn::Attribute;

use super::{
    ast::Input,
    attrs::{derived, is_named, names_the_runtime},
    model::{Docs, Model, Row},
};
use crate::support::{attribute::walk::named, emit};

pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let (runtime, attrs) = (&model.input.runtime, &model.input.attrs);
    let traits = traits(model.input);
    let krate = (!names_the_runtime(attrs)).then(|| quote!(#[api(crate = #runtime)]));
    // `#[api]` comes after its derive.
    let attrs = emit::all(attrs);
    let head = quote!(#[derive(#traits #runtime::ApiError)] #krate #attrs);
    let mut variants = TokenStream::new();
    for row in &model.rows {
        let api = api(row);
        variants.extend(variant(row, &quote!(#[api(#api)])));
    }
    let (item, display) = (item(model.input, &head, &variants), display(model));
    quote!(#item #display)
}

/// Writes the enum below its attributes.
pub(super) fn item(input: &Input, head: &TokenStream, variants: &TokenStream) -> TokenStream {
    let Input { vis, name, .. } = input;
    let docs = docs(&input.attrs);
    quote! {
        #head
        #docs
        #[allow(dead_code, reason = "a layer reads the rows and makes no value")]
        #vis enum #name {
            #variants
        }
    }
}

/// The traits that such an enum should have, except those that the user derives.
pub(super) fn traits(input: &Input) -> TokenStream {
    let core = core(input);
    let known = [
        ("Debug", quote!(fmt::Debug)),
        ("Clone", quote!(clone::Clone)),
        ("Copy", quote!(marker::Copy)),
        ("PartialEq", quote!(cmp::PartialEq)),
        ("Eq", quote!(cmp::Eq)),
    ];
    let own = derived(&input.attrs);
    let mut missing = TokenStream::new();
    for (name, path) in &known {
        if !own.iter().any(|path| is_named(path, name)) {
            missing.extend(quote!(#core::#path,));
        }
    }
    missing
}

/// A description for an enum that has none.
fn docs(attrs: &[Attribute]) -> Option<TokenStream> {
    named(attrs, "doc")
        .is_empty()
        .then(|| quote!(#[doc = "What the framework refuses before a handler runs."]))
}

pub(super) fn variant(row: &Row<'_>, api: &TokenStream) -> TokenStream {
    let name = &row.variant;
    let docs = match &row.docs {
        Docs::Written(attrs) => emit::all(attrs),
        Docs::Default(text) => quote!(#[doc = #text]),
    };
    quote!(#docs #api #name,)
}

fn api(row: &Row<'_>) -> TokenStream {
    let (status, text, keys) = (row.status, &row.display, row.keys);
    let status = Literal::u16_unsuffixed(status);
    let message = (!row.has_message).then(|| quote!(message = #text,));
    quote!(status = #status, #message #keys)
}

/// Writes `Display` and `Error`.
pub(super) fn display(model: &Model<'_>) -> TokenStream {
    let (name, core) = (&model.input.name, core(model.input));
    // A const of the user may be called `f`, and would be the pattern.
    let f = Ident::new("__f", Span::mixed_site());
    let cfgs = cfgs(&model.input.attrs);
    let mut arms = TokenStream::new();
    for Row { variant, display, .. } in &model.rows {
        arms.extend(quote!(Self::#variant => #display,));
    }
    quote! {
        #cfgs
        #[automatically_derived]
        impl #core::fmt::Display for #name {
            fn fmt(&self, #f: &mut #core::fmt::Formatter<'_>) -> #core::fmt::Result {
                #core::fmt::Formatter::write_str(#f, match self { #arms })
            }
        }
        #cfgs
        #[automatically_derived]
        impl #core::error::Error for #name {}
    }
}

fn core(input: &Input) -> TokenStream {
    let runtime = &input.runtime;
    quote!(#runtime::__private::core)
}

pub(super) fn cfgs(attrs: &[Attribute]) -> TokenStream {
    emit::all(&named(attrs, "cfg"))
}
