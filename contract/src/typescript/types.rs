//! Types.

use super::{
    WIDTH, document,
    words::{comment, member, string},
};
use crate::client::{Client, Code, Field, Form, Lines, Type};

pub(super) fn codes(lines: &mut Lines, client: &Client<'_>) {
    comment(lines, &["A code with which the API itself answers."]);
    union(lines, "ErrorCode", client.own.iter().map(literal));
    lines.gap();
    let what = "A code of what the server refuses by itself, such as an unknown route.";
    comment(lines, &[what, "These are apart, as most clients treat them all alike."]);
    union(lines, "FallbackCode", client.fallback.iter().map(literal));
    lines.gap();
}

fn literal(code: &Code<'_>) -> String {
    string(code.text)
}

/// Writes a type of which each value is one of these.
fn union(lines: &mut Lines, name: &str, choices: impl Iterator<Item = String>) {
    let choices: Vec<_> = choices.collect();
    let joined = if choices.is_empty() { "never".to_owned() } else { choices.join(" | ") };
    let line = format!("export type {name} = {joined};");
    if line.chars().count() <= WIDTH {
        return lines.line(line);
    }
    lines.line(format!("export type {name} ="));
    lines.indented(|lines| {
        if joined.chars().count() < lines.room(WIDTH) {
            return lines.line(format!("{joined};"));
        }
        let bar = if choices.len() == 1 { "" } else { "| " };
        for (index, choice) in choices.iter().enumerate() {
            let end = if index + 1 == choices.len() { ";" } else { "" };
            lines.line(format!("{bar}{choice}{end}"));
        }
    });
}

pub(super) fn details(lines: &mut Lines, client: &Client<'_>) {
    comment(lines, &["What `details` holds, by code. The other codes have none."]);
    let codes: Vec<_> = client.codes().filter_map(|code| Some((code, code.details()?))).collect();
    if codes.is_empty() {
        lines.line("export interface Details {}");
        return lines.gap();
    }
    lines.block("export interface Details {", "}", |lines| {
        for (code, details) in &codes {
            document(lines, code);
            field(lines, &member(code.text), details);
        }
    });
    lines.gap();
}

pub(super) fn bodies(lines: &mut Lines, forms: &[Form<'_>], names: &[String]) {
    for (form, name) in forms.iter().zip(names) {
        comment(lines, &[&format!("A body of type `{}`.", form.media_type)]);
        match &form.body {
            Type::Object(fields) => {
                let open = format!("export interface {name} {{");
                lines.block(open, "}", |lines| members(lines, fields));
            }
            other => assign(lines, &format!("export type {name} ="), other),
        }
        lines.gap();
    }
    if names.len() > 1 {
        comment(lines, &["A body in any of the forms in which the API answers."]);
        union(lines, "ErrorBody", names.iter().cloned());
        lines.gap();
    }
}

fn members(lines: &mut Lines, fields: &[Field]) {
    for of in fields {
        let mark = if of.optional { "?" } else { "" };
        field(lines, &format!("{}{mark}", member(&of.name)), &of.of);
    }
}

fn field(lines: &mut Lines, name: &str, of: &Type) {
    assign(lines, &format!("{name}:"), of);
}

/// Writes a type behind a name.
fn assign(lines: &mut Lines, name: &str, of: &Type) {
    put(lines, &format!("{name} "), of, ";");
}

/// Writes a type between two texts.
fn put(lines: &mut Lines, before: &str, of: &Type, after: &str) {
    if let Some(flat) = flat(of) {
        let line = format!("{before}{flat}{after}");
        if line.chars().count() <= lines.room(WIDTH) || !matches!(of, Type::OneOf(_)) {
            return lines.line(line);
        }
    }
    match of {
        Type::Object(fields) => {
            lines
                .block(format!("{before}{{"), format!("}}{after}"), |lines| members(lines, fields));
        }
        Type::Array(of) if matches!(**of, Type::Object(_)) => {
            put(lines, before, of, &format!("[]{after}"));
        }
        Type::Array(of) => put_inside(lines, &format!("{before}Array<"), of, &format!(">{after}")),
        Type::Map(of) => {
            put_inside(lines, &format!("{before}Record<string, "), of, &format!(">{after}"));
        }
        Type::OneOf(choices) => put_choices(lines, before, choices, after),
        _ => {}
    }
}

/// Writes the last parameter of a type, choices on lines of their own.
fn put_inside(lines: &mut Lines, before: &str, of: &Type, after: &str) {
    match of {
        Type::OneOf(choices) if flat(of).is_none() && !matches!(choices[..], [_, Type::Null]) => {
            put_choices(lines, before, choices, "");
            lines.line(after);
        }
        _ => put(lines, before, of, after),
    }
}

fn put_choices(lines: &mut Lines, before: &str, choices: &[Type], after: &str) {
    if let [object @ Type::Object(_), Type::Null] = choices {
        return put(lines, before, object, &format!(" | null{after}"));
    }
    lines.line(before.trim_end());
    lines.indented(|lines| {
        for (index, choice) in choices.iter().enumerate() {
            let end = if index + 1 == choices.len() { after } else { "" };
            if matches!(choice, Type::Object(_)) {
                put_object_choice(lines, choice, end);
            } else {
                put(lines, "| ", choice, end);
            }
        }
    });
}

/// Writes an object behind a bar, which indents it once more.
fn put_object_choice(lines: &mut Lines, choice: &Type, end: &str) {
    let Type::Object(fields) = choice else { return };
    lines.line("| {");
    lines.indented(|lines| {
        lines.indented(|lines| members(lines, fields));
        lines.line(format!("}}{end}"));
    });
}

/// Returns a type on one line, if no object in it needs several.
fn flat(of: &Type) -> Option<String> {
    Some(match of {
        Type::Any => "unknown".to_owned(),
        Type::Null => "null".to_owned(),
        Type::Boolean => "boolean".to_owned(),
        Type::Integer | Type::Number => "number".to_owned(),
        Type::Text => "string".to_owned(),
        Type::Constant(value) => constant(value),
        Type::Array(of) => match flat(of)? {
            union if matches!(**of, Type::OneOf(_)) => format!("({union})[]"),
            plain => format!("{plain}[]"),
        },
        Type::Map(of) => format!("Record<string, {}>", flat(of)?),
        Type::Object(_) => return None,
        Type::OneOf(choices) => flat_choices(choices)?,
    })
}

/// An integer and a number are one type here.
fn flat_choices(choices: &[Type]) -> Option<String> {
    let mut all: Vec<String> = Vec::new();
    for choice in choices {
        let choice = flat(choice)?;
        if !all.contains(&choice) {
            all.push(choice);
        }
    }
    Some(all.join(" | "))
}

/// Returns a literal of a constant.
pub(super) fn constant(value: &crate::Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), string)
}
