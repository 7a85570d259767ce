//! `impl ApiError`.

use proc_macro2::{Delimiter, Group, Literal, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote, quote_spanned};
use syn::{Generics, Token};

use super::{
    super::model::{Entry, Format, Message, Model, Variant},
    names::{self, VariantPath, local},
    transparent::pattern_and_inner,
    visit,
};

pub(super) fn expand(model: &Model<'_>, generics: &Generics) -> TokenStream {
    let (krate, ident) = (&model.krate, model.ident);
    let (params, _, clause) = generics.split_for_impl();
    let (_, arguments, _) = model.generics.split_for_impl();
    let (spec, fmt_message, visit) = (spec(model), fmt_message(model), visit::expand(model));
    quote! {
        #[automatically_derived]
        impl #params #krate::ApiError for #ident #arguments #clause {
            #spec
            #fmt_message
            #visit
        }
    }
}

fn spec(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    let row = if model.entries().next().is_none() {
        // Every variant returns the spec of its inner error.
        let arms = spec_arms(model, &TokenStream::new());
        match_self(&arms)
    } else if model.is_struct {
        quote!(#krate::__private::spec(&__ROWS, 0))
    } else {
        let arms = spec_arms(model, &quote!(return));
        quote! {
            let __row: ::core::primitive::usize = match self { #arms };
            #krate::__private::spec(&__ROWS, __row)
        }
    };
    quote!(fn spec(&self) -> #krate::ErrorSpec { #row })
}

/// Writes an arm for each variant: the number of its row, or `leave` with the inner error's spec.
///
/// Token by token: a stream for each arm would cost more than all its tokens.
fn spec_arms(model: &Model<'_>, leave: &TokenStream) -> TokenStream {
    let krate = &model.krate;
    let (mut arms, mut rows) = (TokenStream::new(), 0);
    let any_fields = Group::new(Delimiter::Brace, quote!(..));
    for variant in &model.variants {
        match variant {
            Variant::Entry(entry) => {
                VariantPath::new(model, entry.ident).to_tokens(&mut arms);
                arms.append(any_fields.clone());
                <Token![=>]>::default().to_tokens(&mut arms);
                arms.append(Literal::usize_unsuffixed(rows));
                <Token![,]>::default().to_tokens(&mut arms);
                rows += 1;
            }
            Variant::Transparent(passed) => {
                let (pattern, inner) = pattern_and_inner(model, passed);
                arms.extend(quote!(#pattern => #leave #krate::ApiError::spec(#inner),));
            }
        }
    }
    arms
}

/// `match self { … }`, also for an enum without variants.
fn match_self(arms: &TokenStream) -> TokenStream {
    if arms.is_empty() { quote!(match *self {}) } else { quote!(match self { #arms }) }
}

/// Writes `fmt_message`, unless every variant takes the default.
fn fmt_message(model: &Model<'_>) -> Option<TokenStream> {
    let (krate, f) = (&model.krate, local("__f"));
    let arms: Vec<_> =
        model.variants.iter().filter_map(|variant| message_arm(model, variant)).collect();
    if arms.is_empty() {
        return None;
    }
    let rest = (arms.len() < model.variants.len())
        .then(|| quote!(_ => #krate::__private::fmt_message(self, #f),));
    Some(quote! {
        fn fmt_message(&self, #f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self { #(#arms)* #rest }
        }
    })
}

fn message_arm(model: &Model<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let krate = &model.krate;
    match variant {
        Variant::Transparent(passed) => {
            let ((pattern, inner), f) = (pattern_and_inner(model, passed), local("__f"));
            Some(quote!(#pattern => #krate::ApiError::fmt_message(#inner, #f),))
        }
        Variant::Entry(entry) => match &entry.message {
            Message::Format(_, format) => Some(format_arm(model, entry, format)),
            // The default takes the others from the row, or from `Display`.
            Message::Display(_) | Message::Silent | Message::Constant(..) => None,
        },
    }
}

fn format_arm(model: &Model<'_>, entry: &Entry<'_>, format: &Format) -> TokenStream {
    let (literal, f) = (&format.literal, local("__f"));
    let fields = format.arguments.iter().map(|(name, member)| (member, name.clone()));
    let pattern = names::pattern(model, entry, fields);
    let names = format.arguments.iter().map(|(name, _)| name);
    let names = quote!(#(#names = #names),*);
    let write =
        quote_spanned!(literal.span()=> #f.write_fmt(::core::format_args!(#literal, #names)));
    quote!(#pattern => #write,)
}
