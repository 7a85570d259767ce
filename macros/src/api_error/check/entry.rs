//! The rules of one entry, and its model.

use proc_macro2::Ident;
use syn::ext::IdentExt;

use super::{
    super::{
        ast::{self, EntryKeys, OrNone, Variant},
        model::{Code, Entry, Message, Origin, Role, Status},
    },
    fields, message,
};
use crate::support::{attribute::slot::Slot, case::Case, ctxt::Ctxt};

/// A shared code is shared on purpose, so it is written out.
pub(super) fn shared_code_is_written(cx: &Ctxt, keys: &EntryKeys) {
    let Some(shared) = keys.shared.key() else { return };
    match keys.code.get() {
        Some(OrNone::Text(_)) => {}
        Some(OrNone::None) => cx.error(shared, "`shared` beside `code = none`; remove `shared`"),
        None => cx.error(shared, "`shared` needs the code spelled out; add `code = \"…\"`"),
    }
}

/// Returns the row of a variant, or `None` if it has no status.
pub(super) fn model<'a>(
    cx: &Ctxt,
    container: &'a EntryKeys,
    variant: &'a Variant<'a>,
) -> Option<Entry<'a>> {
    let keys = &variant.keys;
    let message = message_of(cx, variant);
    let status = status(cx, container, variant);
    let code = code(container, variant);
    if let Some(code) = &code {
        code_is_ascii(cx, code, variant.ident);
    }
    let doc_url = keys.doc_url.get().or(container.doc_url.get());
    let entry = Entry {
        ident: variant.ident,
        doc_url: doc_url.and_then(|parts| doc_url_of(parts, code.as_ref())),
        code,
        status: status?,
        r#type: keys.r#type.get().or(container.r#type.get()),
        group: keys.group.get().or(container.group.get()),
        title: keys.title.get(),
        action: keys.action.get(),
        message,
        description: variant.others.description.as_deref(),
        deprecated: variant.others.deprecated.as_deref(),
        retry: keys.retry.get().copied(),
        retry_after: keys.retry_after.get().copied(),
        headers: &keys.headers,
        log: keys.log.get().copied(),
        exposed: keys.expose.is_set(),
        shared: keys.shared.is_set(),
        roles: fields::roles(&variant.fields),
    };
    expose_has_effect(cx, &keys.expose, &entry);
    Some(entry)
}

fn message_of<'a>(cx: &Ctxt, variant: &'a Variant<'a>) -> Message<'a> {
    match variant.keys.message.get() {
        None => Message::Display(variant.others.display.as_ref()),
        Some(OrNone::None) => Message::Silent,
        Some(OrNone::Text(text)) => match message::format(cx, text, &variant.fields) {
            Some(format) => Message::Format(text, format),
            None => Message::Constant(text, unescaped(&text.value)),
        },
    }
}

/// Undoubles the braces of a message without fields.
fn unescaped(text: &str) -> String {
    text.replace("{{", "{").replace("}}", "}")
}

/// Every entry has a status, its own or that of its type.
fn status<'a>(cx: &Ctxt, container: &'a EntryKeys, variant: &'a Variant<'a>) -> Option<Status<'a>> {
    match variant.keys.status.get().or(container.status.get()) {
        Some(ast::Status::Number(number)) => Some(Status::Number(*number)),
        Some(ast::Status::Const(path)) => Some(Status::Const(path)),
        None => {
            // A key that could not be read may have been the status.
            if container.complete && variant.keys.complete {
                no_status(cx, variant);
            }
            None
        }
    }
}

fn no_status(cx: &Ctxt, variant: &Variant<'_>) {
    let name = variant.ident.unraw();
    let fix = if variant.others.is_transparent {
        "`#[api(transparent)]` to answer as the inner error does, or a status"
    } else {
        "`#[api(status = 409)]`"
    };
    cx.error(variant.ident, format!("`{name}` has no status; add {fix}"));
}

fn code<'a>(container: &EntryKeys, variant: &'a Variant<'a>) -> Option<Code<'a>> {
    let code = match (variant.keys.code.get(), container.code.get()) {
        (Some(OrNone::None), _) | (None, Some(OrNone::None)) => return None,
        (Some(OrNone::Text(text)), _) => {
            Code { text: text.value.clone(), origin: Origin::Key(text) }
        }
        (None, _) => {
            let case = container.rename_all.get().copied().unwrap_or(Case::Snake);
            let text = case.apply(&variant.ident.unraw().to_string());
            Code { text, origin: Origin::Name(variant.ident) }
        }
    };
    Some(match container.prefix.get() {
        Some(prefix) => Code { text: format!("{}{}", prefix.value, code.text), ..code },
        None => code,
    })
}

/// Codes are ASCII, also those that come from a variant's name.
fn code_is_ascii(cx: &Ctxt, code: &Code<'_>, variant: &Ident) {
    if !code.text.is_ascii() {
        let name = variant.unraw();
        let message = format!("the code of `{name}` would not be ASCII; add `code = \"…\"`");
        cx.error(code.origin.tokens(), message);
    }
}

/// Returns the URL of an entry. One with a place for the code needs a code.
fn doc_url_of(parts: &[String], code: Option<&Code<'_>>) -> Option<String> {
    match (parts, code) {
        ([url], _) => Some(url.clone()),
        (parts, Some(code)) => Some(parts.join(&code.text)),
        (_, None) => None,
    }
}

/// `expose` lifts the mask of a 5xx, so it has no effect on other statuses.
fn expose_has_effect(cx: &Ctxt, expose: &Slot<()>, entry: &Entry<'_>) {
    let Some(key) = expose.key() else { return };
    let is_dynamic = entry.has(|role| matches!(role, Role::Status));
    if let (Status::Number(status @ ..500), false) = (entry.status, is_dynamic) {
        cx.error(key, format!("`expose` has no effect on status {status}; remove it"));
    }
}
