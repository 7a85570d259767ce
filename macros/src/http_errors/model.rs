//! A sound declaration: the rows with their changes.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::Attribute;

use super::{
    ast::{Change, Input},
    attrs::{is_word, keys},
    defaults::find,
};
use crate::support::{
    status::phrase_of,
    text::{Text, undoubled},
};

/// The statuses whose rows cannot be taken out: the others without a row use their codes.
pub(super) const NEEDED: [u16; 2] = [400, 500];

pub(super) struct Model<'a> {
    pub(super) input: &'a Input,
    /// In the order of their statuses.
    pub(super) rows: Vec<Row<'a>>,
}

pub(super) struct Row<'a> {
    pub(super) status: u16,
    pub(super) variant: Ident,
    pub(super) docs: Docs<'a>,
    /// The text of `Display`.
    pub(super) display: String,
    /// Whether the keys say what the message is.
    pub(super) has_message: bool,
    /// The keys that the user wrote.
    pub(super) keys: Option<&'a TokenStream>,
}

/// The description of a row.
pub(super) enum Docs<'a> {
    Written(&'a [Attribute]),
    Default(String),
}

impl<'a> Model<'a> {
    pub(super) fn new(input: &'a Input) -> Self {
        let mut rows = Vec::new();
        for status in 400..600 {
            let change = input.changes.iter().find(|change| change.status == status);
            let is_out = change.is_some_and(is_none) && !NEEDED.contains(&status);
            if is_out {
                continue;
            }
            if let Some(row) = Row::new(status, change, input.name.span()) {
                rows.push(row);
            }
        }
        Self { input, rows }
    }
}

impl<'a> Row<'a> {
    /// Returns `None` for a status that nobody wants, or that has no name.
    fn new(status: u16, change: Option<&'a Change>, name: Span) -> Option<Self> {
        let default = find(status);
        if change.is_none() && default.is_none() {
            return None;
        }
        let phrase = phrase_of(status)?;
        let span = change.map_or(name, |change| change.literal.span());
        let keys = change.map(|change| &change.keys);
        let message = keys.and_then(message);
        let docs = change.map(|change| change.docs.as_slice()).unwrap_or_default();
        Some(Self {
            status,
            variant: Ident::new(&variant(status, phrase), span),
            docs: match default {
                _ if !docs.is_empty() => Docs::Written(docs),
                Some(default) => Docs::Default(default.description.to_owned()),
                None => Docs::Default(format!("{phrase}.")),
            },
            has_message: message.is_some(),
            display: match (message.as_deref().and_then(text), default) {
                (Some(own), _) => own,
                (None, Some(default)) => default.message.to_owned(),
                (None, None) => phrase.to_lowercase(),
            },
            keys,
        })
    }
}

/// Returns the name of a variant, from which the derive makes the code.
///
/// `not_found` stays free for the API: it says that a thing does not exist, not a route.
fn variant(status: u16, phrase: &str) -> String {
    if status == 404 {
        return "RouteNotFound".to_owned();
    }
    // One capital in each word, and no marks: `UriTooLong`, `ImATeapot`.
    let (mut name, mut begins_word) = (String::new(), true);
    for letter in phrase.chars() {
        if letter == ' ' {
            begins_word = true;
        } else if letter.is_ascii_alphanumeric() {
            let upper = letter.to_ascii_uppercase();
            name.push(if begins_word { upper } else { letter.to_ascii_lowercase() });
            begins_word = false;
        }
    }
    name
}

/// Whether a change takes the row out.
pub(super) fn is_none(change: &Change) -> bool {
    let mut tokens = change.keys.clone().into_iter();
    tokens.next().is_some_and(|token| is_word(&token, "none")) && tokens.next().is_none()
}

/// Returns the tokens of the key `message`, if it is there.
fn message(tokens: &TokenStream) -> Option<Vec<TokenTree>> {
    keys(tokens).into_iter().find(|key| is_word(&key[0], "message"))
}

/// Returns the text of `message = "text"`.
fn text(key: &[TokenTree]) -> Option<String> {
    let text = Text::of(key.last()?.clone())?;
    Some(undoubled(&text.value))
}

#[cfg(test)]
mod tests {
    use super::variant;

    #[test]
    fn variants_are_phrases() {
        assert_eq!(variant(404, "Not Found"), "RouteNotFound");
        assert_eq!(variant(405, "Method Not Allowed"), "MethodNotAllowed");
        assert_eq!(variant(414, "URI Too Long"), "UriTooLong");
        assert_eq!(variant(418, "I'm a Teapot"), "ImATeapot");
    }
}
