//! `impl ApiError`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{Token, ext::IdentExt as _};

use super::{
    super::model::{Entry, Format, Message, Model},
    names::{self, local},
    transparent::pattern_and_inner,
    visit,
};
use crate::support::emit;

pub(super) fn expand(model: &Model<'_>, predicates: &TokenStream) -> TokenStream {
    let (krate, ident) = (&model.krate, model.ident);
    let (params, arguments, _) = model.generics.split_for_impl();
    let (spec, fmt_message, visit) = (spec(model), fmt_message(model), visit::expand(model));
    quote! {
        #[automatically_derived]
        impl #params #krate::ApiError for #ident #arguments where #predicates {
            #spec
            #fmt_message
            #visit
        }
    }
}

fn spec(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    let value = if model.entries.is_empty() {
        // Every variant returns the spec of its inner error.
        match_self(&inner_specs(model, None))
    } else {
        let row = row_of_self(model);
        quote! {
            let __row: ::core::primitive::usize = #row;
            #krate::__private::spec(&__ROWS, __row)
        }
    };
    quote!(fn spec(&self) -> #krate::ErrorSpec { #value })
}

/// Writes an arm for each variant that passes on an inner error.
fn inner_specs(model: &Model<'_>, leave: Option<Token![return]>) -> TokenStream {
    let krate = &model.krate;
    let mut arms = TokenStream::new();
    for passed in &model.transparents {
        let (pattern, inner) = pattern_and_inner(model, passed);
        arms.extend(quote!(#pattern => #leave #krate::ApiError::spec(#inner),));
    }
    arms
}

/// The compiler checks a match in a time that grows with the square of the arms.
const MOST_ARMS: usize = 100;

/// Writes the number of the row, by one match inside another, whose `_` is the last row.
///
/// As text, the names are in the edition of this crate. They are raw, because the user's can be older:
/// `gen` is a name in 2021.
fn row_of_self(model: &Model<'_>) -> TokenStream {
    let (name, last) = (model.ident.unraw(), model.entries.len() - 1);
    let (mut matches, mut ends) = (String::new(), String::new());
    for (row, entry) in model.entries[..last].iter().enumerate() {
        if row % MOST_ARMS == 0 {
            matches.push_str("match *self{");
            ends.push('}');
        }
        let arm = format!("r#{name}::r#{}{{..}}=>{row},", entry.ident.unraw());
        matches.push_str(&arm);
        if (row + 1) % MOST_ARMS == 0 || row + 1 == last {
            matches.push_str("_=>");
        }
    }
    let row = emit::tokens(&format!("{matches}{last}{ends}"));
    let passed = inner_specs(model, Some(<Token![return]>::default()));
    if passed.is_empty() { row } else { quote!(match self { #passed _ => #row }) }
}

/// `match self { … }`, also for an enum without variants.
fn match_self(arms: &TokenStream) -> TokenStream {
    if arms.is_empty() { quote!(match *self {}) } else { quote!(match self { #arms }) }
}

/// Writes `fmt_message`, unless every variant takes the default.
fn fmt_message(model: &Model<'_>) -> Option<TokenStream> {
    let (krate, f) = (&model.krate, local("__f"));
    let mut arms = Vec::new();
    for entry in &model.entries {
        // The default takes other messages from the row, or from `Display`.
        if let Message::Format(_, format) = &entry.message {
            arms.push(format_arm(model, entry, format));
        }
    }
    for passed in &model.transparents {
        let (pattern, inner) = pattern_and_inner(model, passed);
        arms.push(quote!(#pattern => #krate::ApiError::fmt_message(#inner, #f),));
    }
    if arms.is_empty() {
        return None;
    }
    let rest = (arms.len() < model.variant_count())
        .then(|| quote!(_ => #krate::__private::fmt_message(self, #f),));
    let arms = emit::all(&arms);
    Some(quote! {
        fn fmt_message(&self, #f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self { #arms #rest }
        }
    })
}

fn format_arm(model: &Model<'_>, entry: &Entry<'_>, format: &Format) -> TokenStream {
    let (literal, f) = (&format.literal, local("__f"));
    let (mut fields, mut names) = (Vec::new(), TokenStream::new());
    for (name, member) in &format.arguments {
        fields.push((member, name.clone()));
        names.extend(quote!(#name = #name,));
    }
    let pattern = names::pattern(model, entry, &fields);
    let write =
        quote_spanned!(literal.span()=> #f.write_fmt(::core::format_args!(#literal, #names)));
    quote!(#pattern => #write,)
}
