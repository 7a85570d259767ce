//! The rules of a book.

use quote::ToTokens;
use syn::DeriveInput;

use crate::{
    attr::{BookKeys, TypeRule},
    ctxt::Ctxt,
    derive::is_marker,
};

/// A book is a marker that lists something.
pub(crate) fn book(cx: &Ctxt, input: &DeriveInput, keys: &BookKeys) {
    if !is_marker(input) {
        let message = "a book is a unit struct without parameters; write `pub struct PaymentsApi;`";
        cx.error(&input.ident, message);
    }
    if !keys.errors.is_set() && !keys.flawed {
        let message = "a book lists its errors; add `#[book(errors(AuthError, PaymentError))]`";
        cx.error(&input.ident, message);
    }
    let mut seen = Vec::new();
    for ty in keys.errors.get().into_iter().flatten() {
        let text = ty.to_token_stream().to_string();
        if seen.contains(&text) {
            cx.error(ty, format!("`{}` is listed twice; remove one", text.replace(' ', "")));
        }
        seen.push(text);
    }
    types_once(cx, keys.types.get().map(Vec::as_slice).unwrap_or_default());
}

/// A type stands once in the set, a status once in the mapping.
fn types_once(cx: &Ctxt, rules: &[TypeRule]) {
    for (position, rule) in rules.iter().enumerate() {
        let name = rule.name.value();
        let repeats = |earlier: &TypeRule| {
            earlier.statuses == rule.statuses
                && (rule.statuses.is_some() || earlier.name.value() == name)
        };
        if let Some(earlier) = rules[..position].iter().find(|earlier| repeats(earlier)) {
            let message = match rule.statuses {
                Some(_) => {
                    let earlier = earlier.name.value();
                    format!("`{name}` for a status that has `{earlier}` already; remove one")
                }
                None => format!("type `{name}` is listed twice; remove one"),
            };
            cx.error(&rule.name, message);
        }
    }
}
