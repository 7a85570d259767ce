//! A JSON value as HTML, with the names of its members marked.

use super::prose::escape;
use crate::{Json, reference::visible};

/// A list or an object is on one line if the line is no longer.
const LINE: usize = 46;

/// Writes a value on several lines. Names of members are in `<b>`.
pub(super) fn html(value: &Json) -> String {
    let mut out = String::new();
    write(&mut out, value, 0, LINE);
    out
}

/// `place` is where the value begins in its line.
fn write(out: &mut String, value: &Json, depth: usize, place: usize) {
    let inner = is_short(value, place);
    match value {
        Json::Array(elements) if !elements.is_empty() => {
            let elements = elements.iter().map(|element| (None, element));
            write_all(out, elements, Lines { depth, one: inner, braces: "[]" });
        }
        Json::Object(members) if !members.is_empty() => {
            let members = members.iter().map(|(name, value)| (Some(name), value));
            write_all(out, members, Lines { depth, one: inner, braces: "{}" });
        }
        other => escape(out, &visible(&other.to_string())),
    }
}

fn is_short(value: &Json, place: usize) -> bool {
    let mut line = [0; LINE];
    // Writing ends as soon as the line is full.
    serde_json::to_writer(&mut line[place.min(LINE)..], value).is_ok()
}

/// How an array or an object is laid out.
#[derive(Clone, Copy)]
struct Lines {
    depth: usize,
    /// Whether it is on one line.
    one: bool,
    braces: &'static str,
}

impl Lines {
    /// Returns what is between a bracket and an element.
    fn end(self, depth: usize) -> String {
        match (self.one, self.braces) {
            // `[1, 2]`, but `{ "a": 1 }`.
            (true, "[]") => String::new(),
            (true, _) => " ".into(),
            (false, _) => format!("\n{:width$}", "", width = 2 * depth),
        }
    }

    /// Returns what is in front of an element.
    fn before(self, number: usize) -> String {
        if self.one && number > 0 { " ".into() } else { self.end(self.depth + 1) }
    }
}

fn write_all<'a>(
    out: &mut String,
    items: impl Iterator<Item = (Option<&'a str>, &'a Json)>,
    lines: Lines,
) {
    out.push_str(&lines.braces[..1]);
    for (number, (name, value)) in items.enumerate() {
        if number > 0 {
            out.push(',');
        }
        let space = lines.before(number);
        let mut place = 2 * (lines.depth + 1);
        match name {
            Some(name) => {
                place += name.len() + 4;
                write_name(out, name, &space);
            }
            None => out.push_str(&space),
        }
        write(out, value, lines.depth + 1, place);
    }
    out.push_str(&lines.end(lines.depth));
    out.push_str(&lines.braces[1..]);
}

/// Writes a name with the spaces around it: no line ends within the tag.
fn write_name(out: &mut String, name: &str, space: &str) {
    let (outside, inside) = if space == " " { (" ", "") } else { ("", space) };
    out.push_str(outside);
    // One that has no room in a narrow window may end the line.
    out.push_str(if name.len() > 24 { "<b class=l>" } else { "<b>" });
    out.push_str(inside);
    escape(out, &visible(&Json::from(name).to_string()));
    out.push_str(": </b>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_short_is_on_one_line() {
        let value =
            r#"{"a":{"b":[1,2],"c":3},"d":[],"e<":null,"f":"longer than one line has room"}"#;
        let value: Json = serde_json::from_str(value).unwrap();
        let expected = [
            "{<b>\n  \"a\": </b>{ <b>\"b\": </b>[1, 2], <b>\"c\": </b>3 },",
            "<b>\n  \"d\": </b>[],",
            "<b>\n  \"e&lt;\": </b>null,",
            "<b>\n  \"f\": </b>\"longer than one line has room\"\n}",
        ];
        assert_eq!(html(&value), expected.concat());
    }
}
