//! Reads the keys of a type, a variant or a field.

use proc_macro2::Ident;
use syn::{
    Attribute, Path, Token,
    ext::IdentExt,
    parse::{Parse, ParseStream},
};

use super::super::ast::{EntryKeys, FieldKeys, Header, OrNone, Retry, Status};
use crate::support::{
    attribute::{
        header::{header_name, header_value},
        keys::{ENTRY_KEYS, EntryKey, FIELD_KEYS, FieldKey, Place},
        reader::{Reader, error_status, named_status},
        walk::each_key,
    },
    case::Case,
    ctxt::Ctxt,
    text::Text,
};

pub(super) fn of_entry(cx: &Ctxt, attrs: &[Attribute], place: Place) -> EntryKeys {
    let mut keys = EntryKeys::default();
    let complete = each_key(cx, attrs, place, ENTRY_KEYS, &mut |key, reader| {
        keys.said.push(reader.ident.clone());
        entry_key(&mut keys, key, reader)
    });
    keys.complete = complete;
    keys
}

fn entry_key(keys: &mut EntryKeys, key: EntryKey, reader: &Reader<'_>) -> syn::Result<()> {
    let ident = reader.ident;
    match key {
        EntryKey::Status => keys.status.set(ident, status(reader)?),
        EntryKey::Type => keys.r#type.set(ident, reader.plain()?),
        EntryKey::Group => keys.group.set(ident, reader.text()?),
        EntryKey::DocUrl => keys.doc_url.set(ident, reader.url_template()?),
        EntryKey::RenameAll => keys.rename_all.set(ident, reader.word(&Case::NAMES)?),
        EntryKey::Prefix => keys.prefix.set(ident, reader.plain()?),
        EntryKey::Book => keys.book.set(ident, reader.type_path()?),
        EntryKey::Envelope => keys.envelope.set(ident, reader.value("a type")?),
        EntryKey::Skip => keys.skip.set(ident, reader.list(|input| framework(reader, input))?),
        EntryKey::Crate => keys.krate.set(ident, reader.value("a path")?),
        EntryKey::Code => keys.code.set(ident, code(reader)?),
        EntryKey::Shared => keys.shared.set(ident, reader.flag()?),
        EntryKey::Message => keys.message.set(ident, message(reader)?),
        EntryKey::Expose => keys.expose.set(ident, reader.flag()?),
        EntryKey::Title => keys.title.set(ident, reader.text()?),
        EntryKey::Action => keys.action.set(ident, reader.text()?),
        EntryKey::RetryAfter => keys.retry_after.set(ident, reader.seconds()?),
        EntryKey::Retry => keys.retry.set(ident, reader.word(&RETRY)?),
        EntryKey::Header => add_headers(&mut keys.headers, reader),
        EntryKey::Log => keys.log.set(ident, reader.word(&LEVELS)?),
        EntryKey::Transparent => keys.transparent.set(ident, reader.flag()?),
    }
}

pub(super) fn of_field(cx: &Ctxt, attrs: &[Attribute]) -> FieldKeys {
    let mut keys = FieldKeys::default();
    each_key(cx, attrs, Place::Field, FIELD_KEYS, &mut |key, reader| {
        field_key(&mut keys, key, reader)
    });
    keys
}

fn field_key(keys: &mut FieldKeys, key: FieldKey, reader: &Reader<'_>) -> syn::Result<()> {
    let ident = reader.ident;
    match key {
        FieldKey::Param => keys.param.set(ident, reader.flag()?),
        FieldKey::Details => keys.details.set(ident, reader.flag()?),
        FieldKey::Detail => keys.detail.set(ident, detail(reader)?),
        FieldKey::RetryAfter => keys.retry_after.set(ident, reader.flag()?),
        FieldKey::Header => keys.header.set(ident, header_name(&reader.text()?)?),
        FieldKey::Status => keys.status.set(ident, reader.flag()?),
        FieldKey::RequestId => keys.request_id.set(ident, reader.flag()?),
    }
}

const RETRY: [(&str, Retry); 3] =
    [("never", Retry::Never), ("backoff", Retry::Backoff), ("after", Retry::After)];

/// The word of a level and the variant of the runtime's `Level`.
const LEVELS: [(&str, &str); 5] = [
    ("error", "Error"),
    ("warn", "Warn"),
    ("info", "Info"),
    ("debug", "Debug"),
    ("trace", "Trace"),
];

/// `= 409`, `= CONFLICT` or `= path::to::CONST`
fn status(reader: &Reader<'_>) -> syn::Result<Status> {
    let expected = "an integer, a name such as `CONFLICT` or a path to a const `StatusCode`";
    reader.equals()?;
    let input = reader.input;
    // Not `peek(LitInt)`, which would parse the number once more.
    if input.cursor().literal().is_some() || input.peek(Token![-]) {
        return error_status(&reader.parse(input, expected)?).map(Status::Number);
    }
    let path: Path = reader.parse(input, expected)?;
    match path.get_ident() {
        Some(name) => named_status(name).map(Status::Number),
        None => Ok(Status::Const(path)),
    }
}

fn code(reader: &Reader<'_>) -> syn::Result<OrNone> {
    let code = reader.value("a string or `none`")?;
    if let OrNone::Text(text) = &code {
        reader.check_plain(text)?;
    }
    Ok(code)
}

fn message(reader: &Reader<'_>) -> syn::Result<OrNone> {
    let message = reader.value("a string or `none`")?;
    if let OrNone::Text(text) = &message {
        reader.check_text(text)?;
    }
    Ok(message)
}

impl Parse for OrNone {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        match input.parse::<Option<Ident>>()? {
            Some(word) if word == "none" => Ok(Self::None),
            Some(word) => Err(syn::Error::new(word.span(), "expected `none`")),
            None => input.parse().map(Self::Text),
        }
    }
}

/// Reads the name of a framework. Which names exist, the runtime knows.
fn framework(reader: &Reader<'_>, input: ParseStream<'_>) -> syn::Result<Ident> {
    let span = input.span();
    Ident::parse_any(input).map_err(|_| reader.bad_value(span, "names of frameworks"))
}

fn add_headers(headers: &mut Vec<Header>, reader: &Reader<'_>) -> syn::Result<()> {
    for header in reader.list(|input| header(reader, input))? {
        if headers.iter().any(|earlier| earlier.name == header.name) {
            let message = format!("header `{}` is set twice; remove one", header.name);
            return Err(syn::Error::new(header.literal.span(), message));
        }
        headers.push(header);
    }
    Ok(())
}

/// `"Name" = "value"`
fn header(reader: &Reader<'_>, input: ParseStream<'_>) -> syn::Result<Header> {
    let expected = "names and values";
    let literal: Text = reader.parse(input, expected)?;
    let name = header_name(&literal)?;
    reader.parse::<Token![=]>(input, expected)?;
    let value = header_value(reader.parse(input, expected)?)?;
    Ok(Header { literal, name, value })
}

/// Nothing, or `= "name"`
fn detail(reader: &Reader<'_>) -> syn::Result<Option<Text>> {
    if reader.is_bare() { Ok(None) } else { reader.text().map(Some) }
}
