//! The case of derived codes, and the grammars that codes follow.

/// The rules of `rename_all`: serde's eight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl Case {
    pub(crate) const NAMES: [(&'static str, Self); 8] = [
        ("lowercase", Self::Lower),
        ("UPPERCASE", Self::Upper),
        ("PascalCase", Self::Pascal),
        ("camelCase", Self::Camel),
        ("snake_case", Self::Snake),
        ("SCREAMING_SNAKE_CASE", Self::ScreamingSnake),
        ("kebab-case", Self::Kebab),
        ("SCREAMING-KEBAB-CASE", Self::ScreamingKebab),
    ];

    /// The code that follows from a variant's name. As in serde, each capital begins a word.
    pub(crate) fn apply(self, variant: &str) -> String {
        match self {
            Self::Lower => variant.to_lowercase(),
            Self::Upper => variant.to_uppercase(),
            Self::Pascal => variant.to_owned(),
            Self::Camel => {
                let mut letters = variant.chars();
                letters
                    .next()
                    .map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
            }
            Self::Snake => snake(variant),
            Self::ScreamingSnake => snake(variant).to_uppercase(),
            Self::Kebab => snake(variant).replace('_', "-"),
            Self::ScreamingKebab => snake(variant).to_uppercase().replace('_', "-"),
        }
    }
}

fn snake(variant: &str) -> String {
    let mut words = String::new();
    for (position, letter) in variant.char_indices() {
        if position > 0 && letter.is_uppercase() {
            words.push('_');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

/// The grammars of `codes`; the discriminant is the runtime's bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grammar {
    Snake = 1,
    ScreamingSnake = 2,
    Kebab = 4,
    Dotted = 8,
}

impl Grammar {
    pub(crate) const NAMES: [(&'static str, Self); 4] = [
        ("snake_case", Self::Snake),
        ("SCREAMING_SNAKE_CASE", Self::ScreamingSnake),
        ("kebab-case", Self::Kebab),
        ("dotted", Self::Dotted),
    ];

    /// The bits of all grammars that a code follows.
    pub(crate) fn all_of(code: &str) -> u8 {
        Self::NAMES
            .iter()
            .filter(|(_, grammar)| grammar.accepts(code))
            .fold(0, |bits, &(_, grammar)| bits | grammar as u8)
    }

    fn accepts(self, code: &str) -> bool {
        match self {
            Self::Snake => words(code, '_', |letter| letter.is_ascii_lowercase()),
            Self::ScreamingSnake => words(code, '_', |letter| letter.is_ascii_uppercase()),
            Self::Kebab => words(code, '-', |letter| letter.is_ascii_lowercase()),
            Self::Dotted => code.split('.').all(|part| Self::Snake.accepts(part)),
        }
    }
}

/// Whether a code is words of letters and digits, begins with a letter and has no empty word.
fn words(code: &str, joint: char, is_letter: impl Fn(char) -> bool) -> bool {
    code.starts_with(&is_letter)
        && code.split(joint).all(|word| {
            !word.is_empty() && word.chars().all(|c| is_letter(c) || c.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::{Case, Grammar};

    #[test]
    fn every_case_of_a_name() {
        let cases: Vec<_> = Case::NAMES.iter().map(|(_, case)| case.apply("KeyReused")).collect();
        let expected = [
            "keyreused",
            "KEYREUSED",
            "KeyReused",
            "keyReused",
            "key_reused",
            "KEY_REUSED",
            "key-reused",
            "KEY-REUSED",
        ];
        assert_eq!(cases, expected);
    }

    #[test]
    fn grammars_of_codes() {
        let bits = |code| Grammar::all_of(code);
        assert_eq!(bits("key_reused"), Grammar::Snake as u8 | Grammar::Dotted as u8);
        assert_eq!(bits("KEY_2"), Grammar::ScreamingSnake as u8);
        assert_eq!(bits("key-reused"), Grammar::Kebab as u8);
        assert_eq!(bits("auth.key_reused"), Grammar::Dotted as u8);
        for code in ["", "_key", "key__reused", "key_", "2key", "Key", "auth..key", "schlüssel"] {
            assert_eq!(bits(code), 0, "{code}");
        }
    }
}
