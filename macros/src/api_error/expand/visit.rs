//! `ApiError::visit`: one match, in which each variant shows what its fields say.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;

use super::{
    super::model::{Entry, FieldRole, Message, Model, Role, Variant},
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
    let mut entries = model.entries();
    entries.any(|entry| matches!(entry.message, Message::Constant(..))).then(|| {
        quote!(#krate::__private::visit_constant_message(#krate::ApiError::spec(self), #visitor);)
    })
}

/// Writes the match. `goes_on` tells whether code follows it.
fn match_self(model: &Model<'_>, goes_on: bool) -> Option<TokenStream> {
    let arms = model.variants.iter().filter_map(|variant| match variant {
        Variant::Entry(entry) => entry_arm(model, entry),
        Variant::Transparent(passed) => {
            let (krate, visitor) = (&model.krate, local("__visitor"));
            let (pattern, inner) = pattern_and_inner(model, passed);
            let visit = quote!(#krate::ApiError::visit(#inner, #visitor));
            Some(if goes_on {
                quote!(#pattern => return #visit,)
            } else {
                quote!(#pattern => #visit,)
            })
        }
    });
    let arms: Vec<_> = arms.collect();
    let rest = (arms.len() < model.variants.len()).then(|| quote!(_ => {}));
    (!arms.is_empty()).then(|| quote!(match self { #(#arms)* #rest }))
}

/// Writes the arm of an entry whose fields have roles.
fn entry_arm(model: &Model<'_>, entry: &Entry<'_>) -> Option<TokenStream> {
    if entry.roles.is_empty() {
        return None;
    }
    let mut bound: Vec<&FieldRole<'_>> = Vec::new();
    for field in &entry.roles {
        // A field with two roles is bound once.
        if bound.iter().all(|other| other.index != field.index) {
            bound.push(field);
        }
    }
    let bound = bound.into_iter().map(|field| (field.member, names::field(field)));
    let pattern = names::pattern(model, entry, bound);
    let calls = entry.roles.iter().map(|field| call(model, field));
    Some(quote!(#pattern => { #(#calls)* }))
}

/// Writes the call that shows a field. A type that does not fit is reported at the type.
fn call(model: &Model<'_>, field: &FieldRole<'_>) -> TokenStream {
    let span = field.ty.span();
    let (krate, visitor, value) =
        (emit::at(span, &model.krate), local("__visitor"), names::field(field));
    let function = function(field);
    let name = match &field.role {
        Role::Detail { name, .. } => Some(name.as_str()),
        Role::Header(name) => Some(*name),
        _ => None,
    };
    let name = name.map(|name| quote!(#name,));
    quote_spanned!(span=> #krate::__private::#function(#visitor, #name #value);)
}

/// Returns the runtime's function for a role, or its twin for an `Option`.
fn function(field: &FieldRole<'_>) -> Ident {
    let (name, has_twin) = match &field.role {
        // Their traits take `Option`s themselves.
        Role::Status => ("visit_status", false),
        Role::RetryAfter => ("visit_retry_after", false),
        Role::RequestId => ("visit_request_id", true),
        Role::Param => ("visit_param", true),
        Role::Details => ("visit_details", true),
        Role::Detail { .. } => ("visit_detail", true),
        Role::Header(_) => ("visit_header", true),
    };
    let is_option = has_twin && option_argument(field.ty).is_some();
    format_ident!("{name}{}", if is_option { "_option" } else { "" }, span = field.ty.span())
}
