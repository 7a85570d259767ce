//! How bad a change is.

use std::fmt;

use serde::Serialize;

/// How much a change matters to the clients of an API. A worse class is greater.
///
/// ```
/// use errorbook_contract::Class;
/// assert!(Class::Breaking > Class::Risky);
/// assert_eq!(Class::Breaking.to_string(), "breaking");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// No client sees it.
    Note,
    /// The words that people read.
    Docs,
    /// Something new, which a client may ignore.
    Additive,
    /// Something that some clients are not ready for.
    Risky,
    /// Something that clients rely on is gone or has another meaning.
    Breaking,
}

impl Class {
    /// All classes, the worst first.
    pub const ALL: [Self; 5] =
        [Self::Breaking, Self::Risky, Self::Additive, Self::Docs, Self::Note];

    /// Returns whether a change of this class must be accepted by name.
    ///
    /// ```
    /// use errorbook_contract::Class;
    /// assert!(Class::Risky.needs_acceptance());
    /// assert!(!Class::Additive.needs_acceptance());
    /// ```
    #[must_use]
    pub fn needs_acceptance(self) -> bool {
        self >= Self::Risky
    }

    /// Returns its word.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Docs => "docs",
            Self::Additive => "additive",
            Self::Risky => "risky",
            Self::Breaking => "breaking",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}
