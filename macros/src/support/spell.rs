//! Code as a user would write it, for messages.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;

use super::text::is_of_name;

/// Writes tokens with blanks only where Rust has them.
pub(crate) fn spell(tokens: &impl ToTokens) -> String {
    let mut text = String::new();
    add(&mut text, tokens.to_token_stream());
    text
}

fn add(text: &mut String, tokens: TokenStream) {
    for token in tokens {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == ',' => text.push_str(", "),
            TokenTree::Punct(mark) if mark.as_char() == '+' => text.push_str(" + "),
            TokenTree::Punct(mark) => text.push(mark.as_char()),
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                add(text, group.stream());
                text.push_str(close);
            }
            word => {
                if text.ends_with(is_of_name) {
                    text.push(' ');
                }
                text.push_str(&word.to_string());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::spell;

    #[test]
    fn types_are_spelled_as_rust_has_them() {
        let types = quote!(Box<dyn std::error::Error + Send>, (&'static str, [u8; 16]));
        let spelled = "Box<dyn std::error::Error + Send>, (&'static str, [u8;16])";
        assert_eq!(spell(&types), spelled);
    }
}
