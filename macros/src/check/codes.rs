//! The rule that a code means one thing, inside one type.

use std::{
    collections::{HashMap, hash_map},
    mem,
};

use crate::{
    ctxt::Ctxt,
    model::{Entry, Model, StatusOf},
};

/// A code means one thing in its enum. Both places are shown, that of the first once.
pub(crate) fn codes_are_unique(cx: &Ctxt, model: &Model<'_>) {
    let mut holders = HashMap::new();
    for entry in model.entries() {
        let Some(code) = &entry.code else { continue };
        let (first, place, shown) = match holders.entry(&code.text) {
            hash_map::Entry::Occupied(holder) => holder.into_mut(),
            hash_map::Entry::Vacant(free) => {
                free.insert((entry, &code.tokens, false));
                continue;
            }
        };
        if let Some(message) = conflict(first, entry) {
            if !mem::replace(shown, true) {
                cx.error(place, &message);
            }
            cx.error(&code.tokens, &message);
        }
    }
}

/// Why two variants may not have one code.
fn conflict(a: &Entry<'_>, b: &Entry<'_>) -> Option<String> {
    let code = &a.code.as_ref()?.text;
    let (name_a, name_b) = (a.ident, b.ident);
    let (shared_a, shared_b) = (a.keys.shared.is_set(), b.keys.shared.is_set());
    if !shared_a && !shared_b {
        return Some(format!(
            "duplicate error code `{code}`: used by `{name_a}` and by `{name_b}`; rename one, or say `shared` on both"
        ));
    }
    if !shared_a || !shared_b {
        let (with, without) = if shared_a { (name_a, name_b) } else { (name_b, name_a) };
        return Some(format!(
            "error code `{code}` is `shared` by `{with}` but not by `{without}`; say `shared` on both, or rename one"
        ));
    }
    if let (StatusOf::Number(status_a), StatusOf::Number(status_b)) = (&a.status, &b.status)
        && status_a != status_b
    {
        return Some(format!(
            "shared error code `{code}` has status {status_a} in `{name_a}` and {status_b} in `{name_b}`; give both the same"
        ));
    }
    let r#type = |entry: &Entry<'_>| match &entry.r#type {
        Some(name) => format!("type `{}`", name.value()),
        None => "no type".to_owned(),
    };
    (r#type(a) != r#type(b)).then(|| {
        format!(
            "shared error code `{code}` has {} in `{name_a}` and {} in `{name_b}`; give both the same",
            r#type(a),
            r#type(b)
        )
    })
}
