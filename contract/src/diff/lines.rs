//! Where an entry is in the text of its file.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::model::without_mark;

/// The lines of all entries.
pub(super) struct Lines {
    by_path: HashMap<(String, String), usize>,
    by_code: HashMap<String, usize>,
}

#[derive(Deserialize)]
struct File<'a> {
    #[serde(borrow)]
    errors: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Names {
    code: Option<String>,
    #[serde(default)]
    owner: String,
    variant: Option<String>,
}

impl Lines {
    /// Finds the lines; none if the text is no contract.
    pub(super) fn of(text: &str) -> Self {
        let mut lines = Self { by_path: HashMap::new(), by_code: HashMap::new() };
        let text = without_mark(text);
        let Ok(file) = serde_json::from_str::<File<'_>>(text) else { return lines };
        let (mut line, mut read) = (1, 0);
        for raw in file.errors {
            // The entry is a part of the text.
            let at = raw.get().as_ptr() as usize - text.as_ptr() as usize;
            line += newlines(&text[read..at]);
            read = at;
            lines.add(raw.get(), line);
        }
        lines
    }

    fn add(&mut self, raw: &str, line: usize) {
        let Ok(names) = serde_json::from_str::<Names>(raw) else { return };
        // The code is the first member of an entry that errorbook wrote.
        let line = line + raw.find("\"code\"").map_or(0, |at| newlines(&raw[..at]));
        let path = match names.variant {
            Some(variant) => format!("{}::{variant}", names.owner),
            None => names.owner,
        };
        let code = names.code.unwrap_or_default();
        self.by_code.entry(code.clone()).or_insert(line);
        self.by_path.entry((code, path)).or_insert(line);
    }

    /// Returns the line of the entry, else of one with its code.
    pub(super) fn line(&self, code: Option<&str>, path: &str) -> Option<usize> {
        let code = code.unwrap_or_default();
        let by_path = self.by_path.get(&(code.to_owned(), path.to_owned()));
        by_path.or_else(|| self.by_code.get(code).filter(|_| !code.is_empty())).copied()
    }
}

fn newlines(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count()
}

/// Returns the line of the first entry with this code in the text of a contract file, counted from 1.
///
/// ```
/// use errorbook_contract::line_of;
///
/// let file = r#"{
///   "errors": [
///     { "code": "gone", "owner": "shop::Gone" }
///   ]
/// }"#;
/// assert_eq!(line_of(file, "gone"), Some(3));
/// assert_eq!(line_of(file, "here"), None);
/// ```
#[must_use]
pub fn line_of(text: &str, code: &str) -> Option<usize> {
    Lines::of(text).by_code.get(code).copied()
}
