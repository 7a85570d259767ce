//! How the value of a key is read.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{
    LitInt, LitStr, Path, Token,
    ext::IdentExt,
    parse::{Parse, ParseStream},
    spanned::Spanned,
};

use super::Reader;
use crate::{status, suggest::nearest};

/// A declared status.
#[derive(Clone)]
pub(crate) enum Status {
    /// Known to the macro.
    Number(u16),
    /// A const `StatusCode`, known to the compiler.
    Path(Path),
}

impl Reader<'_> {
    fn error_here(&self, problem: &str) -> syn::Error {
        let Self { ident, key, .. } = self;
        let name = ident.unraw();
        syn::Error::new(ident.span(), format!("`{name}` {problem}; write `{}`", key.form))
    }

    /// A mistake in the value, which ends in the form to write instead.
    pub(super) fn bad_value(&self, span: Span, expected: &str) -> syn::Error {
        let Self { ident, key, .. } = self;
        let name = ident.unraw();
        syn::Error::new(span, format!("`{name}` takes {expected}; write `{}`", key.form))
    }

    /// Whether the key stands alone.
    pub(super) fn is_bare(&self) -> bool {
        self.input.is_empty() || self.input.peek(Token![,])
    }

    /// Nothing: the key alone says it.
    pub(super) fn flag(&self) -> syn::Result<()> {
        if self.is_bare() {
            return Ok(());
        }
        Err(self.bad_value(self.input.span(), "no value"))
    }

    pub(super) fn has_value(&self) -> bool {
        self.input.peek(Token![=])
    }

    /// `= value`
    pub(super) fn value<T: Parse>(&self, expected: &str) -> syn::Result<T> {
        if !self.has_value() {
            return Err(self.error_here("needs a value"));
        }
        self.input.parse::<Token![=]>()?;
        self.parse(self.input, expected)
    }

    pub(super) fn parse<T: Parse>(&self, input: ParseStream<'_>, expected: &str) -> syn::Result<T> {
        let span = input.span();
        input.parse().map_err(|_| self.bad_value(span, expected))
    }

    /// `= "text"`
    pub(super) fn text(&self) -> syn::Result<LitStr> {
        let text = self.value("a string")?;
        self.check_text(&text)?;
        Ok(text)
    }

    pub(super) fn check_text(&self, text: &LitStr) -> syn::Result<()> {
        if text.value().trim().is_empty() {
            return Err(self.bad_value(text.span(), "a string that is not empty"));
        }
        Ok(())
    }

    /// `= "word"`, where only some words make sense.
    pub(super) fn word<T: Copy>(&self, words: &[(&'static str, T)]) -> syn::Result<T> {
        self.known(&self.text()?, words)
    }

    /// `"word"`, as the first of a list.
    pub(super) fn word_in<T: Copy>(
        &self,
        input: ParseStream<'_>,
        words: &[(&'static str, T)],
    ) -> syn::Result<T> {
        self.known(&self.parse(input, "a string")?, words)
    }

    fn known<T: Copy>(&self, text: &LitStr, words: &[(&'static str, T)]) -> syn::Result<T> {
        let word = text.value();
        if let Some(&(_, value)) = words.iter().find(|(name, _)| *name == word) {
            return Ok(value);
        }
        let names = || words.iter().map(|(name, _)| *name);
        let fix = match nearest(&word, names()) {
            Some(near) => format!("did you mean `\"{near}\"`?"),
            None => format!("use one of `{}`", names().collect::<Vec<_>>().join("`, `")),
        };
        let name = self.ident.unraw();
        Err(syn::Error::new(text.span(), format!("unknown `{name}` `{word}`; {fix}")))
    }

    /// `(…)`
    pub(super) fn list<T>(
        &self,
        item: impl Fn(ParseStream<'_>) -> syn::Result<T>,
    ) -> syn::Result<Vec<T>> {
        if !self.input.peek(syn::token::Paren) {
            return Err(self.error_here("needs a list"));
        }
        let items = self.parenthesized(|content| {
            let mut items = Vec::new();
            while !content.is_empty() {
                items.push(item(content)?);
                if !content.is_empty() {
                    self.comma(content)?;
                }
            }
            Ok(items)
        })?;
        if items.is_empty() {
            return Err(self.error_here("lists nothing"));
        }
        Ok(items)
    }

    /// What stands in parentheses. Behind a mistake nothing is left, for syn would report that as
    /// one more.
    pub(super) fn parenthesized<T>(
        &self,
        read: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
    ) -> syn::Result<T> {
        let content;
        syn::parenthesized!(content in self.input);
        let outcome = read(&content);
        if outcome.is_err() {
            content.parse::<TokenStream>()?;
        }
        outcome
    }

    fn comma(&self, list: ParseStream<'_>) -> syn::Result<()> {
        let message = || {
            let name = self.ident.unraw();
            format!("expected `,` in the list of `{name}`; separate its items")
        };
        list.parse::<Token![,]>()
            .map(drop)
            .map_err(|error| syn::Error::new(error.span(), message()))
    }

    /// `= 409`, `= CONFLICT` or `= path::to::CONST`
    pub(super) fn status(&self) -> syn::Result<Status> {
        let expected = "an integer, a name such as `CONFLICT` or a path to a const `StatusCode`";
        if !self.has_value() {
            return Err(self.error_here("needs a value"));
        }
        self.input.parse::<Token![=]>()?;
        if self.input.peek(LitInt) {
            let number: LitInt = self.input.parse()?;
            return error_status(&number).map(Status::Number);
        }
        let path: Path = self.parse(self.input, expected)?;
        match path.get_ident() {
            Some(name) => named_status(name).map(Status::Number),
            None => Ok(Status::Path(path)),
        }
    }

    /// `= 10`: whole seconds.
    pub(super) fn seconds(&self) -> syn::Result<u32> {
        let expected = "whole seconds, 0 to 4294967295";
        let number = self.value::<LitInt>(expected)?;
        if !number.suffix().is_empty() {
            return Err(self.bad_value(number.span(), expected));
        }
        number.base10_parse().map_err(|_| self.bad_value(number.span(), expected))
    }

    /// `= "…{code}…"`, split at its places.
    pub(super) fn template(&self) -> syn::Result<Vec<String>> {
        let text = self.text()?;
        let value = text.value();
        let parts: Vec<String> = value.split("{code}").map(str::to_owned).collect();
        if parts.iter().any(|part| part.contains(['{', '}'])) {
            return Err(self.bad_value(text.span(), "no other place than `{code}`"));
        }
        if !value.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(self.bad_value(text.span(), "a URL of visible ASCII"));
        }
        Ok(parts)
    }

    /// `= "…"` in visible ASCII without quotes or backslashes, so that it never needs escaping.
    pub(super) fn plain(&self) -> syn::Result<LitStr> {
        let text = self.value("a string")?;
        self.check_plain(&text)?;
        Ok(text)
    }

    pub(super) fn check_plain(&self, text: &LitStr) -> syn::Result<()> {
        self.check_text(text)?;
        if is_plain(&text.value()) {
            return Ok(());
        }
        Err(self.bad_value(text.span(), "visible ASCII without spaces, quotes or backslashes"))
    }
}

pub(super) fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\')
}

/// A number that may be the status of an error.
pub(super) fn error_status(number: &LitInt) -> syn::Result<u16> {
    let error = |message| Err(syn::Error::new(number.span(), message));
    match number.base10_parse() {
        Ok(400..=599) if !number.suffix().is_empty() => {
            error(format!("`{number}` has a suffix; write `{}`", number.base10_digits()))
        }
        Ok(status @ 400..=599) => Ok(status),
        _ => error(format!("status `{number}` is not an error; use 400 to 599")),
    }
}

fn named_status(name: &Ident) -> syn::Result<u16> {
    let text = name.to_string();
    if let Some(number) = status::by_name(&text) {
        return Ok(number);
    }
    let fix = match nearest(&text, status::names()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("use 400 to 599, or a const of yours by its path, as in `self::{text}`"),
    };
    Err(syn::Error::new(name.span(), format!("unknown error status `{text}`; {fix}")))
}

/// The tokens of a header name or value, checked.
pub(super) fn header_name(name: &LitStr) -> syn::Result<String> {
    const OWN: &[(&str, &str)] = &[
        ("retry-after", "use the key `retry_after`"),
        ("content-type", "the envelope sets it"),
        ("x-request-id", "use the key `request_id`"),
        ("content-encoding", "the server sets it"),
        ("content-length", "the server sets it"),
        ("transfer-encoding", "the server sets it"),
        ("connection", "the server sets it"),
        ("date", "the server sets it"),
        ("keep-alive", "the server sets it"),
        ("trailer", "the server sets it"),
        ("upgrade", "the server sets it"),
    ];
    let lower = name.value().to_ascii_lowercase();
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if lower.is_empty() || !lower.bytes().all(is_token) {
        let message = format!(
            "`{}` is not a header name; use letters, digits and `-`, such as `X-Quota`",
            name.value().escape_debug()
        );
        return Err(syn::Error::new(name.span(), message));
    }
    match OWN.iter().find(|(own, _)| *own == lower) {
        Some((_, fix)) => {
            let message = format!("header `{}` cannot be set here; {fix}", name.value());
            Err(syn::Error::new(name.span(), message))
        }
        None => Ok(lower),
    }
}

pub(super) fn header_value(value: &LitStr) -> syn::Result<String> {
    let text = value.value();
    let visible = text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
    if visible && text.trim() == text && text.len() <= 4096 {
        return Ok(text);
    }
    let message =
        "not a header value; use visible ASCII without spaces at the ends, at most 4096 bytes";
    Err(syn::Error::new(value.span(), message))
}

/// A type, for keys that name one.
pub(super) fn a_path(path: &Path) -> syn::Result<()> {
    if path.segments.iter().any(|segment| segment.ident == "Self") {
        return Err(syn::Error::new(path.span(), "`Self` has no meaning here; name the type"));
    }
    Ok(())
}
