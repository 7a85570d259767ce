//! Text that means nothing in Markdown.

use crate::reference::visible;

/// Appends a block after an empty line.
pub(super) fn push_block(out: &mut String, block: &str) {
    if !block.is_empty() {
        out.push('\n');
        out.push_str(block);
        out.push('\n');
    }
}

/// Escapes what Markdown would read.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let between_letters =
            before.is_alphanumeric() && chars.peek().is_some_and(|next| next.is_alphanumeric());
        let escaped = match char {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' => true,
            '_' => !between_letters,
            // These mean something where a line begins: `1.`, `#`, `-`.
            '#' | '+' | '-' | '=' => is_start(&out),
            '.' | ')' => is_number(&out),
            _ => false,
        };
        if escaped {
            out.push('\\');
        }
        out.push(char);
        before = char;
    }
    out
}

fn is_start(before: &str) -> bool {
    before.rsplit('\n').next().is_none_or(|line| line.trim().is_empty())
}

fn is_number(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default().trim();
    !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// Writes code inside of a line.
pub(super) fn code(text: &str) -> String {
    let text = visible(text).replace('\n', " ");
    let fence = "`".repeat(1 + longest_run(&text));
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// Writes code on lines of its own.
pub(super) fn block(language: &str, text: &str) -> String {
    let fence = "`".repeat((1 + longest_run(text)).max(3));
    format!("{fence}{language}\n{text}\n{fence}")
}

fn longest_run(text: &str) -> usize {
    text.split(|char| char != '`').map(str::len).max().unwrap_or(0)
}

/// Puts written Markdown into a cell of a table, where a bar ends even code.
pub(super) fn cell(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut escaped = false;
    for char in markdown.chars() {
        match char {
            '|' if !escaped => out.push_str("\\|"),
            '\n' => out.push(' '),
            other => out.push(other),
        }
        escaped = char == '\\' && !escaped;
    }
    out
}

/// Returns a row of a table.
pub(super) fn row(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// Returns the first two lines of a table.
pub(super) fn head(names: &[&str]) -> String {
    format!("| {} |\n|{}\n", names.join(" | "), "---|".repeat(names.len()))
}

/// Returns the anchor that a heading gets: lower case, and only letters, digits, `-` and `_`.
pub(super) fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter_map(|char| match char {
        ' ' => Some('-'),
        '-' | '_' => Some(char),
        char => char.is_alphanumeric().then_some(char),
    });
    kept.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_means_nothing() {
        assert_eq!(escape("a_b _c_ *d* <e> | `f`"), r"a_b \_c\_ \*d\* \<e\> \| \`f\`");
        assert_eq!(escape("1. a\n# b - 2.5"), "1\\. a\n\\# b - 2.5");
    }

    #[test]
    fn code_keeps_its_backticks() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("`a``"), "``` `a`` ```");
    }

    #[test]
    fn cells_have_no_bars() {
        assert_eq!(cell(r"a | b \| `c|d`"), r"a \| b \| `c\|d`");
    }
}
