//! The format string of `message = "…"`.

use std::mem;

use proc_macro2::{Ident, Literal};
use quote::format_ident;
use syn::Member;

use super::super::{ast::Field, model::Format};
use crate::support::{
    ctxt::Ctxt,
    suggest::nearest,
    text::{Text, is_of_name},
};

/// Checks a format string against the fields of its variant. Returns `None` if it names no field.
pub(super) fn format(cx: &Ctxt, message: &Text, fields: &[Field<'_>]) -> Option<Format> {
    let mut names = Vec::new();
    for field in fields {
        names.push(field.name());
    }
    let mut parser = Parser {
        message,
        fields,
        names,
        format: String::new(),
        arguments: Vec::new(),
        is_argument: vec![false; fields.len()],
        mistakes: Vec::new(),
    };
    parser.text(&message.value);
    for mistake in &parser.mistakes {
        cx.error(message, mistake);
    }
    if parser.arguments.is_empty() {
        return None;
    }
    let mut literal = Literal::string(&parser.format);
    literal.set_span(message.span());
    Some(Format { literal, arguments: parser.arguments })
}

/// All mistakes of a message are at its one token, so a few are enough.
const MOST_MISTAKES: usize = 5;

struct Parser<'a> {
    message: &'a Text,
    fields: &'a [Field<'a>],
    names: Vec<String>,
    /// The format string in which each field has the name of its argument.
    format: String,
    arguments: Vec<(Ident, Member)>,
    /// Whether each field is an argument already.
    is_argument: Vec<bool>,
    /// Different ones.
    mistakes: Vec<String>,
}

impl Parser<'_> {
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(place) = rest.find(['{', '}']) {
            if self.mistakes.len() >= MOST_MISTAKES {
                return;
            }
            let (before, from) = rest.split_at(place);
            self.format.push_str(before);
            let brace = &from[..1];
            if from[1..].starts_with(brace) {
                self.format.push_str(&from[..2]);
                rest = &from[2..];
                continue;
            }
            let Some(end) = from.find('}').filter(|_| brace == "{") else {
                let message = format!("unmatched `{brace}` in the message; write `{brace}{brace}`");
                return self.mistake(message);
            };
            let inner = &from[1..end];
            if let Some(position) = inner.find('{') {
                let name = &inner[..position];
                return self.mistake(format!("`{{` inside `{{{name}`; write `{{{name}}}`"));
            }
            self.placeholder(inner);
            rest = &from[end + 1..];
        }
        self.format.push_str(rest);
    }

    /// `field` or `field:spec`, where the spec may name more fields: `{total:>width$}`
    fn placeholder(&mut self, inner: &str) {
        let (name, spec) = inner.split_once(':').unwrap_or((inner, ""));
        if spec.contains(".*") {
            let message =
                "`.*` takes a precision from another argument; write a number or `.width$`";
            return self.mistake(message.to_owned());
        }
        self.format.push('{');
        self.argument(name.trim());
        if !is_format(spec) {
            let message = format!("`{spec}` is not a format; write `{{{name}}}` or `{{{name}:?}}`");
            return self.mistake(message);
        }
        if !spec.is_empty() {
            self.format.push(':');
            self.spec(spec);
        }
        self.format.push('}');
    }

    /// `>width$.precision$`
    fn spec(&mut self, spec: &str) {
        let mut rest = spec;
        while let Some((before, after)) = rest.split_once('$') {
            if self.mistakes.len() >= MOST_MISTAKES {
                return;
            }
            let (flags, name) = before.split_at(name_start(before));
            self.format.push_str(flags);
            self.argument(name);
            self.format.push('$');
            rest = after;
        }
        self.format.push_str(rest);
    }

    fn argument(&mut self, name: &str) {
        let Some(at) = self.names.iter().position(|field| field == name) else {
            return self.mistake(self.unknown(name));
        };
        // Numbered, because lints would complain about names such as `_id` or `ID`.
        let argument = format_ident!("__field{at}", span = self.message.span());
        self.format.push_str(&argument.to_string());
        if !mem::replace(&mut self.is_argument[at], true) {
            self.arguments.push((argument, self.fields[at].member.clone()));
        }
    }

    fn mistake(&mut self, message: String) {
        if !self.mistakes.contains(&message) {
            self.mistakes.push(message);
        }
    }

    fn unknown(&self, name: &str) -> String {
        let problem = match name {
            "" => "`{}` names no field".to_owned(),
            name => format!("unknown field `{name}` in the message"),
        };
        let mut names = Vec::new();
        for name in &self.names {
            names.push(name.as_str());
        }
        if names.is_empty() {
            return format!("{problem}; there are no fields, write `{{{{` for a brace");
        }
        match nearest(name, &names) {
            Some(near) if !name.is_empty() => format!("{problem}; did you mean `{near}`?"),
            _ => format!("{problem}; the fields are `{}`", names.join("`, `")),
        }
    }
}

/// Returns where the name at the end of a spec begins.
fn name_start(spec: &str) -> usize {
    let start = spec.trim_end_matches(is_of_name).len();
    // `{x:0width$}`: a leading zero is the flag, not part of the name.
    let name = &spec[start..];
    start + usize::from(name.len() > 1 && name.starts_with('0'))
}

/// Whether a spec is one of `std::fmt`: `[[fill]align][sign]['#']['0'][width]['.' precision][type]`.
/// rustc checks that too, but it counts columns in the string that is emitted, not in the user's.
fn is_format(spec: &str) -> bool {
    const TYPES: &[&str] = &["", "?", "x?", "X?", "x", "X", "o", "b", "e", "E", "p"];
    let rest = without_alignment(spec.trim_end());
    let rest = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    let rest = rest.strip_prefix('#').unwrap_or(rest);
    let rest = match rest.strip_prefix('0') {
        Some(behind_zero) if !behind_zero.starts_with('$') => behind_zero,
        _ => rest,
    };
    let rest = without_count(rest);
    let rest = rest.strip_prefix('.').map_or(rest, without_count);
    TYPES.contains(&rest)
}

fn without_alignment(spec: &str) -> &str {
    let is_alignment = |letter: char| matches!(letter, '<' | '^' | '>');
    let mut letters = spec.chars();
    let (first, second) = (letters.next(), letters.next());
    if second.is_some_and(is_alignment) {
        return letters.as_str();
    }
    if first.is_some_and(is_alignment) { &spec[1..] } else { spec }
}

/// Skips `8` or `width$`.
fn without_count(spec: &str) -> &str {
    let behind_name = spec.trim_start_matches(is_of_name);
    if let (true, Some(behind)) = (behind_name.len() < spec.len(), behind_name.strip_prefix('$')) {
        return behind;
    }
    spec.trim_start_matches(|letter: char| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::is_format;

    #[test]
    fn formats_are_those_of_std() {
        for spec in [
            "",
            "?",
            "#?",
            "x?",
            "5",
            ">5",
            "*^5",
            "}>5",
            "+.2",
            "-08.3e",
            "#010x",
            "0$",
            "width$",
            "0width$.precision$",
            ">1$.0$?",
            ".3",
            "é<4",
            "<",
            ":<3",
            " ",
        ] {
            assert!(is_format(spec), "{spec}");
        }
        for spec in [":", "::::", "y", "5y", "??", "5 5", "width", "+ 5", ">>>5", "$"] {
            assert!(!is_format(spec), "{spec}");
        }
    }
}
