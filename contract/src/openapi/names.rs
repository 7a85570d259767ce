//! The names of components: `card_declined` is `CardDeclinedError`.

use std::collections::{HashMap, HashSet};

use crate::Contract;

/// The names of the schemas of all codes of a contract, each another one.
pub(super) struct Names<'c>(HashMap<Option<&'c str>, String>);

impl<'c> Names<'c> {
    pub(super) fn of(contract: &'c Contract) -> Self {
        let (mut names, mut taken) = (HashMap::new(), HashSet::new());
        for entry in &contract.errors {
            let code = entry.code.as_deref();
            names.entry(code).or_insert_with(|| take(&name(code), &mut taken));
        }
        Self(names)
    }

    pub(super) fn of_code(&self, code: Option<&'c str>) -> &str {
        self.0.get(&code).map_or("Error", String::as_str)
    }
}

/// Returns the name with the lowest number with which it is not taken. The number is apart from one at its
/// end.
pub(super) fn free(name: &str, mut is_taken: impl FnMut(&str) -> bool) -> String {
    let separator = if name.ends_with(|last: char| last.is_ascii_digit()) { "_" } else { "" };
    let mut free = name.to_owned();
    let mut number = 1;
    while is_taken(&free) {
        number += 1;
        free = format!("{name}{separator}{number}");
    }
    free
}

/// Takes a free name. Case alone does not make it another one, because generators write each schema into a
/// file.
fn take(name: &str, taken: &mut HashSet<String>) -> String {
    free(name, |name| !taken.insert(name.to_lowercase()))
}

fn name(code: Option<&str>) -> String {
    let mut name = words(code.unwrap_or("uncoded"));
    if name.is_empty() || name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert_str(0, "Code");
    }
    if !name.ends_with("Error") {
        name.push_str("Error");
    }
    name
}

/// Returns the words of a text, each with a capital first letter, without what separates them.
pub(super) fn words(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.map(capitalized).collect()
}

/// A word all in capitals keeps its first one.
fn capitalized(word: &str) -> String {
    let is_shouted = !word.contains(|letter: char| letter.is_ascii_lowercase());
    let Some(first) = word.get(..1) else { return String::new() };
    let rest = &word[1..];
    let rest = if is_shouted { rest.to_ascii_lowercase() } else { rest.to_owned() };
    format!("{}{rest}", first.to_ascii_uppercase())
}

/// Returns what is added to the names of schemas for a further media type: `application/problem+json`
/// is `ProblemJson`.
pub(super) fn of_media_type(media_type: &str) -> String {
    let kind = media_type.split(';').next().unwrap_or(media_type);
    words(kind.rsplit('/').next().unwrap_or(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (code, expected) in [
            ("card_declined", "CardDeclinedError"),
            ("NullValue", "NullValueError"),
            ("RESOURCE_EXHAUSTED", "ResourceExhaustedError"),
            ("api_error", "ApiError"),
            ("20404", "Code20404Error"),
            ("a.b-c", "ABCError"),
            ("ä", "CodeError"),
        ] {
            assert_eq!(name(Some(code)), expected);
        }
        assert_eq!(of_media_type("application/problem+json"), "ProblemJson");
        assert_eq!(of_media_type("application/json; charset=utf-8"), "Json");
    }

    #[test]
    fn each_is_another_one() {
        let mut taken = HashSet::new();
        let names = ["a", "A", "a2", "a"].map(|name| take(name, &mut taken));
        assert_eq!(names, ["a", "A2", "a2_2", "a3"]);
    }
}
