//! Whether a value is there.

/// Whether a value is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    Never,
    Sometimes,
    Always,
}

impl Presence {
    /// Whether all are there.
    pub(super) fn all(all: impl IntoIterator<Item = Self>) -> Self {
        all.into_iter().fold(Self::Always, |one, other| match (one, other) {
            (Self::Never, _) | (_, Self::Never) => Self::Never,
            (Self::Always, Self::Always) => Self::Always,
            _ => Self::Sometimes,
        })
    }

    /// Whether one of them is there.
    pub(super) fn any(any: impl IntoIterator<Item = Self>) -> Self {
        Self::all(any.into_iter().map(Self::not)).not()
    }

    pub(super) fn not(self) -> Self {
        match self {
            Self::Never => Self::Always,
            Self::Sometimes => Self::Sometimes,
            Self::Always => Self::Never,
        }
    }
}
