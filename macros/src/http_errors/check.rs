//! Checks the declaration and makes the model of it: one function per rule.

use proc_macro2::{TokenStream, TokenTree};

use super::{
    ast::{Change, Input},
    attrs::{IMPLEMENTED, derived, is_named, is_word, keys},
    defaults::find,
    model::{Model, NEEDED, is_none},
};
use crate::support::{ctxt::Ctxt, emit, status::phrase_of};

/// Checks every rule. Returns the model, or all mistakes, those of the parser first.
pub(super) fn check(cx: Ctxt, input: &Input) -> Result<Model<'_>, TokenStream> {
    implements_nothing_twice(&cx, input);
    for (place, change) in input.changes.iter().enumerate() {
        if is_first(&cx, change, &input.changes[..place]) && is_registered(&cx, change) {
            says_something(&cx, change);
            can_be_taken_out(&cx, change);
            keys_fit(&cx, change);
        }
    }
    cx.finish()?;
    Ok(Model::new(input))
}

/// The macro implements these traits itself.
fn implements_nothing_twice(cx: &Ctxt, input: &Input) {
    for path in &derived(&input.attrs) {
        if let Some(name) = IMPLEMENTED.iter().find(|name| is_named(path, name)) {
            let message = format!("`http_errors!` implements `{name}` itself; remove it");
            cx.error(&emit::all(path), message);
        }
    }
}

/// A status is changed once.
fn is_first(cx: &Ctxt, change: &Change, earlier: &[Change]) -> bool {
    let status = change.status;
    let is_first = earlier.iter().all(|other| other.status != status);
    if !is_first {
        let message = format!("status `{status}` has two rows; join them");
        cx.error(&change.literal, message);
    }
    is_first
}

/// The name of a variant is the phrase of its status.
fn is_registered(cx: &Ctxt, change: &Change) -> bool {
    let status = change.status;
    let is_registered = phrase_of(status).is_some();
    if !is_registered {
        let message =
            format!("`{status}` is not a registered status; use one that is, such as 429");
        cx.error(&change.literal, message);
    }
    is_registered
}

/// A row has keys or docs, else it would change nothing.
fn says_something(cx: &Ctxt, change: &Change) {
    if change.keys.is_empty() && change.docs.is_empty() {
        let status = change.status;
        let message = format!(
            "row `{status}` says nothing; write `{status}: code = \"…\"`, or `{status}: none` to take it out"
        );
        cx.error(&change.literal, message);
    }
}

/// A row that is taken out exists, and no other status uses its code.
fn can_be_taken_out(cx: &Ctxt, change: &Change) {
    if !is_none(change) {
        return;
    }
    let status = change.status;
    if NEEDED.contains(&status) {
        let others = if status == 400 { "below 500" } else { "from 500 on" };
        let message = format!(
            "row `{status}` cannot be taken out, because statuses {others} without a row use its code; change it instead"
        );
        cx.error(&change.keys, message);
    } else if find(status).is_none() {
        cx.error(&change.literal, format!("`{status}` has no row to take out; remove this"));
    }
}

/// `none` is alone, and some keys follow from the status.
fn keys_fit(cx: &Ctxt, change: &Change) {
    let keys = keys(&change.keys);
    let none = keys.iter().find(|key| key.len() == 1 && is_word(&key[0], "none"));
    if let (Some(none), true) = (none, keys.len() > 1) {
        let message = "`none` takes the row out, so it has no keys; remove `none` or the keys";
        cx.error(&none[0], message);
    }
    for key in &keys {
        if let Some(message) = no_key(&key[0], change.status) {
            cx.error(&key[0], message);
        }
    }
}

/// Says why a row cannot have a key that a variant can have, or what is not a key at all.
fn no_key(key: &TokenTree, status: u16) -> Option<String> {
    match key {
        TokenTree::Ident(word) if word == "status" => {
            Some(format!("the status of the row is {status}; remove `status`"))
        }
        TokenTree::Ident(word) if word == "transparent" => {
            Some("a row has no error to pass on; remove `transparent`".to_owned())
        }
        TokenTree::Ident(_) => None,
        TokenTree::Literal(literal) if literal.to_string() == "\"none\"" => {
            Some("`\"none\"` is a string; write `none` without quotes".to_owned())
        }
        _ => Some(format!("`{key}` is not a key; write `{status}: code = \"…\"`")),
    }
}
