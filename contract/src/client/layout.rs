//! Values in code that are on one line if they fit, else on several.

use super::Lines;

/// A value as code.
pub(crate) enum Layout {
    /// A word or a literal.
    Word(String),
    /// Values in brackets.
    Group {
        open: String,
        items: Vec<(String, Layout)>,
        close: &'static str,
        /// Whether it is on several lines even if it fits.
        broken: bool,
    },
}

impl Layout {
    pub(crate) fn word(text: impl Into<String>) -> Self {
        Self::Word(text.into())
    }

    /// Returns values in brackets.
    pub(crate) fn list(
        open: impl Into<String>,
        items: impl IntoIterator<Item = Self>,
        close: &'static str,
    ) -> Self {
        let items = items.into_iter().map(|item| (String::new(), item)).collect();
        Self::Group { open: open.into(), items, close, broken: false }
    }

    /// Returns it on several lines, unless it has one value.
    pub(crate) fn broken_if_several(mut self) -> Self {
        if let Self::Group { broken, items, .. } = &mut self {
            *broken = items.len() > 1;
        }
        self
    }

    /// Writes it between `before` and `after`, on lines of `width`.
    pub(crate) fn write(&self, lines: &mut Lines, before: &str, after: &str, width: usize) {
        let line = self.flat().map(|flat| format!("{before}{flat}{after}"));
        let room = lines.room(width);
        match (line, self) {
            (Some(line), Self::Word(_)) => lines.line(line),
            (Some(line), _) if line.chars().count() <= room => lines.line(line),
            (_, Self::Group { open, items, close, .. }) => {
                lines.block(format!("{before}{open}"), format!("{close}{after}"), |lines| {
                    for (name, item) in items {
                        item.write(lines, name, ",", width);
                    }
                });
            }
            (None, Self::Word(_)) => {}
        }
    }

    fn flat(&self) -> Option<String> {
        match self {
            Self::Word(text) => Some(text.clone()),
            Self::Group { open, items, close, broken } => {
                let flat: Option<Vec<_>> = items
                    .iter()
                    .map(|(name, item)| item.flat().map(|flat| format!("{name}{flat}")))
                    .collect();
                let all = flat?.join(", ");
                (!broken || items.is_empty()).then(|| format!("{open}{all}{close}"))
            }
        }
    }
}
