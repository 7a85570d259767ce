//! Lines of code, and texts in them.

use std::fmt::{self, Write as _};

/// Code that grows line by line.
pub(crate) struct Lines {
    text: String,
    indent: &'static str,
    depth: usize,
}

impl Lines {
    /// Creates it with what one level is indented by.
    pub(crate) fn new(indent: &'static str) -> Self {
        Self { text: String::new(), indent, depth: 0 }
    }

    /// Appends a line; an empty one stays empty.
    pub(crate) fn line(&mut self, line: impl fmt::Display) {
        let start = self.text.len();
        for _ in 0..self.depth {
            self.text.push_str(self.indent);
        }
        let before = self.text.len();
        let _ = write!(self.text, "{line}");
        if self.text.len() == before {
            self.text.truncate(start);
        }
        self.text.push('\n');
    }

    /// Appends an empty line.
    pub(crate) fn gap(&mut self) {
        self.text.push('\n');
    }

    /// Takes an empty line off the end.
    pub(crate) fn undo_gap(&mut self) {
        if self.text.ends_with("\n\n") {
            self.text.pop();
        }
    }

    /// Appends whole lines as they are.
    pub(crate) fn raw(&mut self, lines: &str) {
        self.text.push_str(lines);
    }

    /// Appends what `inner` writes one level deeper, between two lines.
    pub(crate) fn block(
        &mut self,
        open: impl fmt::Display,
        close: impl fmt::Display,
        inner: impl FnOnce(&mut Self),
    ) {
        self.line(open);
        self.indented(inner);
        self.line(close);
    }

    /// Appends what `inner` writes one level deeper.
    pub(crate) fn indented(&mut self, inner: impl FnOnce(&mut Self)) {
        self.depth += 1;
        inner(self);
        self.depth -= 1;
    }

    /// Returns how many columns are left of `width`.
    pub(crate) fn room(&self, width: usize) -> usize {
        width.saturating_sub(self.depth * self.indent.len())
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }
}

/// Returns the text on one line, without what could be read as the end of one.
fn one_line(text: &str) -> String {
    text.split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .replace(is_invisible, "\u{fffd}")
}

/// Whether a letter changes how others are shown: the controls of direction, which could make a comment
/// look like code.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Returns the text on lines of at most `width` letters, where its words allow.
pub(crate) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in one_line(text).split(' ') {
        let last = lines.last().map_or(0, |line| line.chars().count());
        if last > 0 && last + 1 + word.chars().count() > width {
            lines.push(String::new());
        }
        let Some(line) = lines.last_mut() else { continue };
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines
}

/// Returns what to write between quotes in JavaScript, Python and Go. Of the quotes, only the one that
/// is used is escaped.
pub(crate) fn escaped(text: &str, quote: char, unicode: impl Fn(u32) -> String) -> String {
    let mut code = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => code.push_str("\\\\"),
            '\n' => code.push_str("\\n"),
            '\r' => code.push_str("\\r"),
            '\t' => code.push_str("\\t"),
            _ if letter == quote => code.extend(['\\', quote]),
            _ if needs_escape(letter) => code.push_str(&unicode(letter.into())),
            _ => code.push(letter),
        }
    }
    code
}

fn needs_escape(letter: char) -> bool {
    letter.is_control() || is_invisible(letter) || matches!(letter, '\u{2028}' | '\u{2029}')
}
