//! Text from a file that may be hostile, made safe to show.

use std::{borrow::Cow, fmt::Write as _};

use crate::Json;

/// The longest value that is shown, in characters.
const LONGEST: usize = 120;

/// Returns the text with a visible escape for each character that moves, hides or reorders others.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_invisible) {
        return text.into();
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_invisible(c) {
            let _ = write!(safe, "{}", c.escape_unicode());
        } else {
            safe.push(c);
        }
    }
    safe.into()
}

/// Whether it is a control character, a line end, a mark of direction, or of no width.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Returns before and after, each empty if nothing was there, cut around the place where they begin to
/// differ.
pub(super) fn change(before: &Json, after: &Json) -> (String, String) {
    let (before, after) = (value(before), value(after));
    let same = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).count();
    (cut(&before, same), cut(&after, same))
}

/// Returns the JSON, but of what an error means only status and type.
fn value(json: &Json) -> String {
    let text = match (json, json.get("status"), json.get("type")) {
        (Json::Null, ..) => return String::new(),
        (_, Some(status), Some(Json::Null)) => status.to_string(),
        (_, Some(status), Some(Json::String(r#type))) => format!("{status} {type}"),
        _ => json.to_string(),
    };
    visible(&text).into_owned()
}

/// Returns what fits, with a little of what is the same in front.
fn cut(text: &str, same: usize) -> String {
    let length = text.chars().count();
    if length <= LONGEST {
        return text.to_owned();
    }
    let start = same.saturating_sub(LONGEST / 4).min(length - LONGEST);
    let shown: String = text.chars().skip(start).take(LONGEST).collect();
    let front = if start > 0 { "…" } else { "" };
    let back = if start + LONGEST < length { "…" } else { "" };
    format!("{front}{shown}{back}")
}
