//! A string literal together with its value.

use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};
use syn::{
    Lit,
    buffer::Cursor,
    parse::{Parse, ParseStream},
};

/// A string literal and its value.
///
/// syn decodes a literal when it reads it, and again for each question about its value. A `Text` is
/// decoded once, and most are not escaped, so there is nothing to decode.
#[derive(Clone)]
pub(crate) struct Text {
    literal: Literal,
    pub(crate) value: String,
}

impl Text {
    pub(crate) fn span(&self) -> Span {
        self.literal.span()
    }

    /// Returns the literal that the user wrote.
    pub(crate) fn literal(&self) -> Literal {
        self.literal.clone()
    }

    /// Returns the text of a token, if it is a string literal.
    pub(crate) fn of(token: TokenTree) -> Option<Self> {
        match token {
            TokenTree::Literal(literal) => Self::decoded(literal),
            // A macro passes a literal in an invisible group.
            token => syn::parse2(token.into()).ok(),
        }
    }

    fn decoded(literal: Literal) -> Option<Self> {
        let written = literal.to_string();
        let quoted = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let value = match quoted {
            Some(plain) if !plain.as_bytes().contains(&b'\\') => plain.to_owned(),
            _ => {
                let Lit::Str(text) = Lit::new(literal.clone()) else { return None };
                text.suffix().is_empty().then(|| text.value())?
            }
        };
        Some(Self { literal, value })
    }
}

impl Parse for Text {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let start = input.cursor();
        let text = input.parse().ok().and_then(Self::decoded);
        text.ok_or_else(|| suffix_of(start).unwrap_or_else(|| input.error("expected a string")))
    }
}

impl ToTokens for Text {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(self.literal());
    }
}

/// Returns the error of a string literal with a suffix, as in `"text"suffix`, if there is one here.
pub(crate) fn suffix_of(at: Cursor<'_>) -> Option<syn::Error> {
    let (literal, _) = at.literal()?;
    let Lit::Str(text) = Lit::new(literal.clone()) else { return None };
    if text.suffix().is_empty() {
        return None;
    }
    let written = literal.to_string();
    let plain = written.strip_suffix(text.suffix()).unwrap_or(&written);
    Some(syn::Error::new(literal.span(), format!("`{written}` has a suffix; write `{plain}`")))
}

/// Returns the first `{field}` or `{0}` in a text.
pub(crate) fn placeholder(text: &str) -> Option<String> {
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once('{') {
        rest = behind;
        let inside = rest.split(['{', '}']).next().unwrap_or_default();
        let is_closed = rest[inside.len()..].starts_with('}');
        let name = inside.split(':').next().unwrap_or_default();
        if is_closed && !name.is_empty() && name.chars().all(is_of_name) {
            return Some(format!("{{{inside}}}"));
        }
    }
    None
}

/// Undoubles the braces of a format string without fields.
pub(crate) fn undoubled(format: &str) -> String {
    format.replace("{{", "{").replace("}}", "}")
}

/// Whether a text never needs escaping: visible ASCII without `"`, braces or backslashes.
pub(crate) fn is_plain(text: &str) -> bool {
    for byte in text.as_bytes() {
        if !matches!(byte, b'!' | b'#'..=b'[' | b']'..=b'z' | b'|' | b'~') {
            return false;
        }
    }
    true
}

/// Whether a letter can be part of a name.
pub(crate) fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::Text;

    #[test]
    fn values_are_those_of_syn() {
        for tokens in [
            quote!("plain"),
            quote!(""),
            quote!("a \"quoted\" word\n"),
            quote!("\u{41}"),
            quote!(r"raw \n"),
            quote!(r#"a "raw" word"#),
            quote!("schlüssel"),
        ] {
            let expected: syn::LitStr = syn::parse2(tokens.clone()).expect("a string");
            let text: Text = syn::parse2(tokens).expect("a string");
            assert_eq!(text.value, expected.value());
        }
        for tokens in
            [quote!(1), quote!('a'), quote!(b"bytes"), quote!(c"text"), quote!(word), quote!("a"b)]
        {
            assert!(syn::parse2::<Text>(tokens.clone()).is_err(), "{tokens}");
        }
    }
}
