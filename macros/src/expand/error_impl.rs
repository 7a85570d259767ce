//! `impl ApiError`: one match to a row, and one per kind of value that an occurrence brings along.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Generics, spanned::Spanned};

use super::{option_argument, spec_table::nested};
use crate::{
    ast::Field,
    attr::FieldKeys,
    model::{Entry, Model, Transparent, Variant},
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

/// The name of a bound field; its span is the field's type, where mistakes are the user's.
fn binding(field: &Field<'_>) -> Ident {
    Ident::new("__field", field.ty.span())
}

/// A local name of the generated code: of one hygiene, whatever span the code around it has.
fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
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
            let (path, row) = (model.path_of(entry.ident), rows.next());
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

/// The body of a method that some entries answer themselves; the others take the default.
fn answered(
    model: &Model<'_>,
    default: impl ToTokens,
    answer: impl Fn(&Entry<'_>) -> Option<TokenStream>,
) -> Option<TokenStream> {
    let arms: Vec<_> = model.entries().filter_map(&answer).collect();
    let rest = (arms.len() < model.variants.len()).then(|| quote!(_ => #default,));
    (!arms.is_empty()).then(|| quote!(match self { #(#arms)* #rest }))
}

/// The arm of an entry that answers with one field.
fn field_arm(
    model: &Model<'_>,
    entry: &Entry<'_>,
    role: impl Fn(&FieldKeys) -> bool,
    value: impl FnOnce(&Field<'_>, &Ident) -> TokenStream,
) -> Option<TokenStream> {
    let field = entry.fields.iter().find(|field| role(&field.keys))?;
    let (path, member, name) = (model.path_of(entry.ident), &field.member, binding(field));
    let value = value(field, &name);
    Some(quote!(#path { #member: #name, .. } => #value,))
}

/// The arm of an entry that visits several fields.
fn visiting_arm(
    model: &Model<'_>,
    entry: &Entry<'_>,
    visit: impl Fn(&Field<'_>, &Ident) -> Option<TokenStream>,
) -> Option<TokenStream> {
    let path = model.path_of(entry.ident);
    let (mut members, mut visits) = (Vec::new(), Vec::new());
    for (position, field) in entry.fields.iter().enumerate() {
        let mut name = format_ident!("__field{position}");
        name.set_span(binding(field).span());
        if let Some(call) = visit(field, &name) {
            let member = &field.member;
            members.push(quote!(#member: #name));
            visits.push(call);
        }
    }
    (!visits.is_empty()).then(|| quote!(#path { #(#members,)* .. } => { #(#visits)* }))
}

/// The runtime's function for a field, or its twin for an `Option`.
fn viewed(model: &Model<'_>, function: &str, field: &Field<'_>, name: &Ident) -> TokenStream {
    let span = field.ty.span();
    let krate = model.krate_at(span);
    let function = match option_argument(field.ty) {
        Some(_) => format_ident!("{function}_option", span = span),
        None => format_ident!("{function}", span = span),
    };
    quote_spanned!(span=> #krate::__private::#function(#name))
}

/// What a field answers as an implementor of one of the runtime's traits.
fn asked(
    model: &Model<'_>,
    r#trait: &str,
    method: &str,
    field: &Field<'_>,
    name: &Ident,
) -> TokenStream {
    let span = field.ty.span();
    let krate = model.krate_at(span);
    let [r#trait, method] = [r#trait, method].map(|word| Ident::new(word, span));
    quote_spanned!(span=> #krate::#r#trait::#method(#name))
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
