//! Reads the value of a key.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{
    LitInt, Path, Token,
    ext::IdentExt,
    parse::{Parse, ParseStream},
    spanned::Spanned,
};

use super::keys::Symbol;
use crate::support::{status, suggest::nearest, text::Text};

/// One key whose value is being read.
pub(crate) struct Reader<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) keys: &'static Symbol,
    pub(crate) input: ParseStream<'a>,
}

impl Reader<'_> {
    /// Returns an error at the key, which ends in the form to write.
    pub(crate) fn bad_key(&self, problem: &str) -> syn::Error {
        let (name, form) = (self.ident.unraw(), self.keys.form);
        syn::Error::new(self.ident.span(), format!("`{name}` {problem}; write `{form}`"))
    }

    /// Returns an error at the value, which ends in the form to write instead.
    pub(crate) fn bad_value(&self, span: Span, expected: &str) -> syn::Error {
        let (name, form) = (self.ident.unraw(), self.keys.form);
        syn::Error::new(span, format!("`{name}` takes {expected}; write `{form}`"))
    }

    /// Whether the key has no value.
    pub(crate) fn is_bare(&self) -> bool {
        self.input.is_empty() || self.input.peek(Token![,])
    }

    /// Reads nothing: the key alone says it.
    pub(crate) fn flag(&self) -> syn::Result<()> {
        if self.is_bare() {
            return Ok(());
        }
        Err(self.bad_value(self.input.span(), "no value"))
    }

    pub(crate) fn has_value(&self) -> bool {
        self.input.peek(Token![=])
    }

    /// Reads the `=` in front of a value.
    pub(crate) fn equals(&self) -> syn::Result<()> {
        if !self.has_value() {
            return Err(self.bad_key("needs a value"));
        }
        self.input.parse::<Token![=]>().map(drop)
    }

    /// `= value`
    pub(crate) fn value<T: Parse>(&self, expected: &str) -> syn::Result<T> {
        self.equals()?;
        self.parse(self.input, expected)
    }

    pub(crate) fn parse<T: Parse>(&self, input: ParseStream<'_>, expected: &str) -> syn::Result<T> {
        let span = input.span();
        input.parse().map_err(|_| self.bad_value(span, expected))
    }

    /// `= "text"`
    pub(crate) fn text(&self) -> syn::Result<Text> {
        let text = self.value("a string")?;
        self.check_text(&text)?;
        Ok(text)
    }

    pub(crate) fn check_text(&self, text: &Text) -> syn::Result<()> {
        if text.value.trim().is_empty() {
            return Err(self.bad_value(text.span(), "a string that is not empty"));
        }
        Ok(())
    }

    /// `= "…"` in visible ASCII without quotes or backslashes, so that it never needs escaping.
    pub(crate) fn plain(&self) -> syn::Result<Text> {
        let text = self.value("a string")?;
        self.check_plain(&text)?;
        Ok(text)
    }

    pub(crate) fn check_plain(&self, text: &Text) -> syn::Result<()> {
        self.check_text(text)?;
        if is_plain(&text.value) {
            return Ok(());
        }
        Err(self.bad_value(text.span(), "visible ASCII without spaces, quotes or backslashes"))
    }

    /// `= "word"`, where only some words are allowed.
    pub(crate) fn word<T: Copy>(&self, words: &[(&'static str, T)]) -> syn::Result<T> {
        self.known(&self.text()?, words)
    }

    /// `"word"`, as the first of a list.
    pub(crate) fn word_in<T: Copy>(
        &self,
        input: ParseStream<'_>,
        words: &[(&'static str, T)],
    ) -> syn::Result<T> {
        self.known(&self.parse(input, "a string")?, words)
    }

    fn known<T: Copy>(&self, text: &Text, words: &[(&'static str, T)]) -> syn::Result<T> {
        let found = words.iter().find(|(name, _)| *name == text.value);
        found.map(|(_, value)| *value).ok_or_else(|| {
            let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
            self.unknown_word(text, &names)
        })
    }

    fn unknown_word(&self, text: &Text, words: &[&str]) -> syn::Error {
        let (name, word) = (self.ident.unraw(), &text.value);
        let fix = match nearest(word, words.iter().copied()) {
            Some(near) => format!("did you mean `\"{near}\"`?"),
            None => format!("use one of `{}`", words.join("`, `")),
        };
        syn::Error::new(text.span(), format!("unknown `{name}` `{word}`; {fix}"))
    }

    /// `(item, item)`
    pub(crate) fn list<T>(
        &self,
        item: impl Fn(ParseStream<'_>) -> syn::Result<T>,
    ) -> syn::Result<Vec<T>> {
        if !self.input.peek(syn::token::Paren) {
            return Err(self.bad_key("needs a list"));
        }
        let mut items = Vec::new();
        self.parenthesized(&mut |content| {
            while !content.is_empty() {
                items.push(item(content)?);
                self.comma(content)?;
            }
            Ok(())
        })?;
        if items.is_empty() {
            return Err(self.bad_key("lists nothing"));
        }
        Ok(items)
    }

    /// Reads what is in parentheses. After a mistake it consumes the rest, because syn would report
    /// that as another mistake.
    pub(crate) fn parenthesized(
        &self,
        read: &mut dyn FnMut(ParseStream<'_>) -> syn::Result<()>,
    ) -> syn::Result<()> {
        let content;
        syn::parenthesized!(content in self.input);
        let outcome = read(&content);
        if outcome.is_err() {
            content.parse::<TokenStream>()?;
        }
        outcome
    }

    /// Reads the comma behind an item, which the last one does not need.
    fn comma(&self, list: ParseStream<'_>) -> syn::Result<()> {
        if list.is_empty() {
            return Ok(());
        }
        list.parse::<Token![,]>().map(drop).map_err(|error| {
            let name = self.ident.unraw();
            let message = format!("expected `,` in the list of `{name}`; separate its items");
            syn::Error::new(error.span(), message)
        })
    }

    /// `= 10`: whole seconds.
    pub(crate) fn seconds(&self) -> syn::Result<u32> {
        let expected = "whole seconds, 0 to 4294967295";
        let number = self.value::<LitInt>(expected)?;
        if !number.suffix().is_empty() {
            return Err(self.bad_value(number.span(), expected));
        }
        number.base10_parse().map_err(|_| self.bad_value(number.span(), expected))
    }

    /// `= "…{code}…"`, split where the code goes.
    pub(crate) fn url_template(&self) -> syn::Result<Vec<String>> {
        let text = self.text()?;
        let parts: Vec<String> = text.value.split("{code}").map(str::to_owned).collect();
        if parts.iter().any(|part| part.contains(['{', '}'])) {
            return Err(self.bad_value(text.span(), "no other place than `{code}`"));
        }
        if !text.value.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(self.bad_value(text.span(), "a URL of visible ASCII"));
        }
        Ok(parts)
    }

    /// `= path::to::Type`
    pub(crate) fn type_path(&self) -> syn::Result<Path> {
        let path: Path = self.value("a path")?;
        if path.segments.iter().any(|segment| segment.ident == "Self") {
            return Err(syn::Error::new(path.span(), "`Self` has no meaning here; name the type"));
        }
        Ok(path)
    }
}

pub(crate) fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\')
}

/// Reads a number that can be the status of an error.
pub(crate) fn error_status(number: &LitInt) -> syn::Result<u16> {
    let error = |message| Err(syn::Error::new(number.span(), message));
    match number.base10_parse() {
        Ok(400..=599) if !number.suffix().is_empty() => {
            error(format!("`{number}` has a suffix; write `{}`", number.base10_digits()))
        }
        Ok(status @ 400..=599) => Ok(status),
        _ => error(format!("status `{number}` is not an error; use 400 to 599")),
    }
}

/// Reads a name such as `CONFLICT`.
pub(crate) fn named_status(name: &Ident) -> syn::Result<u16> {
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
