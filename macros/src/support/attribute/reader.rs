//! Reads the value of a key.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{
    LitInt, Path, PathSegment, Token, Type,
    buffer::Cursor,
    ext::IdentExt,
    parse::{Parse, ParseStream},
};

use super::keys::Symbol;
use crate::support::{
    ctxt::error_at,
    suggest::nearest,
    text::{Text, is_plain, suffix_of},
};

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
    pub(crate) fn bad_value(&self, value: &dyn ToTokens, expected: &str) -> syn::Error {
        error_at(value, self.takes(expected))
    }

    /// Returns an error at everything up to the next comma.
    pub(crate) fn bad_rest(&self, start: Cursor<'_>, expected: &str) -> syn::Error {
        syn::Error::new_range(start..comma_or_end(start), self.takes(expected))
    }

    fn takes(&self, expected: &str) -> String {
        let (name, form) = (self.ident.unraw(), self.keys.form);
        format!("`{name}` takes {expected}; write `{form}`")
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
        Err(self.bad_rest(self.input.cursor(), "no value"))
    }

    /// Checks that the value has ended, and that the key is the first of its name. Returns the key.
    pub(crate) fn end(&self, is_first: bool) -> syn::Result<Ident> {
        let name = self.ident.unraw();
        if !self.is_bare() {
            let message = format!("expected `,` after `{name}`; separate the keys");
            return Err(self.input.error(message));
        }
        if !is_first {
            let message = format!("duplicate key `{name}`; remove one");
            return Err(syn::Error::new(self.ident.span(), message));
        }
        Ok(self.ident.clone())
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
        if input.is_empty() {
            return Err(syn::Error::new(input.span(), self.takes(expected)));
        }
        let start = input.cursor();
        let parsed = input.parse();
        parsed.map_err(|_| suffix_of(start).unwrap_or_else(|| self.bad_rest(start, expected)))
    }

    /// `= "text"`
    pub(crate) fn text(&self) -> syn::Result<Text> {
        let text = self.value("a string")?;
        self.check_text(&text)?;
        Ok(text)
    }

    pub(crate) fn check_text(&self, text: &Text) -> syn::Result<()> {
        if text.value.trim().is_empty() {
            return Err(self.bad_value(text, "a string that is not empty"));
        }
        Ok(())
    }

    /// `= "…"` in text that never needs escaping.
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
        Err(self.bad_value(text, "visible ASCII without spaces, quotes, braces or backslashes"))
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
        let mut names = Vec::new();
        for (name, value) in words {
            if *name == text.value {
                return Ok(*value);
            }
            names.push(*name);
        }
        Err(self.unknown_word(text, &names))
    }

    fn unknown_word(&self, text: &Text, words: &[&str]) -> syn::Error {
        let (name, word) = (self.ident.unraw(), &text.value);
        let fix = match nearest(word, words) {
            Some(near) => format!("did you mean `\"{near}\"`?"),
            None => format!("use one of `{}`", words.join("`, `")),
        };
        error_at(text, format!("unknown `{name}` `{word}`; {fix}"))
    }

    /// `(item, item)`
    pub(crate) fn list<T>(
        &self,
        item: &dyn Fn(ParseStream<'_>) -> syn::Result<T>,
    ) -> syn::Result<Vec<T>> {
        let mut items = Vec::new();
        self.each(&mut |content| {
            items.push(item(content)?);
            Ok(())
        })?;
        if items.is_empty() {
            return Err(self.bad_key("lists nothing"));
        }
        Ok(items)
    }

    /// Reads each item of a list.
    fn each(&self, item: &mut dyn FnMut(ParseStream<'_>) -> syn::Result<()>) -> syn::Result<()> {
        if !self.input.peek(syn::token::Paren) {
            return Err(self.bad_key("needs a list"));
        }
        self.parenthesized(&mut |content| {
            while !content.is_empty() {
                item(content)?;
                self.comma(content)?;
            }
            Ok(())
        })
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
            return Err(self.bad_value(&number, expected));
        }
        number.base10_parse().map_err(|_| self.bad_value(&number, expected))
    }

    /// `= "…{code}…"`, split where the code goes.
    pub(crate) fn url_template(&self) -> syn::Result<Vec<String>> {
        let text = self.text()?;
        let mut parts = Vec::new();
        for part in text.value.split("{code}") {
            if part.contains(['{', '}']) {
                return Err(self.bad_value(&text, "no other place than `{code}`"));
            }
            parts.push(part.to_owned());
        }
        if !text.value.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(self.bad_value(&text, "a URL of visible ASCII"));
        }
        Ok(parts)
    }

    /// Reads a type. One with `+` would be a trait object.
    pub(crate) fn parse_type(&self, input: ParseStream<'_>, expected: &str) -> syn::Result<Type> {
        Ok(self.parse::<WithoutPlus>(input, expected)?.0)
    }

    /// `= Type`
    pub(crate) fn type_value(&self) -> syn::Result<Type> {
        self.equals()?;
        self.parse_type(self.input, "a type")
    }

    /// `= path::to::module`
    pub(crate) fn module_path(&self) -> syn::Result<Path> {
        let path: Path = self.value("a path")?;
        let is_name =
            |segment: &PathSegment| segment.arguments.is_none() && segment.ident != "Self";
        if path.segments.iter().all(is_name) {
            return Ok(path);
        }
        Err(self.bad_value(&path, "a path"))
    }

    /// `= path::to::Type`
    pub(crate) fn type_path(&self) -> syn::Result<Path> {
        let path: Path = self.value("a path")?;
        if path.segments.iter().any(|segment| segment.ident == "Self") {
            let message = "`Self` has no meaning here; name the type";
            return Err(error_at(&path, message));
        }
        Ok(path)
    }
}

struct WithoutPlus(Type);

impl Parse for WithoutPlus {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Type::without_plus).map(Self)
    }
}

fn comma_or_end(mut at: Cursor<'_>) -> Cursor<'_> {
    loop {
        match at.token_tree() {
            Some((TokenTree::Punct(comma), _)) if comma.as_char() == ',' => return at,
            Some((_, next)) => at = next,
            None => return at,
        }
    }
}
