//! Structs for details.

use super::{Named, words::comment, words::string};
use crate::{
    Json,
    client::{Field, Lines, Names, Type, beginning_with_letter, upper_camel},
};

/// Writes the types of all details, and the methods that return them.
pub(super) fn write(
    lines: &mut Lines,
    own: &[Named<'_>],
    fallback: &[Named<'_>],
    taken: &mut Names,
) {
    let codes = own.iter().chain(fallback);
    let codes: Vec<_> = codes.filter_map(|named| Some((named, named.code.details()?))).collect();
    lines.gap();
    for (named, of) in &codes {
        details(lines, named, of, taken);
    }
    if !codes.is_empty() {
        lines.raw(include_str!("decode.go"));
        lines.gap();
    }
}

fn details(lines: &mut Lines, named: &Named<'_>, of: &Type, taken: &mut Names) {
    let name = taken.take(&format!("{}Details", named.stem));
    let mut inner = Structs { names: taken, done: Vec::new() };
    let what = format!("{name} are the details of {}.", named.name);
    let whole = match of {
        Type::Object(fields) => inner.add(&name, fields),
        other => {
            let text = inner.text(other, &name);
            vec![format!("type {name} {text}")]
        }
    };
    comment(lines, &[&what]);
    for line in whole.iter().chain(inner.done.iter().flatten()) {
        lines.line(line);
    }
    lines.gap();
    method(lines, named, &name, of);
}

fn method(lines: &mut Lines, named: &Named<'_>, name: &str, of: &Type) {
    let what = format!(
        "{name} returns the details of {}, and whether the error is one, with the details that the \
         API promises.",
        named.name,
    );
    comment(lines, &[&what]);
    let open = format!("func (e *Error) {name}() (details {name}, ok bool) {{");
    lines.block(open, "}", |lines| {
        let mut arguments = "e.Details, &details".to_owned();
        let required = match of {
            Type::Object(fields) => fields.iter().filter(|field| !field.optional).collect(),
            _ => Vec::new(),
        };
        for field in required {
            arguments = format!("{arguments}, {}", string(&field.name));
        }
        lines.line(format!("ok = e.Code == {} && decode({arguments})", named.name));
        lines.line("return details, ok");
    });
    lines.gap();
}

/// The structs in a type.
struct Structs<'n> {
    names: &'n mut Names,
    /// The lines of each.
    done: Vec<Vec<String>>,
}

impl Structs<'_> {
    fn text(&mut self, of: &Type, name: &str) -> String {
        match of {
            Type::Boolean | Type::Constant(Json::Bool(_)) => "bool".to_owned(),
            Type::Integer => "int64".to_owned(),
            Type::Number | Type::Constant(Json::Number(_)) => "float64".to_owned(),
            Type::Text | Type::Constant(Json::String(_)) => "string".to_owned(),
            Type::Array(of) => format!("[]{}", self.text(of, &format!("{name}Item"))),
            Type::Map(of) => format!("map[string]{}", self.text(of, &format!("{name}Value"))),
            Type::OneOf(_) => match of.unless_null() {
                Some(one @ Type::OneOf(_)) if !is_text(&one) => "any".to_owned(),
                Some(one) => pointer(self.text(&one, name)),
                None if is_text(of) => "string".to_owned(),
                None => "any".to_owned(),
            },
            Type::Object(fields) => {
                let name = self.names.take(name);
                let mut lines = vec![String::new()];
                lines.extend(self.add(&name, fields));
                self.done.push(lines);
                name
            }
            Type::Any | Type::Null | Type::Constant(_) => "any".to_owned(),
        }
    }

    /// Returns the lines of a struct, in columns.
    fn add(&mut self, name: &str, fields: &[Field]) -> Vec<String> {
        let mut taken = Names::without(&[]);
        let mut rows = Vec::new();
        // A name that no tag can say is left out; so is its value.
        for field in fields.iter().filter(|field| can_be_tag(&field.name)) {
            let stem = beginning_with_letter("Field", upper_camel(&field.name));
            let text = self.text(&field.of, &format!("{name}{stem}"));
            let text = if field.optional { pointer(text) } else { text };
            let comma = if field.name == "-" { "," } else { "" };
            rows.push((taken.take(&stem), text, format!("`json:\"{}{comma}\"`", field.name)));
        }
        if rows.is_empty() {
            return vec![format!("type {name} struct{{}}")];
        }
        let width = |column: fn(&(String, String, String)) -> &String| {
            rows.iter().map(|row| column(row).chars().count()).max().unwrap_or(0)
        };
        let (first, second) = (width(|row| &row.0), width(|row| &row.1));
        let mut lines = vec![format!("type {name} struct {{")];
        lines.extend(
            rows.iter().map(|(name, of, tag)| format!("\t{name:first$} {of:second$} {tag}")),
        );
        lines.push("}".to_owned());
        lines
    }
}

/// Whether all choices are strings.
fn is_text(of: &Type) -> bool {
    let is_one = |one: &Type| matches!(one, Type::Text | Type::Constant(Json::String(_)));
    matches!(of, Type::OneOf(choices) if choices.iter().all(is_one))
}

fn pointer(of: String) -> String {
    let has_nil = ["any", "[]", "map[", "*"].iter().any(|begin| of.starts_with(begin));
    if has_nil { of } else { format!("*{of}") }
}

/// Whether `encoding/json` takes the name from a tag.
fn can_be_tag(name: &str) -> bool {
    let allowed = |letter: char| {
        letter.is_ascii_alphanumeric() || "!#$%&()*+-./:;<=>?@[]^_{|}~ ".contains(letter)
    };
    !name.is_empty() && name.chars().all(allowed)
}
