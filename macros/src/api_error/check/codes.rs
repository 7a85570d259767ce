//! The rule that a code means one thing, inside one type.

use proc_macro2::Ident;

use super::{
    super::{
        ast::{EntryKeys, Input, Status, Variant},
        model::Code,
    },
    entry,
};
use crate::support::{
    attribute::slot::{Broken, Known},
    ctxt::Ctxt,
    seen::Seen,
    text::Text,
};

/// A variant with a code, and what must agree if the code is shared.
struct Holder<'a> {
    ident: &'a Ident,
    code: Code<'a>,
    is_shared: Result<bool, Broken>,
    status: Known<&'a Status>,
    r#type: Known<&'a Text>,
    /// Whether an error is shown here.
    is_shown: bool,
}

/// A code means one thing in its enum. Both places are shown, that of the first entry once.
pub(super) fn are_unique(cx: &Ctxt, input: &Input<'_>) {
    // One holder of each code, the first.
    let mut firsts: Vec<Holder<'_>> = Vec::new();
    let mut seen = Seen::default();
    for variant in input.variants() {
        let Ok(Some(holder)) = holder(input.keys(), variant) else { continue };
        let code = &holder.code.text;
        if seen.insert(code) {
            firsts.push(holder);
        } else if let Some(first) = firsts.iter_mut().find(|first| first.code.text == *code) {
            agree(cx, first, &holder);
        }
    }
}

/// Two entries with one code say the same.
fn agree(cx: &Ctxt, first: &mut Holder<'_>, other: &Holder<'_>) {
    let Ok(Some(message)) = conflict(first, other) else { return };
    if !first.is_shown {
        first.is_shown = true;
        cx.error(first.code.origin.tokens(), &message);
    }
    cx.error(other.code.origin.tokens(), &message);
}

fn holder<'a>(container: &'a EntryKeys, variant: &'a Variant<'a>) -> Known<Holder<'a>> {
    let keys = &variant.keys;
    if keys.transparent.get()?.is_some() {
        return Ok(None);
    }
    Ok(entry::code(container, variant)?.map(|code| Holder {
        ident: variant.ident,
        code,
        is_shared: keys.shared.get().map(|shared| shared.is_some()),
        status: keys.status.or(&container.status),
        r#type: keys.r#type.or(&container.r#type),
        is_shown: false,
    }))
}

/// Returns why two entries cannot have one code.
fn conflict(a: &Holder<'_>, b: &Holder<'_>) -> Known<String> {
    if let Some(message) = not_shared(a, b)? {
        return Ok(Some(message));
    }
    match other_status(a, b) {
        Ok(Some(message)) => Ok(Some(message)),
        _ => other_type(a, b),
    }
}

/// All entries with a shared code say so.
fn not_shared(a: &Holder<'_>, b: &Holder<'_>) -> Known<String> {
    let (with, without) = match (a.is_shared?, b.is_shared?) {
        (true, true) => return Ok(None),
        (true, false) => (a.ident, b.ident),
        (false, true) => (b.ident, a.ident),
        (false, false) => {
            return Ok(Some(format!(
                "duplicate error code `{}`: used by `{}` and by `{}`; rename one, or say `shared` on both",
                a.code.text, a.ident, b.ident
            )));
        }
    };
    Ok(Some(format!(
        "error code `{}` is `shared` by `{with}` but not by `{without}`; say `shared` on both, or rename one",
        a.code.text
    )))
}

/// Entries with a shared code have one status. Consts are compared by the compiler.
fn other_status(a: &Holder<'_>, b: &Holder<'_>) -> Known<String> {
    let (Some(Status::Number(status_a)), Some(Status::Number(status_b))) = (a.status?, b.status?)
    else {
        return Ok(None);
    };
    Ok((status_a != status_b).then(|| {
        format!(
            "shared error code `{}` has status {status_a} in `{}` and {status_b} in `{}`; give both the same",
            a.code.text, a.ident, b.ident
        )
    }))
}

/// Entries with a shared code have one type.
fn other_type(a: &Holder<'_>, b: &Holder<'_>) -> Known<String> {
    let (type_a, type_b) = (named(a.r#type?), named(b.r#type?));
    Ok((type_a != type_b).then(|| {
        format!(
            "shared error code `{}` has {type_a} in `{}` and {type_b} in `{}`; give both the same",
            a.code.text, a.ident, b.ident
        )
    }))
}

fn named(r#type: Option<&Text>) -> String {
    r#type.map_or_else(|| "no type".to_owned(), |name| format!("type `{}`", name.value))
}
