//! Descriptions, of which only what cannot do harm stays Markdown.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::text::{code, escape};
use crate::reference::{is_safe_link, visible};

/// Returns paragraphs, lists and tables.
pub(super) fn blocks(markdown: &str) -> String {
    Writer::default().write(markdown)
}

/// Returns the text of one line.
pub(super) fn line(markdown: &str) -> String {
    let writer = Writer { inline: true, ..Writer::default() };
    writer.write(markdown).replace('\n', " ")
}

#[derive(Default)]
struct Writer {
    out: String,
    inline: bool,
    /// For each open link its end.
    links: Vec<String>,
    /// For each open list the number of its next item, if it has numbers.
    lists: Vec<Option<u64>>,
    /// The text of a code block.
    block: Option<String>,
    /// How many columns the table has.
    columns: usize,
}

impl Writer {
    fn write(mut self, markdown: &str) -> String {
        for event in Parser::new_ext(&visible(markdown), Options::ENABLE_TABLES) {
            self.event(event);
        }
        self.out.trim().to_owned()
    }

    fn event(&mut self, event: Event<'_>) {
        match (event, &mut self.block) {
            (Event::Start(tag), _) => self.start(tag),
            (Event::End(tag), _) => self.end(tag),
            (Event::Text(text), Some(block)) => block.push_str(&text),
            (Event::Text(text) | Event::Html(text) | Event::InlineHtml(text), _) => {
                self.out.push_str(&escape(&text));
            }
            (Event::Code(text), _) => self.out.push_str(&code(&text)),
            (Event::SoftBreak | Event::HardBreak, _) => self.new_line(1),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis => self.out.push('*'),
            Tag::Strong => self.out.push_str("**"),
            Tag::Link { dest_url, .. } => self.start_link(&dest_url),
            Tag::CodeBlock(_) => self.block = Some(String::new()),
            Tag::Paragraph | Tag::Heading { .. } if self.out.ends_with("- ") => {}
            Tag::Paragraph | Tag::Heading { .. } | Tag::HtmlBlock => self.new_line(2),
            Tag::List(first) => {
                self.new_line(if self.lists.is_empty() { 2 } else { 1 });
                self.lists.push(first);
            }
            Tag::Item => self.start_item(),
            Tag::Table(columns) => {
                self.new_line(2);
                self.columns = columns.len();
            }
            Tag::TableRow | Tag::TableHead => self.new_line(1),
            Tag::TableCell if self.inline => self.new_line(1),
            Tag::TableCell => self.out.push_str("| "),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.out.push('*'),
            TagEnd::Strong => self.out.push_str("**"),
            TagEnd::Link => self.out.push_str(&self.links.pop().unwrap_or_default()),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::CodeBlock => self.end_block(),
            TagEnd::TableCell if !self.inline => self.out.push(' '),
            TagEnd::TableHead if !self.inline => {
                self.out.push_str("|\n");
                self.out.push_str(&"|---".repeat(self.columns));
                self.out.push('|');
            }
            TagEnd::TableRow if !self.inline => self.out.push('|'),
            _ => {}
        }
    }

    fn start_item(&mut self) {
        self.new_line(1);
        let mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            _ => "- ".into(),
        };
        if !self.inline {
            self.out.push_str(&mark);
        }
    }

    fn start_link(&mut self, url: &str) {
        let safe = is_safe_link(url);
        if safe {
            self.out.push('[');
        }
        let url = url.replace('<', "%3C").replace('>', "%3E");
        let is_plain = !url.is_empty() && !url.contains(['(', ')', ' ', '\\']);
        let end = if is_plain { format!("]({url})") } else { format!("](<{url}>)") };
        self.links.push(if safe { end } else { String::new() });
    }

    fn end_block(&mut self) {
        let Some(block) = self.block.take() else { return };
        if self.inline {
            return self.out.push_str(&code(block.trim()));
        }
        for line in block.trim_end().lines() {
            self.new_line(1);
            self.out.push_str(&code(line));
        }
    }

    /// Begins a line: within the list that is open, after `count` ends of lines.
    fn new_line(&mut self, count: usize) {
        if self.out.is_empty() {
            return;
        }
        if self.inline {
            return self.out.push_str(if self.out.ends_with(' ') { "" } else { " " });
        }
        let ends = self.out.len() - self.out.trim_end_matches('\n').len();
        self.out.push_str(&"\n".repeat(count.saturating_sub(ends)));
        self.out.push_str(&"  ".repeat(self.lists.len().saturating_sub(1)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_part_of_markdown_stays() {
        assert_eq!(blocks("a *b* `c`\n\n- d\n- e\n\nf"), "a *b* `c`\n\n- d\n- e\n\nf");
        assert_eq!(blocks("1. a\n2. b"), "1. a\n2. b");
        assert_eq!(line("a\n\n- b\n- c"), "a b c");
        assert_eq!(line("[a](https://b)"), "[a](https://b)");
        assert_eq!(line("[a](<https://b/(>)"), "[a](<https://b/(>)");
    }

    #[test]
    fn tables_stay() {
        let table = "a\n\n| b | c |\n|---|---|\n| `d` | e \\| f |";
        assert_eq!(blocks(table), table);
        assert_eq!(line("| a | b |\n|---|---|\n| c | d |"), "a b c d");
    }

    #[test]
    fn markup_is_text() {
        assert_eq!(line("a <b onclick=c>"), r"a \<b onclick=c\>");
        assert_eq!(line("[a](javascript:b)"), "a");
        assert_eq!(blocks("<script>\na\n</script>"), "\\<script\\>\na\n\\</script\\>");
    }
}
