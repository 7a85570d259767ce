//! Descriptions as HTML: of Markdown only what cannot do harm.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::reference::{is_safe_link, visible};

/// Appends text with the characters escaped that mean something in HTML.
///
/// It leaves quotes: this is for text between tags, not for attributes.
pub(super) fn escape(out: &mut String, text: &str) {
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            other => out.push(other),
        }
    }
}

fn escape_attribute(out: &mut String, text: &str) {
    let mut escaped = String::new();
    escape(&mut escaped, text);
    out.push_str(&escaped.replace('"', "&quot;"));
}

/// The keyboard can scroll a table that is wider than the page.
const TABLE: &str = "<div class=wide role=group aria-label=Table tabindex=0><table>";

/// Returns paragraphs, lists, tables and code blocks.
pub(super) fn blocks(markdown: &str) -> String {
    Writer::default().write(markdown)
}

/// Returns the text of one line, without paragraphs.
pub(super) fn line(markdown: &str) -> String {
    Writer { inline: true, ..Writer::default() }.write(markdown)
}

/// Returns the text of the first paragraph, which is not HTML.
pub(super) fn summary(markdown: &str) -> String {
    let mut out = String::new();
    for event in Parser::new_ext(&visible(markdown), Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(TagEnd::Paragraph) => break,
            _ => {}
        }
    }
    out
}

#[derive(Default)]
struct Writer {
    out: String,
    inline: bool,
    /// For each open link its end, which is empty if the link is not written.
    links: Vec<&'static str>,
    /// Begin and end of a cell.
    cell: (&'static str, &'static str),
}

impl Writer {
    fn write(mut self, markdown: &str) -> String {
        for event in Parser::new_ext(&visible(markdown), Options::ENABLE_TABLES) {
            self.event(event);
        }
        self.out.truncate(self.out.trim_end().len());
        self.out
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Code(code) => {
                self.out.push_str("<code>");
                escape(&mut self.out, &code);
                self.out.push_str("</code>");
            }
            // Markup of the user is text.
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                escape(&mut self.out, &text);
            }
            Event::SoftBreak | Event::HardBreak | Event::Rule => self.out.push('\n'),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Link { dest_url, .. } => self.start_link(dest_url),
            // Words of two blocks on one line.
            Tag::Paragraph | Tag::Item | Tag::TableCell if self.inline && !self.out.is_empty() => {
                self.out.push(' ');
            }
            _ if self.inline => {}
            Tag::Paragraph => self.out.push_str("<p>"),
            Tag::Heading { .. } => self.out.push_str("<p><strong>"),
            Tag::List(Some(_)) => self.out.push_str("<ol>"),
            Tag::List(None) => self.out.push_str("<ul>"),
            Tag::Item => self.out.push_str("<li>"),
            Tag::CodeBlock(_) => self.out.push_str("<pre><code>"),
            Tag::Table(_) => self.out.push_str(TABLE),
            Tag::TableHead => self.start_row(("<th scope=col>", "</th>")),
            Tag::TableRow => self.start_row(("<td>", "</td>")),
            Tag::TableCell => self.out.push_str(self.cell.0),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Link => self.out.push_str(self.links.pop().unwrap_or_default()),
            _ if self.inline => {}
            TagEnd::Paragraph => self.out.push_str("</p>"),
            TagEnd::Heading(_) => self.out.push_str("</strong></p>"),
            TagEnd::List(true) => self.out.push_str("</ol>"),
            TagEnd::List(false) => self.out.push_str("</ul>"),
            TagEnd::Item => self.out.push_str("</li>"),
            TagEnd::CodeBlock => self.out.push_str("</code></pre>"),
            TagEnd::Table => self.out.push_str("</table></div>"),
            TagEnd::TableHead | TagEnd::TableRow => self.out.push_str("</tr>"),
            TagEnd::TableCell => self.out.push_str(self.cell.1),
            _ => {}
        }
    }

    fn start_row(&mut self, cell: (&'static str, &'static str)) {
        self.cell = cell;
        self.out.push_str("<tr>");
    }

    fn start_link(&mut self, url: &str) {
        let safe = is_safe_link(url);
        self.links.push(if safe { "</a>" } else { "" });
        if safe {
            self.out.push_str("<a href=\"");
            escape_attribute(&mut self.out, url);
            self.out.push_str("\">");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_part_of_markdown_is_read() {
        assert_eq!(
            blocks("a *b* `c`\n\n- d\n- e"),
            "<p>a <em>b</em> <code>c</code></p><ul><li>d</li><li>e</li></ul>"
        );
        assert_eq!(line("Send `a`.\n\nThen b."), "Send <code>a</code>. Then b.");
    }

    #[test]
    fn a_summary_is_the_first_paragraph() {
        assert_eq!(summary("A *b* `<c>`\nd. E.\n\nF."), "A b <c> d. E.");
        assert_eq!(summary(""), "");
    }

    #[test]
    fn tables() {
        assert_eq!(
            blocks("| a | b |\n|---|---|\n| `c` | <d> |"),
            "<div class=wide role=group aria-label=Table tabindex=0><table>\
             <tr><th scope=col>a</th><th scope=col>b</th></tr>\
             <tr><td><code>c</code></td><td>&lt;d&gt;</td></tr></table></div>"
        );
        assert_eq!(line("| a | b |\n|---|---|\n| c | d |"), "a b c d");
    }

    #[test]
    fn markup_is_text() {
        assert_eq!(blocks("<script>a</script>"), "&lt;script&gt;a&lt;/script&gt;");
        assert_eq!(line("a <b onclick=c>"), "a &lt;b onclick=c&gt;");
        assert_eq!(line("[a](javascript:b)"), "a");
        assert_eq!(line("[a](<https://b/\"c>)"), "<a href=\"https://b/&quot;c\">a</a>");
        assert_eq!(line("![a](https://b)"), "a");
    }
}
