//! A column of texts.

use super::rows::rest;

/// Not public API: one text for each row, which is empty where a row has none.
//
// The compiler takes one long literal in a quarter of the time that a thousand short ones take it.
#[doc(hidden)]
#[allow(missing_docs, reason = "not public API")]
#[derive(Clone, Copy, Debug)]
pub enum Texts {
    /// The texts in one, and where each begins, with one more place for the end of the last. A place
    /// is four bytes, the lowest first.
    Joined(&'static str, &'static [u8]),
    /// Expressions, if one of them is no literal.
    Each(&'static [&'static str]),
}

impl Texts {
    /// No row has a text.
    pub const NONE: Self = Self::Each(&[]);

    /// Returns the text of a row, which is empty if no row has one.
    #[inline]
    pub(crate) const fn get(self, row: usize) -> &'static str {
        match self {
            Self::Joined(all, places) => {
                let (places, _) = places.as_chunks();
                let end = u32::from_le_bytes(places[row + 1]) as usize;
                let start = u32::from_le_bytes(places[row]) as usize;
                all.split_at(end).0.split_at(start).1
            }
            Self::Each(texts) if row < texts.len() => texts[row],
            Self::Each(_) => "",
        }
    }

    /// Returns the texts from a row on.
    pub(crate) const fn rest(self, row: usize) -> Self {
        match self {
            Self::Joined(all, places) => Self::Joined(all, places.split_at(4 * row).1),
            Self::Each(texts) => Self::Each(rest(texts, row)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;

    const JOINED: Texts = Texts::Joined("añb", &[0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0]);

    #[test]
    fn each_row_has_its_text() {
        for texts in [JOINED, Texts::Each(&["a", "", "ñb"])] {
            assert_eq!([0, 1, 2].map(|row| texts.get(row)), ["a", "", "ñb"]);
            assert_eq!([0, 1].map(|row| texts.rest(1).get(row)), ["", "ñb"]);
        }
    }

    #[test]
    fn a_column_without_texts_has_empty_ones() {
        assert_eq!(Texts::NONE.get(7), "");
        assert_eq!(Texts::NONE.rest(7).get(0), "");
    }
}
