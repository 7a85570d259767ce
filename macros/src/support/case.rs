//! The case of derived codes.

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

    /// Derives a code from a variant's name. As in serde, each capital begins a word.
    pub(crate) fn apply(self, variant: &str) -> String {
        match self {
            Self::Lower => variant.to_lowercase(),
            Self::Upper => variant.to_uppercase(),
            Self::Pascal => variant.to_owned(),
            Self::Camel => {
                let first = variant.chars().next().map_or(0, char::len_utf8);
                let (first, rest) = variant.split_at(first);
                first.to_lowercase() + rest
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
        words.push(letter);
    }
    words.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::Case;

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
}
