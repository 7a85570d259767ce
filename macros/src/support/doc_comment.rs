//! Doc comments as text.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, Expr, Lit, Meta};

/// A doc comment.
#[derive(Debug)]
pub(crate) enum Docs {
    Text(String),
    /// An expression, because the text comes from a macro such as `include_str!`.
    Macro(String, TokenStream),
}

impl Docs {
    /// Returns what tells two doc comments apart.
    pub(crate) fn source(&self) -> &str {
        match self {
            Self::Text(text) | Self::Macro(text, _) => text,
        }
    }
}

impl ToTokens for Docs {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Text(text) => text.to_tokens(tokens),
            Self::Macro(_, expression) => expression.to_tokens(tokens),
        }
    }
}

/// Returns the doc comment as one text, or `None` if there is none.
pub(crate) fn description(attrs: &[Attribute]) -> Option<Docs> {
    let docs = attrs.iter().filter(|attr| attr.path().is_ident("doc"));
    joined(&docs.collect::<Vec<_>>())
}

/// Joins the attributes of a doc comment.
pub(crate) fn joined(docs: &[&Attribute]) -> Option<Docs> {
    let values: Vec<&Expr> = docs.iter().filter_map(|attr| value_of(&attr.meta)).collect();
    let texts: Option<Vec<String>> = values.iter().map(|value| string(value)).collect();
    let Some(texts) = texts else { return Some(with_macros(&values)) };
    let text = texts.iter().map(|text| lines(text)).collect::<Vec<_>>().join("\n");
    let text = text.trim();
    (!text.is_empty()).then(|| Docs::Text(text.to_owned()))
}

/// Joins texts and macros when the program is compiled. `concat!` expands the macros in it.
fn with_macros(values: &[&Expr]) -> Docs {
    let parts = values.iter().map(|value| match string(value) {
        Some(text) => Literal::string(&lines(&text)).to_token_stream(),
        None => value.to_token_stream(),
    });
    let expression = quote!(::core::concat!(#(#parts, "\n"),*).trim_ascii());
    Docs::Macro(expression.to_string(), expression)
}

/// Returns the text of one attribute: a line, or a block comment, whose lines can begin with stars.
fn lines(text: &str) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    let is_starred = |line: &&str| line.trim_start().starts_with('*');
    // A line without text ends the comment.
    let (first, inner) = lines.split_at_mut(1);
    let mut starred = inner.iter().filter(|line| !line.trim().is_empty());
    if starred.clone().next().is_some() && starred.all(is_starred) {
        for line in inner.iter_mut() {
            *line = line.trim_start().trim_start_matches('*');
        }
    }
    let margin = inner.iter().filter(|line| !line.trim().is_empty()).map(|line| margin(line)).min();
    let first = first.iter().map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end());
    let inner = inner.iter().map(|line| line.get(margin.unwrap_or(0)..).unwrap_or("").trim_end());
    first.chain(inner).collect::<Vec<_>>().join("\n")
}

/// Counts the blanks in front of a text.
fn margin(line: &str) -> usize {
    line.bytes().take_while(|byte| *byte == b' ').count()
}

fn value_of(meta: &Meta) -> Option<&Expr> {
    match meta {
        Meta::NameValue(pair) => Some(&pair.value),
        _ => None,
    }
}

fn string(value: &Expr) -> Option<String> {
    let Expr::Lit(literal) = value else { return None };
    let Lit::Str(text) = &literal.lit else { return None };
    Some(text.value())
}

/// Returns the text of `name = "text"`.
pub(crate) fn string_of(meta: &Meta) -> Option<String> {
    value_of(meta).and_then(string)
}

#[cfg(test)]
mod tests {
    use syn::{DeriveInput, parse_quote};

    use super::{Docs, description};

    fn docs(input: &DeriveInput) -> String {
        description(&input.attrs).map_or_else(String::new, |docs| docs.source().to_owned())
    }

    #[test]
    fn lines_lose_one_blank() {
        let input = parse_quote! {
            /// A list:
            ///  * one
            #[doc(hidden)]
            /// end
            struct Key;
        };
        assert_eq!(docs(&input), "A list:\n * one\nend");
        assert!(description(&[]).is_none());
    }

    #[test]
    fn blocks_lose_stars_and_margins() {
        for block in
            [" One.\n * Two.\n *  Three.\n ", "\n     * One.\n     * Two.\n     *  Three.\n     "]
        {
            assert_eq!(docs(&parse_quote!(#[doc = #block] struct Key;)), "One.\nTwo.\n Three.");
        }
        let block = " One.\n    Two.\n\n      Three.\n";
        assert_eq!(docs(&parse_quote!(#[doc = #block] struct Key;)), "One.\nTwo.\n\n  Three.");
    }

    #[test]
    fn macros_are_joined_by_the_compiler() {
        let input: DeriveInput = parse_quote! {
            /// One.
            #[doc = concat!("T", "wo.")]
            struct Key;
        };
        let docs = description(&input.attrs);
        assert!(matches!(docs, Some(Docs::Macro(..))), "{docs:?}");
    }
}
