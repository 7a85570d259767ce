//! The keys of an enum, a struct or a variant.

use proc_macro2::Ident;
use syn::{
    Attribute, LitStr, Path, Token, Type,
    ext::IdentExt,
    parse::{Parse, ParseStream},
};

use super::{
    Reader, Slot, Status, each_key,
    value::{a_path, header_name, header_value},
};
use crate::{case::Case, ctxt::Ctxt, symbol::Place};

/// What `#[api(…)]` says on an enum, a struct or a variant; which keys go where is in `symbol`.
#[derive(Default)]
pub(crate) struct EntryKeys {
    pub(crate) status: Slot<Status>,
    pub(crate) r#type: Slot<LitStr>,
    pub(crate) group: Slot<LitStr>,
    pub(crate) doc_url: Slot<Vec<String>>,
    pub(crate) rename_all: Slot<Case>,
    pub(crate) prefix: Slot<LitStr>,
    pub(crate) book: Slot<Path>,
    pub(crate) envelope: Slot<Type>,
    pub(crate) skip: Slot<Vec<Ident>>,
    pub(crate) krate: Slot<Path>,
    pub(crate) code: Slot<OrNone>,
    pub(crate) shared: Slot<()>,
    pub(crate) message: Slot<OrNone>,
    pub(crate) expose: Slot<()>,
    pub(crate) title: Slot<LitStr>,
    pub(crate) action: Slot<LitStr>,
    pub(crate) retry_after: Slot<u32>,
    pub(crate) retry: Slot<&'static str>,
    pub(crate) headers: Vec<Header>,
    pub(crate) log: Slot<&'static str>,
    pub(crate) transparent: Slot<()>,
    /// Every key that was said, in order.
    pub(crate) said: Vec<Ident>,
    /// Whether something could not be read, so that what is missing may be no mistake of its own.
    pub(crate) flawed: bool,
}

/// `code = "…"` or `code = none`
pub(crate) enum OrNone {
    Text(LitStr),
    None,
}

/// `header("Name" = "value")`
pub(crate) struct Header {
    pub(crate) literal: LitStr,
    pub(crate) name: String,
    pub(crate) value: String,
}

impl EntryKeys {
    pub(crate) fn read(cx: &Ctxt, attrs: &[Attribute], place: Place) -> Self {
        let mut keys = Self::default();
        let flawless = each_key(cx, attrs, "api", place, |reader| {
            keys.said.push(reader.ident.clone());
            keys.take(reader)
        });
        keys.flawed = !flawless;
        keys
    }

    fn take(&mut self, reader: &Reader<'_>) -> syn::Result<()> {
        let key = reader.ident;
        match reader.key.name {
            "status" => self.status.set(key, reader.status()?),
            "type" => self.r#type.set(key, reader.plain()?),
            "group" => self.group.set(key, reader.text()?),
            "doc_url" => self.doc_url.set(key, reader.template()?),
            "rename_all" => self.rename_all.set(key, reader.word(&Case::NAMES)?),
            "prefix" => self.prefix.set(key, reader.plain()?),
            "book" => self.book.set(key, book(reader)?),
            "envelope" => self.envelope.set(key, reader.value("a type")?),
            "skip" => self.skip.set(key, reader.list(|input| integration(reader, input))?),
            "crate" => self.krate.set(key, reader.value("a path")?),
            "code" => self.code.set(key, code(reader)?),
            "shared" => self.shared.set(key, reader.flag()?),
            "message" => self.message.set(key, message(reader)?),
            "expose" => self.expose.set(key, reader.flag()?),
            "title" => self.title.set(key, reader.text()?),
            "action" => self.action.set(key, reader.text()?),
            "retry_after" => self.retry_after.set(key, reader.seconds()?),
            "retry" => self.retry.set(key, reader.word(&RETRY)?),
            "header" => self.add_headers(reader),
            "log" => self.log.set(key, reader.word(&LEVELS)?),
            "transparent" => self.transparent.set(key, reader.flag()?),
            other => unreachable!("`{other}` is no key of an entry"),
        }
    }

    fn add_headers(&mut self, reader: &Reader<'_>) -> syn::Result<()> {
        for header in reader.list(|input| header(reader, input))? {
            if self.headers.iter().any(|earlier| earlier.name == header.name) {
                let message = format!("header `{}` is set twice; remove one", header.name);
                return Err(syn::Error::new(header.literal.span(), message));
            }
            self.headers.push(header);
        }
        Ok(())
    }
}

/// The word of a key and the variant of the runtime's enum that it means.
const RETRY: [(&str, &str); 3] = [("never", "Never"), ("backoff", "Backoff"), ("after", "After")];
const LEVELS: [(&str, &str); 5] = [
    ("error", "Error"),
    ("warn", "Warn"),
    ("info", "Info"),
    ("debug", "Debug"),
    ("trace", "Trace"),
];

fn book(reader: &Reader<'_>) -> syn::Result<Path> {
    let path = reader.value("a path")?;
    a_path(&path)?;
    Ok(path)
}

fn code(reader: &Reader<'_>) -> syn::Result<OrNone> {
    let code = reader.value("a string or `none`")?;
    if let OrNone::Text(text) = &code {
        reader.check_plain(text)?;
    }
    Ok(code)
}

impl OrNone {
    pub(crate) fn text(&self) -> Option<&LitStr> {
        match self {
            Self::Text(text) => Some(text),
            Self::None => None,
        }
    }
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

fn message(reader: &Reader<'_>) -> syn::Result<OrNone> {
    let message: OrNone = reader.value("a string or `none`")?;
    if let OrNone::Text(text) = &message {
        reader.check_text(text)?;
    }
    Ok(message)
}

/// The name of an integration, which the runtime knows.
fn integration(reader: &Reader<'_>, input: ParseStream<'_>) -> syn::Result<Ident> {
    let span = input.span();
    let expected = "names of integrations";
    Ident::parse_any(input).map_err(|_| reader.bad_value(span, expected))
}

fn header(reader: &Reader<'_>, input: ParseStream<'_>) -> syn::Result<Header> {
    let expected = "names and values";
    let literal: LitStr = reader.parse(input, expected)?;
    let name = header_name(&literal)?;
    reader.parse::<Token![=]>(input, expected)?;
    let value = header_value(&reader.parse(input, expected)?)?;
    Ok(Header { literal, name, value })
}
