//! `impl ApiError`: one match to a row, and one per kind of value that an occurrence brings along.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Generics, spanned::Spanned};

use super::{
    arm::{answered, asked, field_arm, local, viewed, visiting_arm},
    spec_table::nested,
};
use crate::{
    attr::FieldKeys,
    model::{Model, Transparent, Variant},
    template::Message,
};

pub(super) fn expand(model: &Model<'_>, generics: &Generics) -> TokenStream {
    let (krate, ident) = (&model.krate, model.ident);
    let (params, _, clause) = generics.split_for_impl();
    let (_, arguments, _) = model.generics.split_for_impl();
    let methods = [
        Some(spec(model)),
        transparent(model),
        status(model),
        constant_message(model),
        message(model),
        text(model, "param", |keys| keys.param.is_set()),
        details(model),
        detail_members(model),
        retry_after(model),
        headers(model),
        text(model, "request_id", |keys| keys.request_id.is_set()),
    ];
    quote! {
        #[automatically_derived]
        impl #params #krate::ApiError for #ident #arguments #clause {
            #(#methods)*
        }
    }
}

/// `match self { … }`, also where there is nothing to match.
fn match_self(arms: &[TokenStream]) -> TokenStream {
    if arms.is_empty() { quote!(match *self {}) } else { quote!(match self { #(#arms)* }) }
}

fn spec(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    let rows_left = model.entries().next().is_some();
    let mut rows = 0_usize..;
    let arms = model.variants.iter().map(|variant| match variant {
        Variant::Entry(entry) => {
            let (path, row) =
                (model.path_of(entry.ident), rows.next().map(Literal::usize_unsuffixed));
            quote!(#path { .. } => #row,)
        }
        Variant::Transparent(passed) => {
            let (pattern, inner) = inner(model, passed);
            let leave = rows_left.then(|| quote!(return));
            quote!(#pattern => #leave #krate::ApiError::spec(#inner),)
        }
    });
    let found = match_self(&arms.collect::<Vec<_>>());
    let body = match model.is_struct {
        _ if !rows_left => found,
        true => quote!(&__SPECS[0]),
        false => quote! { let __row: ::core::primitive::usize = #found; &__SPECS[__row] },
    };
    quote! {
        fn spec(&self) -> &'static #krate::ErrorSpec { #body }
    }
}

/// The pattern of a variant that passes on its error, and the error that it binds.
fn inner(model: &Model<'_>, passed: &Transparent<'_>) -> (TokenStream, TokenStream) {
    let (path, member, name) = (model.path_of(passed.ident), passed.member, local("__inner"));
    let nested = nested(model, passed.ty);
    let inner = quote_spanned!(passed.ty.span()=> (#nested.error)(#name));
    (quote!(#path { #member: #name }), inner)
}

fn transparent(model: &Model<'_>) -> Option<TokenStream> {
    let krate = &model.krate;
    let arms = model.transparents().map(|passed| {
        let (pattern, inner) = inner(model, passed);
        quote!(#pattern => ::core::option::Option::Some(#inner),)
    });
    let arms: Vec<_> = arms.collect();
    let rest =
        (arms.len() < model.variants.len()).then(|| quote!(_ => ::core::option::Option::None,));
    (!arms.is_empty()).then(|| {
        quote! {
            fn transparent(&self) -> ::core::option::Option<&dyn #krate::ApiError> {
                match self { #(#arms)* #rest }
            }
        }
    })
}

fn status(model: &Model<'_>) -> Option<TokenStream> {
    let krate = &model.krate;
    let body = answered(model, quote!(#krate::__private::default::status(self)), |entry| {
        field_arm(
            model,
            entry,
            |keys| keys.status.is_set(),
            |field, name| {
                let value = asked(model, "StatusValue", "status_value", field, name);
                quote!(#krate::__private::dynamic_status(self, #value))
            },
        )
    })?;
    Some(quote!(fn status(&self) -> ::core::primitive::u16 { #body }))
}

/// Errors in which some message says the same each time, or might in an error that they pass on.
fn constant_message(model: &Model<'_>) -> Option<TokenStream> {
    let krate = &model.krate;
    let says = model.entries().any(|entry| matches!(entry.message, Some(Message::Text(_))));
    (says || model.transparents().next().is_some()).then(|| {
        quote! {
            fn constant_message(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                #krate::__private::default::constant_message(self)
            }
        }
    })
}

fn message(model: &Model<'_>) -> Option<TokenStream> {
    let (krate, f) = (&model.krate, local("__f"));
    let default = quote!(#krate::__private::default::fmt_message(self, #f));
    let body = answered(model, default, |entry| {
        // A text without fields stands in its row, from where the default takes it.
        let Message::Format { literal, arguments } = entry.message? else { return None };
        let path = model.path_of(entry.ident);
        let names = arguments.iter().map(|(name, _)| name);
        let members = arguments.iter().map(|(name, member)| quote!(#member: #name));
        let names = quote!(#(#names = #names),*);
        let write = quote_spanned! {literal.span()=>
            #f.write_fmt(::core::format_args!(#literal, #names))
        };
        Some(quote!(#path { #(#members,)* .. } => #write,))
    })?;
    Some(quote! {
        fn fmt_message(&self, #f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { #body }
    })
}

/// A method whose value is the `Display` of one field.
fn text(model: &Model<'_>, method: &str, role: fn(&FieldKeys) -> bool) -> Option<TokenStream> {
    let krate = &model.krate;
    let method = format_ident!("{method}");
    let body = answered(model, quote!(#krate::__private::default::#method(self)), |entry| {
        field_arm(model, entry, role, |field, name| viewed(model, "display", field, name))
    })?;
    Some(quote! {
        fn #method(&self) -> ::core::option::Option<&dyn ::core::fmt::Display> { #body }
    })
}

fn details(model: &Model<'_>) -> Option<TokenStream> {
    let krate = &model.krate;
    let body = answered(model, quote!(#krate::__private::default::details(self)), |entry| {
        let role = |keys: &FieldKeys| keys.details.is_set();
        field_arm(model, entry, role, |field, name| viewed(model, "detail", field, name))
    })?;
    Some(quote! {
        fn details(&self) -> ::core::option::Option<&dyn #krate::Detail> { #body }
    })
}

fn detail_members(model: &Model<'_>) -> Option<TokenStream> {
    let krate = &model.krate;
    let default = quote!(#krate::__private::default::detail_members(self, __visit));
    let body = answered(model, default, |entry| {
        visiting_arm(model, entry, |field, name| {
            let member = field.detail_name()?;
            let value = viewed(model, "detail", field, name);
            Some(
                quote!(if let ::core::option::Option::Some(__value) = #value { __visit(#member, __value) }),
            )
        })
    })?;
    Some(quote! {
        fn detail_members(
            &self,
            __visit: &mut dyn ::core::ops::FnMut(&'static ::core::primitive::str, &dyn #krate::Detail),
        ) {
            #body
        }
    })
}

fn retry_after(model: &Model<'_>) -> Option<TokenStream> {
    let krate = &model.krate;
    let body = answered(model, quote!(#krate::__private::default::retry_after(self)), |entry| {
        let role = |keys: &FieldKeys| keys.retry_after.is_set();
        field_arm(model, entry, role, |field, name| {
            asked(model, "RetryAfter", "retry_after_seconds", field, name)
        })
    })?;
    Some(quote!(fn retry_after(&self) -> ::core::option::Option<::core::primitive::u64> { #body }))
}

fn headers(model: &Model<'_>) -> Option<TokenStream> {
    let krate = &model.krate;
    let default = quote!(#krate::__private::default::headers(self, __visit));
    let body = answered(model, default, |entry| {
        visiting_arm(model, entry, |field, name| {
            let header = field.keys.header.get()?;
            let value = viewed(model, "display", field, name);
            Some(
                quote!(if let ::core::option::Option::Some(__value) = #value { __visit(#header, __value) }),
            )
        })
    })?;
    Some(quote! {
        fn headers(
            &self,
            __visit: &mut dyn ::core::ops::FnMut(&'static ::core::primitive::str, &dyn ::core::fmt::Display),
        ) {
            #body
        }
    })
}
