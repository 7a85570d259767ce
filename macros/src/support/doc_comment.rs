//! Doc comments as text.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, Expr, Lit, Meta};

use super::attribute::walk::named;

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
    joined(&named(attrs, "doc"))
}

/// Joins the attributes of a doc comment.
pub(crate) fn joined(docs: &[&Attribute]) -> Option<Docs> {
    let mut joined = String::new();
    for attr in docs {
        // `#[doc(hidden)]` has no value.
        let Some(value) = value_of(&attr.meta) else { continue };
        let Some(text) = string(value) else { return Some(with_macros(docs)) };
        joined.push_str(&lines(&text));
        joined.push('\n');
    }
    let text = joined.trim();
    (!text.is_empty()).then(|| Docs::Text(text.to_owned()))
}

/// Joins texts and macros when the program is compiled. `concat!` expands the macros in it.
fn with_macros(docs: &[&Attribute]) -> Docs {
    let mut parts = TokenStream::new();
    for attr in docs {
        let Some(value) = value_of(&attr.meta) else { continue };
        let part = match string(value) {
            Some(text) => Literal::string(&lines(&text)).to_token_stream(),
            None => value.to_token_stream(),
        };
        parts.extend(quote!(#part, "\n",));
    }
    let expression = quote!(::core::concat!(#parts).trim_ascii());
    Docs::Macro(expression.to_string(), expression)
}

/// Returns the text of one attribute: a line, or a block comment, whose lines can begin with stars.
fn lines(text: &str) -> String {
    let Some((first, inner)) = text.split_once('\n') else { return first_line(text).to_owned() };
    let mut lines = Vec::new();
    for line in inner.split('\n') {
        lines.push(line);
    }
    if are_starred(&lines) {
        for line in &mut lines {
            *line = line.trim_start().trim_start_matches('*');
        }
    }
    let margin = margin(&lines);
    let mut text = first_line(first).to_owned();
    for line in lines {
        text.push('\n');
        text.push_str(line.get(margin..).unwrap_or("").trim_end());
    }
    text
}

fn first_line(line: &str) -> &str {
    line.strip_prefix(' ').unwrap_or(line).trim_end()
}

/// Whether each line with a text begins with a star, and there is one.
fn are_starred(lines: &[&str]) -> bool {
    let mut found = false;
    for line in lines {
        match line.trim_start().chars().next() {
            Some('*') => found = true,
            Some(_) => return false,
            // A line without text ends the comment.
            None => {}
        }
    }
    found
}

/// Counts the blanks in front of the lines with a text.
fn margin(lines: &[&str]) -> usize {
    let mut least = usize::MAX;
    for line in lines {
        if !line.trim().is_empty() {
            least = least.min(line.len() - line.trim_start_matches(' ').len());
        }
    }
    least
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
