//! What is printed, and how.
//!
//! A contract can come from anybody. Its text is escaped before it is printed, because a terminal obeys
//! control characters.

use std::{
    borrow::Cow,
    fmt::Write as _,
    io::{self, IsTerminal as _, Write as _},
};

use anstyle::{AnsiColor, Style};

pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const FAINT: Style = Style::new().dimmed();
pub(crate) const RED: Style = AnsiColor::Red.on_default().bold();
pub(crate) const YELLOW: Style = AnsiColor::Yellow.on_default().bold();
pub(crate) const GREEN: Style = AnsiColor::Green.on_default().bold();
pub(crate) const CYAN: Style = AnsiColor::Cyan.on_default().bold();

/// Prints text to standard output, with its colors if somebody sees them.
///
/// What comes from a contract must be escaped already.
pub(crate) fn print(text: &str) -> io::Result<()> {
    ignore_closed(anstream::stdout().lock().write_all(text.as_bytes()))
}

/// Prints a file to standard output: byte for byte, and escaped for a terminal.
pub(crate) fn print_file(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let text = if out.is_terminal() { escape(text) } else { Cow::Borrowed(text) };
    ignore_closed(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// Tells what was done, to standard error.
pub(crate) fn note(text: &str) {
    say(GREEN, "errorbook", text);
}

/// Tells what the user should know, to standard error.
pub(crate) fn warning(text: &str) {
    say(YELLOW, "warning", text);
}

/// Prints why nothing more is done, with all its causes.
pub(crate) fn error(error: &anyhow::Error) {
    say(RED, "error", &format!("{error:#}"));
}

/// Prints what a program of the toolchain says, with its colors.
pub(crate) fn pass_on(text: &str) {
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}

fn say(style: Style, word: &str, text: &str) {
    let text = escape(text);
    // There is nobody to tell if this fails.
    let _ = writeln!(anstream::stderr(), "{style}{word}{style:#}: {text}");
}

/// Takes it as success that the reader has seen enough, as `head` does.
fn ignore_closed(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// Returns the text with control characters, and characters that turn its direction, in visible form.
pub(crate) fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(is_obeyed) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        if is_obeyed(character) {
            let _ = write!(escaped, "\\u{{{:x}}}", u32::from(character));
        } else {
            escaped.push(character);
        }
    }
    Cow::Owned(escaped)
}

fn is_obeyed(character: char) -> bool {
    let turns = matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || (character.is_control() && !matches!(character, '\n' | '\t'))
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn what_a_terminal_obeys_is_made_visible() {
        assert_eq!(escape("\u{1b}[31mred\u{9b}\u{7f}\r"), "\\u{1b}[31mred\\u{9b}\\u{7f}\\u{d}");
        assert_eq!(escape("abc\u{202e}def"), "abc\\u{202e}def");
    }

    #[test]
    fn other_text_is_the_same() {
        assert_eq!(escape("line\n\tgrün 错误"), "line\n\tgrün 错误");
    }
}
