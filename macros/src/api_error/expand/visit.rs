//! `ApiError::visit`: one match, in which each variant shows what its fields say.

use std::ptr;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{Member, Token};

use super::{
    super::model::{Entry, FieldRole, Message, Model, Role},
    names::{self, local},
    transparent::pattern_and_inner,
};
use crate::support::{emit, generics::option_argument};

/// Writes `visit`, unless no variant says anything.
pub(super) fn expand(model: &Model<'_>) -> Option<TokenStream> {
    let (krate, visitor) = (&model.krate, local("__visitor"));
    let constant = constant_message(model);
    let shown = match_self(model, constant.is_some());
    if shown.is_none() && constant.is_none() {
        return None;
    }
    Some(quote! {
        fn visit<'__v>(&'__v self, #visitor: &mut dyn #krate::Visit<'__v>) {
            #shown
            #constant
        }
    })
}

/// Shows the message of a row that says the same each time.
fn constant_message(model: &Model<'_>) -> Option<TokenStream> {
    let (krate, visitor) = (&model.krate, local("__visitor"));
    model.entries.iter().any(|entry| matches!(entry.message, Message::Constant(..))).then(|| {
        quote!(#krate::__private::visit_constant_message(#krate::ApiError::spec(self), #visitor);)
    })
}

/// Writes the match. `goes_on` tells whether code follows it.
fn match_self(model: &Model<'_>, goes_on: bool) -> Option<TokenStream> {
    let (krate, visitor) = (&model.krate, local("__visitor"));
    let leave = goes_on.then(<Token![return]>::default);
    let mut arms = Vec::new();
    for entry in &model.entries {
        if let Some(arm) = entry_arm(model, entry) {
            arms.push(arm);
        }
    }
    for passed in &model.transparents {
        let (pattern, inner) = pattern_and_inner(model, passed);
        arms.push(quote!(#pattern => #leave #krate::ApiError::visit(#inner, #visitor),));
    }
    if arms.is_empty() {
        return None;
    }
    let rest = (arms.len() < model.variant_count()).then(|| quote!(_ => {}));
    let arms = emit::all(&arms);
    Some(quote!(match self { #arms #rest }))
}

/// Writes the arm of an entry whose fields have roles.
fn entry_arm(model: &Model<'_>, entry: &Entry<'_>) -> Option<TokenStream> {
    if entry.roles.is_empty() && entry.param.is_none() {
        return None;
    }
    let mut bound: Vec<(&Member, Ident)> = Vec::new();
    let mut calls = TokenStream::new();
    for field in &entry.roles {
        // A field with two roles is bound once.
        if !bound.iter().any(|(member, _)| ptr::eq(*member, field.member)) {
            bound.push((field.member, names::field(field)));
        }
        calls.extend(call(model, field));
    }
    let pattern = names::pattern(model, entry, &bound);
    let param = entry.param.map(|param| constant_param(model, &param.value));
    Some(quote!(#pattern => { #param #calls }))
}

fn constant_param(model: &Model<'_>, param: &str) -> TokenStream {
    let (krate, visitor) = (&model.krate, local("__visitor"));
    quote!(#krate::Visit::param(#visitor, &#param);)
}

/// Writes the call that shows a field. A trait that the type lacks is reported at the whole type.
fn call(model: &Model<'_>, field: &FieldRole<'_>) -> TokenStream {
    let (krate, visitor, value) = (&model.krate, local("__visitor"), names::field(field));
    let ty = field.ty;
    // These two traits take an `Option` themselves.
    let (function, of_value) = match field.role {
        Role::Status => ("visit_status", quote!(<#ty as #krate::StatusValue>::status_value)),
        Role::RetryAfter => {
            ("visit_retry_after", quote!(<#ty as #krate::RetryAfter>::retry_after_seconds))
        }
        _ => return method_call(model, field),
    };
    let function = format_ident!("{function}");
    quote!(#krate::__private::#function(#visitor, #of_value(#value));)
}

/// Writes the call of a method of `Visit`, if the value is there.
fn method_call(model: &Model<'_>, field: &FieldRole<'_>) -> TokenStream {
    let (krate, visitor, value) = (&model.krate, local("__visitor"), names::field(field));
    let inner = option_argument(field.ty);
    let ty = inner.unwrap_or(field.ty);
    let (method, name) = match &field.role {
        Role::Details { .. } => ("details", None),
        Role::Detail { name, .. } => ("detail", Some(name.as_str())),
        Role::Header(name) => ("header", Some(*name)),
        Role::Param => ("param", None),
        Role::Violations => ("violations", None),
        _ => ("request_id", None),
    };
    let as_dyn = match &field.role {
        Role::Details { .. } | Role::Detail { .. } => quote!(<#ty as #krate::Detail>::as_detail),
        Role::Violations => quote!(<#ty as #krate::ViolationList>::as_list),
        _ => quote!(<#ty as #krate::Shown>::as_display),
    };
    let (method, name) = (format_ident!("{method}"), name.map(|name| quote!(#name,)));
    let call = |value| quote!(#krate::Visit::#method(#visitor, #name #as_dyn(#value)););
    if inner.is_none() {
        return call(value);
    }
    let some = local("__some");
    let call = call(some.clone());
    quote!(if let ::core::option::Option::Some(#some) = #value { #call })
}
