//! The format string of `message = "…"`.

use proc_macro2::{Ident, Literal};
use quote::format_ident;
use syn::Member;

use super::super::{ast::Field, model::Format};
use crate::support::{ctxt::Ctxt, suggest::nearest, text::Text};

/// Checks a format string against the fields of its variant. Returns `None` if it names no field.
pub(super) fn format(cx: &Ctxt, message: &Text, fields: &[Field<'_>]) -> Option<Format> {
    let (format, arguments) = (String::new(), Vec::new());
    let mut parser = Parser { cx, message, fields, format, arguments };
    parser.text(&message.value);
    if parser.arguments.is_empty() {
        return None;
    }
    let mut literal = Literal::string(&parser.format);
    literal.set_span(message.span());
    Some(Format { literal, arguments: parser.arguments })
}

struct Parser<'a> {
    cx: &'a Ctxt,
    message: &'a Text,
    fields: &'a [Field<'a>],
    /// The format string in which each field has the name of its argument.
    format: String,
    arguments: Vec<(Ident, Member)>,
}

impl Parser<'_> {
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(place) = rest.find(['{', '}']) {
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
                return self.cx.error(self.message, message);
            };
            self.placeholder(&from[1..end]);
            rest = &from[end + 1..];
        }
        self.format.push_str(rest);
    }

    /// `field` or `field:spec`, where the spec may name more fields: `{total:>width$}`
    fn placeholder(&mut self, inner: &str) {
        let (name, spec) = inner.split_once(':').unwrap_or((inner, ""));
        if !is_format(spec) {
            let message = format!("`{spec}` is not a format; write `{{{name}}}` or `{{{name}:?}}`");
            self.cx.error(self.message, message);
        }
        self.format.push('{');
        self.argument(name.trim());
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
            let (flags, name) = before.split_at(name_start(before));
            self.format.push_str(flags);
            self.argument(name);
            self.format.push('$');
            rest = after;
        }
        self.format.push_str(rest);
    }

    fn argument(&mut self, name: &str) {
        let Some(at) = self.fields.iter().position(|field| field.name() == name) else {
            self.cx.error(self.message, self.unknown(name));
            return;
        };
        let field = &self.fields[at];
        // Numbered, because lints would complain about names such as `_id` or `ID`.
        let argument = format_ident!("__field{at}", span = self.message.span());
        self.format.push_str(&argument.to_string());
        if self.arguments.iter().all(|(known, _)| *known != argument) {
            self.arguments.push((argument, field.member.clone()));
        }
    }

    fn unknown(&self, name: &str) -> String {
        let problem = match name {
            "" => "`{}` names no field".to_owned(),
            name => format!("unknown field `{name}` in the message"),
        };
        let names: Vec<String> = self.fields.iter().map(Field::name).collect();
        if names.is_empty() {
            return format!("{problem}; there are no fields, write `{{{{` for a brace");
        }
        match nearest(name, names.iter().map(String::as_str)) {
            Some(near) if !name.is_empty() => format!("{problem}; did you mean `{near}`?"),
            _ => format!("{problem}; the fields are `{}`", names.join("`, `")),
        }
    }
}

/// Returns where the name at the end of a spec begins.
fn name_start(spec: &str) -> usize {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let start = spec.trim_end_matches(is_name).len();
    // `{x:0width$}`: a leading zero is the flag, not part of the name.
    let name = &spec[start..];
    start + usize::from(name.len() > 1 && name.starts_with('0'))
}

/// Whether a spec ends in the name of a formatting trait. rustc would check that too, but it would
/// count columns in the string that is emitted, not in the user's.
fn is_format(spec: &str) -> bool {
    const TRAITS: &[&str] = &["", "?", "x?", "X?", "x", "X", "o", "b", "e", "E", "p"];
    let is_letter = |letter: char| letter.is_alphabetic() || letter == '_' || letter == '?';
    let name = spec.trim_end().rsplit(|letter| !is_letter(letter)).next();
    name.is_none_or(|name| TRAITS.contains(&name))
}
