//! The rule that a code means one thing, inside one type.

use std::collections::HashMap;

use super::super::model::{Entry, Status, Variant};
use crate::support::ctxt::Ctxt;

/// The first entry with a code.
struct Holder<'a> {
    entry: &'a Entry<'a>,
    /// Whether an error is shown at it.
    is_shown: bool,
}

/// A code means one thing in its enum. Both places are shown, that of the first entry once.
pub(super) fn are_unique(cx: &Ctxt, variants: &[Variant<'_>]) {
    let mut holders: HashMap<&str, Holder<'_>> = HashMap::new();
    for variant in variants {
        let Variant::Entry(entry) = variant else { continue };
        let Some(code) = &entry.code else { continue };
        let Some(first) = holders.get_mut(code.text.as_str()) else {
            holders.insert(&code.text, Holder { entry, is_shown: false });
            continue;
        };
        if let Some(message) = conflict(&code.text, first.entry, entry) {
            if !first.is_shown {
                first.is_shown = true;
                show(cx, first.entry, &message);
            }
            show(cx, entry, &message);
        }
    }
}

fn show(cx: &Ctxt, entry: &Entry<'_>, message: &str) {
    if let Some(code) = &entry.code {
        cx.error(code.origin.tokens(), message);
    }
}

/// Returns why two entries cannot have one code.
fn conflict(code: &str, a: &Entry<'_>, b: &Entry<'_>) -> Option<String> {
    not_shared(code, a, b).or_else(|| other_status(code, a, b)).or_else(|| other_type(code, a, b))
}

/// All entries with a shared code say so.
fn not_shared(code: &str, a: &Entry<'_>, b: &Entry<'_>) -> Option<String> {
    let (with, without) = match (a.shared, b.shared) {
        (true, true) => return None,
        (true, false) => (a.ident, b.ident),
        (false, true) => (b.ident, a.ident),
        (false, false) => {
            return Some(format!(
                "duplicate error code `{code}`: used by `{}` and by `{}`; rename one, or say `shared` on both",
                a.ident, b.ident
            ));
        }
    };
    Some(format!(
        "error code `{code}` is `shared` by `{with}` but not by `{without}`; say `shared` on both, or rename one"
    ))
}

/// Entries with a shared code have one status. Consts are compared by the compiler.
fn other_status(code: &str, a: &Entry<'_>, b: &Entry<'_>) -> Option<String> {
    let (Status::Number(status_a), Status::Number(status_b)) = (a.status, b.status) else {
        return None;
    };
    (status_a != status_b).then(|| {
        format!(
            "shared error code `{code}` has status {status_a} in `{}` and {status_b} in `{}`; give both the same",
            a.ident, b.ident
        )
    })
}

/// Entries with a shared code have one type.
fn other_type(code: &str, a: &Entry<'_>, b: &Entry<'_>) -> Option<String> {
    let (type_a, type_b) = (type_of(a), type_of(b));
    (type_a != type_b).then(|| {
        format!(
            "shared error code `{code}` has {type_a} in `{}` and {type_b} in `{}`; give both the same",
            a.ident, b.ident
        )
    })
}

fn type_of(entry: &Entry<'_>) -> String {
    entry.r#type.map_or_else(|| "no type".to_owned(), |name| format!("type `{}`", name.value))
}
