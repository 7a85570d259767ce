//! Reads the keys of a type, a variant or a field.

use proc_macro2::Ident;
use syn::{
    Attribute, LitInt, Path, Token,
    ext::IdentExt,
    parse::{Parse, ParseStream},
    token,
};

use super::super::ast::{EntryKeys, FieldKeys, Header, Json, OrNone, Retry, Skipped, Status};
use crate::support::{
    attribute::{
        header::{header_name, header_value},
        keys::{ENTRY_KEYS, EntryKey, FIELD_KEYS, FieldKey, Place},
        reader::Reader,
        status::{const_status, error_status, named_status},
        walk::{each_key, hyphenated},
    },
    case::Case,
    ctxt::{Ctxt, error_at},
    text::Text,
};

pub(super) fn of_entry(cx: &Ctxt, attrs: &[Attribute], place: Place) -> EntryKeys {
    let mut keys = EntryKeys::default();
    let doubt = each_key(cx, attrs, place, ENTRY_KEYS, &mut |key, reader| {
        entry_key(&mut keys, key, reader)?;
        keys.said.push(reader.ident.clone());
        Ok(())
    });
    if doubt.here {
        keys.doubt();
    }
    keys.has_misplaced = doubt.elsewhere;
    keys
}

fn entry_key(keys: &mut EntryKeys, key: EntryKey, reader: &Reader<'_>) -> syn::Result<()> {
    match key {
        EntryKey::Status => keys.status.set(reader, status(reader)),
        EntryKey::Type => keys.r#type.set(reader, reader.plain()),
        EntryKey::Group => keys.group.set(reader, reader.text()),
        EntryKey::DocUrl => keys.doc_url.set(reader, reader.url_template()),
        EntryKey::RenameAll => keys.rename_all.set(reader, reader.word(&Case::NAMES)),
        EntryKey::Prefix => keys.prefix.set(reader, reader.plain()),
        EntryKey::Book => keys.book.set(reader, reader.type_path()),
        EntryKey::Envelope => keys.envelope.set(reader, reader.type_value()),
        EntryKey::Skip => keys.skip.set(reader, reader.list(&|input| framework(reader, input))),
        EntryKey::Crate => keys.krate.set(reader, reader.module_path()),
        EntryKey::Code => keys.code.set(reader, code(reader)),
        EntryKey::Shared => keys.shared.set(reader, reader.flag()),
        EntryKey::Message => keys.message.set(reader, or_none(reader)),
        EntryKey::Expose => keys.expose.set(reader, reader.flag()),
        EntryKey::Title => keys.title.set(reader, reader.text()),
        EntryKey::Action => keys.action.set(reader, reader.text()),
        EntryKey::Param => keys.param.set(reader, param(reader)),
        EntryKey::RetryAfter => keys.retry_after.set(reader, reader.seconds()),
        EntryKey::Retry => keys.retry.set(reader, reader.word(&RETRY)),
        EntryKey::Header => add_headers(&mut keys.headers, reader),
        EntryKey::Log => keys.log.set(reader, reader.word(&LEVELS)),
        EntryKey::Transparent => keys.transparent.set(reader, reader.flag()),
    }
}

pub(super) fn of_field(cx: &Ctxt, attrs: &[Attribute]) -> FieldKeys {
    let mut keys = FieldKeys::default();
    let doubt = each_key(cx, attrs, Place::Field, FIELD_KEYS, &mut |key, reader| {
        field_key(&mut keys, key, reader)
    });
    if doubt.here {
        keys.doubt();
    }
    keys.has_misplaced = doubt.elsewhere;
    keys
}

fn field_key(keys: &mut FieldKeys, key: FieldKey, reader: &Reader<'_>) -> syn::Result<()> {
    match key {
        FieldKey::Param => keys.param.set(reader, reader.flag()),
        FieldKey::Details => keys.details.set(reader, reader.flag()),
        FieldKey::Detail => keys.detail.set(reader, detail(reader)),
        FieldKey::Json => keys.json.set(reader, reader.word(&JSON)),
        FieldKey::Violations => keys.violations.set(reader, reader.flag()),
        FieldKey::RetryAfter => keys.retry_after.set(reader, reader.flag()),
        FieldKey::Header => {
            keys.header.set(reader, reader.text().and_then(|name| header_name(&name)))
        }
        FieldKey::Status => keys.status.set(reader, reader.flag()),
        FieldKey::RequestId => keys.request_id.set(reader, reader.flag()),
    }
}

const RETRY: [(&str, Retry); 3] =
    [("never", Retry::Never), ("backoff", Retry::Backoff), ("after", Retry::After)];

const JSON: [(&str, Json); 7] = [
    ("string", Json::String),
    ("integer", Json::Integer),
    ("number", Json::Number),
    ("boolean", Json::Boolean),
    ("array", Json::Array),
    ("object", Json::Object),
    ("any", Json::Any),
];

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
    let start = input.cursor();
    let path: Path = reader.parse(input, expected)?;
    if input.peek(token::Paren) {
        let end = input.cursor().token_tree().map_or(start, |(_, end)| end);
        let message =
            "a call cannot be a status; put it into a const and name that, as in `self::S`";
        return Err(syn::Error::new_range(start..end, message));
    }
    if let Some(name) = path.get_ident() {
        return named_status(name).map(Status::Number);
    }
    let path = const_status(path).map(Status::Const);
    path.ok_or_else(|| reader.bad_rest(start, expected))
}

fn code(reader: &Reader<'_>) -> syn::Result<OrNone> {
    let start = reader.input.fork();
    let code = or_none(reader).map_err(|error| not_a_number(&start).unwrap_or(error))?;
    if let OrNone::Text(text) = &code {
        reader.check_plain(text)?;
    }
    Ok(code)
}

/// Returns the error of a code that is written as a number.
fn not_a_number(input: ParseStream<'_>) -> Option<syn::Error> {
    input.parse::<Token![=]>().ok()?;
    let number: LitInt = input.parse().ok()?;
    let message = format!("a code is a string; write `code = \"{number}\"`");
    Some(syn::Error::new(number.span(), message))
}

fn or_none(reader: &Reader<'_>) -> syn::Result<OrNone> {
    let value = reader.value("a string or `none`")?;
    if let OrNone::Text(text) = &value
        && text.value.trim().is_empty()
    {
        let name = reader.ident.unraw();
        let message = format!("`{name}` is empty; write `{name} = none` to send null");
        return Err(error_at(text, message));
    }
    Ok(value)
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

/// `= "amount"`. The flag of this name goes on a field.
fn param(reader: &Reader<'_>) -> syn::Result<Text> {
    if reader.is_bare() {
        let message = "`param` has no value; write `param = \"amount\"`, or `param` on the field";
        return Err(error_at(reader.ident, message));
    }
    reader.text()
}

/// Reads the name of a framework, also with the hyphens of its feature. Which names exist, and that
/// they have none, the runtime knows.
fn framework(reader: &Reader<'_>, input: ParseStream<'_>) -> syn::Result<Skipped> {
    let start = input.cursor();
    let first =
        Ident::parse_any(input).map_err(|_| reader.bad_rest(start, "names of frameworks"))?;
    let rest = hyphenated(input)?;
    let word = format!("{first}{rest}");
    let name = match rest.as_str() {
        "" => first,
        _ => Ident::new(&word.replace("r#", "").replace('-', "_"), first.span()),
    };
    Ok(Skipped { word, name })
}

fn add_headers(headers: &mut Vec<Header>, reader: &Reader<'_>) -> syn::Result<()> {
    for header in reader.list(&|input| header(reader, input))? {
        if headers.iter().any(|earlier| earlier.name == header.name) {
            let message = format!("header `{}` is set twice; remove one", header.name);
            return Err(syn::Error::new(header.literal.span(), message));
        }
        headers.push(header);
    }
    reader.end(true).map(drop)
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
