//! Identifiers.

use std::collections::HashSet;

/// The names that are taken, so that each is given once.
pub(crate) struct Names(HashSet<String>);

impl Names {
    /// Creates it with the names that nothing may have.
    pub(crate) fn without(reserved: &[&str]) -> Self {
        Self(reserved.iter().map(|&name| name.to_owned()).collect())
    }

    /// Returns this name, with a number behind it if it is taken.
    pub(crate) fn take(&mut self, name: &str) -> String {
        let mut free = name.to_owned();
        let mut number = 2;
        while !self.0.insert(free.clone()) {
            free = format!("{name}{}{number}", if ends_in_digit(name) { "_" } else { "" });
            number += 1;
        }
        free
    }
}

fn ends_in_digit(name: &str) -> bool {
    name.ends_with(|last: char| last.is_ascii_digit())
}

/// Returns the words of a code: runs of ASCII letters and digits, parted before a capital that begins
/// a word.
fn words_of(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let letters: Vec<char> = text.chars().collect();
    for (index, &letter) in letters.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| letters[before]);
        if !letter.is_ascii_alphanumeric() || begins_word(before, letter, letters.get(index + 1)) {
            words.push(String::new());
        }
        if let (true, Some(word)) = (letter.is_ascii_alphanumeric(), words.last_mut()) {
            word.push(letter);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn begins_word(before: Option<char>, letter: char, after: Option<&char>) -> bool {
    let is_capitalized = after.is_some_and(char::is_ascii_lowercase);
    letter.is_ascii_uppercase()
        && match before {
            Some(before) if before.is_ascii_lowercase() => true,
            // The last capital of `HTTPError`; none of `2FA`.
            Some(before) => before.is_ascii_alphanumeric() && is_capitalized,
            None => false,
        }
}

/// Returns `CardDeclined` for `card_declined`; empty without a letter or digit.
pub(crate) fn upper_camel(text: &str) -> String {
    words_of(text).iter().map(|word| capitalized(word)).collect()
}

/// Returns `CARD_DECLINED` for `card_declined`; empty without a letter or digit.
pub(crate) fn screaming(text: &str) -> String {
    words_of(text).join("_").to_ascii_uppercase()
}

/// Returns the name with this prefix if it does not begin with a letter.
pub(crate) fn beginning_with_letter(prefix: &str, name: String) -> String {
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return name;
    }
    format!("{prefix}{name}").trim_end_matches('_').to_owned()
}

/// Returns `ProblemJson` for `application/problem+json`.
pub(crate) fn media_name(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    let subtype = essence.split_once('/').map_or(essence, |(_, subtype)| subtype);
    beginning_with_letter("Media", upper_camel(subtype))
}

/// Returns `card_declined` for `CardDeclined`; empty without a letter or digit.
pub(crate) fn snake(text: &str) -> String {
    screaming(text).to_ascii_lowercase()
}

fn capitalized(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        for (code, camel, upper) in [
            ("card_declined", "CardDeclined", "CARD_DECLINED"),
            ("card.declined", "CardDeclined", "CARD_DECLINED"),
            ("CardDeclined", "CardDeclined", "CARD_DECLINED"),
            ("HTTPError404x", "HttpError404x", "HTTP_ERROR404X"),
            ("AUTH_2FA", "Auth2fa", "AUTH_2FA"),
            ("404", "404", "404"),
            ("été", "T", "T"),
            ("…", "", ""),
            ("", "", ""),
        ] {
            assert_eq!(
                (upper_camel(code), screaming(code)),
                (camel.into(), upper.into()),
                "{code}"
            );
        }
    }

    #[test]
    fn names_are_given_once() {
        let mut names = Names::without(&["None"]);
        let given = ["None", "A", "A", "A2", "A1", "A1", "A2"].map(|name| names.take(name));
        assert_eq!(given, ["None2", "A", "A2", "A2_2", "A1", "A1_2", "A2_3"]);
    }
}
