//! The rules of one entry, and its model.

use syn::ext::IdentExt;

use super::{
    super::{
        ast::{self, EntryKeys, OrNone, Variant},
        model::{Code, Entry, Message, Origin, Status},
    },
    fields, message,
};
use crate::support::{
    attribute::slot::{Broken, Known},
    case::Case,
    ctxt::Ctxt,
    text::{Text, placeholder, undoubled},
};

/// A shared code is shared on purpose, so it is written out.
pub(super) fn shared_code_is_written(cx: &Ctxt, keys: &EntryKeys) {
    let Some(shared) = keys.shared.key() else { return };
    match keys.code.get() {
        Err(Broken) | Ok(Some(OrNone::Text(_))) => {}
        Ok(Some(OrNone::None)) => {
            cx.error(shared, "`shared` beside `code = none`; remove `shared`");
        }
        Ok(None) => cx.error(shared, "`shared` needs the code spelled out; add `code = \"…\"`"),
    }
}

/// Codes are ASCII, also those that come from a variant's name.
pub(super) fn code_is_ascii(cx: &Ctxt, container: &EntryKeys, variant: &Variant<'_>) {
    let Ok(Some(code)) = code(container, variant) else { return };
    if !code.text.is_ascii() {
        let name = variant.ident.unraw();
        let message = format!("the code of `{name}` would not be ASCII; add `code = \"…\"`");
        cx.error(code.origin.tokens(), message);
    }
}

/// `expose` lifts the mask of a 5xx, so it has no effect on other statuses.
pub(super) fn expose_has_effect(cx: &Ctxt, container: &EntryKeys, variant: &Variant<'_>) {
    let Some(key) = variant.keys.expose.key() else { return };
    let is_fixed = variant.fields.iter().all(|field| field.keys.status.is_absent());
    let status = variant.keys.status.or(&container.status);
    if let (true, Ok(Some(ast::Status::Number(status @ ..500)))) = (is_fixed, status) {
        cx.error(key, format!("`expose` has no effect on status {status}; remove it"));
    }
}

/// A title, a param and a header are the same for every occurrence, so they cannot name fields.
pub(super) fn constants_have_no_fields(cx: &Ctxt, keys: &EntryKeys) {
    if let Ok(Some(title)) = keys.title.get() {
        let fix = "put the field into `message`";
        is_constant(cx, title, "a title is the same for every occurrence", fix);
    }
    if let Ok(Some(param)) = keys.param.get() {
        let fix = "write `#[api(param)]` on the field";
        is_constant(cx, param, "this param is the same for every occurrence", fix);
    }
    for header in &keys.headers {
        let fix = format!("write `#[api(header = \"{}\")]` on the field", header.literal.value);
        is_constant(cx, &header.value, "this header is the same for every occurrence", &fix);
    }
}

fn is_constant(cx: &Ctxt, text: &Text, rule: &str, fix: &str) {
    if let Some(placeholder) = placeholder(&text.value) {
        cx.error(text, format!("`{placeholder}` has no value, as {rule}; {fix}"));
    }
}

/// Returns the row of a variant.
pub(super) fn model<'a>(
    cx: &Ctxt,
    container: &'a EntryKeys,
    variant: &'a Variant<'a>,
) -> Result<Entry<'a>, Broken> {
    let keys = &variant.keys;
    let message = message_of(cx, variant);
    let code = code(container, variant)?;
    let doc_url = keys.doc_url.or(&container.doc_url)?;
    Ok(Entry {
        ident: variant.ident,
        doc_url: doc_url.and_then(|parts| doc_url_of(parts, code.as_ref())),
        code,
        status: status(keys.status.or(&container.status)?)?,
        r#type: keys.r#type.or(&container.r#type)?,
        group: keys.group.or(&container.group)?,
        title: keys.title.get()?,
        action: keys.action.get()?,
        param: keys.param.get()?,
        message: message?,
        description: variant.others.description.as_ref(),
        deprecated: variant.others.deprecated.as_deref(),
        retry: keys.retry.get()?.copied(),
        retry_after: keys.retry_after.get()?.copied(),
        headers: &keys.headers,
        log: keys.log.get()?.copied(),
        exposed: keys.expose.or(&container.expose)?.is_some(),
        shared: keys.shared.get()?.is_some(),
        roles: fields::roles(&variant.fields),
    })
}

fn status(declared: Option<&ast::Status>) -> Result<Status<'_>, Broken> {
    match declared {
        Some(ast::Status::Number(number)) => Ok(Status::Number(*number)),
        Some(ast::Status::Const(path)) => Ok(Status::Const(path)),
        None => Err(Broken),
    }
}

fn message_of<'a>(cx: &Ctxt, variant: &'a Variant<'a>) -> Result<Message<'a>, Broken> {
    Ok(match variant.keys.message.get()? {
        None => Message::Display(variant.others.display.as_ref()),
        Some(OrNone::None) => Message::Silent,
        Some(OrNone::Text(text)) => match message::format(cx, text, &variant.fields) {
            Some(format) => Message::Format(text, format),
            None => Message::Constant(text, undoubled(&text.value)),
        },
    })
}

/// Returns the code of a variant, unless it has none.
pub(super) fn code<'a>(container: &EntryKeys, variant: &'a Variant<'a>) -> Known<Code<'a>> {
    let code = match (variant.keys.code.get()?, container.code.get()?) {
        (Some(OrNone::None), _) | (None, Some(OrNone::None)) => return Ok(None),
        // One code for all variants is a mistake.
        (None, Some(OrNone::Text(_))) => return Err(Broken),
        (Some(OrNone::Text(text)), _) => {
            Code { text: text.value.clone(), origin: Origin::Key(text) }
        }
        (None, None) => {
            let case = container.rename_all.get()?.copied().unwrap_or(Case::Snake);
            let text = case.apply(&variant.ident.unraw().to_string());
            Code { text, origin: Origin::Name(variant.ident) }
        }
    };
    Ok(Some(match container.prefix.get()? {
        Some(prefix) => Code { text: format!("{}{}", prefix.value, code.text), ..code },
        None => code,
    }))
}

/// Returns the URL of an entry. One with a place for the code needs a code.
fn doc_url_of(parts: &[String], code: Option<&Code<'_>>) -> Option<String> {
    let (first, others) = parts.split_first()?;
    let mut url = first.clone();
    for part in others {
        url.push_str(&code?.text);
        url.push_str(part);
    }
    Some(url)
}
