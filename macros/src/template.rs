//! The format string of `message = "…"`.

use proc_macro2::Ident;
use quote::format_ident;
use syn::{LitStr, Member, ext::IdentExt};

use crate::{ast::Field, ctxt::Ctxt, suggest::nearest};

/// A message, taken apart.
pub(crate) enum Message {
    /// No field in it; braces are no longer doubled.
    Text(String),
    /// A format string in which each field has the name of its argument.
    Format { literal: LitStr, arguments: Vec<(Ident, Member)> },
}

/// Reads a format string against the fields of its variant.
pub(crate) fn parse(cx: &Ctxt, literal: &LitStr, fields: &[Field<'_>]) -> Message {
    let text = literal.value();
    let mut parser = Parser { cx, literal, fields, format: String::new(), arguments: Vec::new() };
    parser.text(&text);
    if parser.arguments.is_empty() {
        return Message::Text(text.replace("{{", "{").replace("}}", "}"));
    }
    let literal = LitStr::new(&parser.format, literal.span());
    Message::Format { literal, arguments: parser.arguments }
}

struct Parser<'a> {
    cx: &'a Ctxt,
    literal: &'a LitStr,
    fields: &'a [Field<'a>],
    format: String,
    arguments: Vec<(Ident, Member)>,
}

impl Parser<'_> {
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(brace) = rest.find(['{', '}']) {
            let (before, from) = rest.split_at(brace);
            self.format.push_str(before);
            let brace = &from[..1];
            if from[1..].starts_with(brace) {
                self.format.push_str(&from[..2]);
                rest = &from[2..];
                continue;
            }
            let Some(end) = from.find('}').filter(|_| brace == "{") else {
                let message = format!("unmatched `{brace}` in the message; write `{brace}{brace}`");
                return self.cx.error(self.literal, message);
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
            let message = format!("`{spec}` is no format; write `{{{name}}}` or `{{{name}:?}}`");
            self.cx.error(self.literal, message);
        }
        self.format.push('{');
        self.argument(name.trim());
        if !spec.is_empty() {
            self.format.push(':');
            self.spec(spec);
        }
        self.format.push('}');
    }

    fn spec(&mut self, spec: &str) {
        let is_name = |c: char| c.is_alphanumeric() || c == '_';
        let mut rest = spec;
        while let Some(dollar) = rest.find('$') {
            let start = rest[..dollar].rfind(|c| !is_name(c)).map_or(0, |before| {
                before + rest[before..].chars().next().map_or(1, char::len_utf8)
            });
            // `{x:0width$}`: a leading zero is the flag, not part of the name.
            let flag = usize::from(rest[start..dollar].len() > 1 && rest[start..].starts_with('0'));
            self.format.push_str(&rest[..start + flag]);
            self.argument(&rest[start + flag..dollar]);
            self.format.push('$');
            rest = &rest[dollar + 1..];
        }
        self.format.push_str(rest);
    }

    fn argument(&mut self, name: &str) {
        let Some(at) = self.fields.iter().position(|field| field.name() == name) else {
            self.cx.error(self.literal, self.unknown(name));
            return;
        };
        let field = &self.fields[at];
        // By place: with a name such as `_id` or `ID` in it, the compiler would find fault with it.
        let argument = format_ident!("__field{at}", span = self.literal.span());
        self.format.push_str(&argument.to_string());
        if self.arguments.iter().all(|(known, _)| *known != argument) {
            self.arguments.push((argument, field.member.clone()));
        }
    }

    fn unknown(&self, name: &str) -> String {
        let names: Vec<String> = self.fields.iter().map(Field::name).collect();
        let known = || names.iter().map(String::as_str);
        let problem = if name.is_empty() {
            "`{}` names no field".to_owned()
        } else {
            format!("unknown field `{name}` in the message")
        };
        match nearest(name, known()) {
            _ if names.is_empty() => {
                format!("{problem}; there are no fields, write `{{{{` for a brace")
            }
            Some(near) if !name.is_empty() => format!("{problem}; did you mean `{near}`?"),
            _ => format!("{problem}; the fields are `{}`", names.join("`, `")),
        }
    }
}

/// Whether a spec ends in the name of a formatting trait. rustc would say so too, but count
/// columns in the string that is written here, not in the user's.
fn is_format(spec: &str) -> bool {
    const TRAITS: &[&str] = &["", "?", "x?", "X?", "x", "X", "o", "b", "e", "E", "p"];
    let is_letter = |letter: char| letter.is_alphabetic() || letter == '_' || letter == '?';
    let name = spec.trim_end().rsplit(|letter| !is_letter(letter)).next();
    name.is_none_or(|name| TRAITS.contains(&name))
}

impl Field<'_> {
    /// How a format string calls it.
    pub(crate) fn name(&self) -> String {
        match &self.member {
            Member::Named(ident) => ident.unraw().to_string(),
            Member::Unnamed(index) => index.index.to_string(),
        }
    }
}
