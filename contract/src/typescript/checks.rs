//! How a value is looked at before its type is claimed.

use super::{
    WIDTH,
    types::constant,
    words::{comment, string},
};
use crate::client::{Client, Field, Layout, Lines, Type};

pub(super) fn write(lines: &mut Lines, client: &Client<'_>, bodies: &[String]) {
    let codes: Vec<_> = client.codes().filter_map(|code| Some((code, code.details()?))).collect();
    if !codes.is_empty() || !bodies.is_empty() {
        lines.raw(include_str!("checks.ts"));
        lines.gap();
    }
    let pairs = codes.iter().map(|(code, details)| pair(code.text, check(details)));
    let open = "new Map<string, Check>([";
    let map = match pairs.len() {
        0 => Layout::word("new Map()"),
        _ => Layout::list(open, pairs, "])").broken_if_several(),
    };
    map.write(lines, "const detailsChecks: ReadonlyMap<string, Check> = ", ";", WIDTH);
    for (form, name) in client.forms.iter().zip(bodies) {
        lines.gap();
        guard(lines, name, &form.body);
    }
}

/// Writes the function that tells whether a value is such a body.
fn guard(lines: &mut Lines, name: &str, body: &Type) {
    let check_name = format!("check{name}");
    check(body).write(lines, &format!("const {check_name} = "), ";", WIDTH);
    lines.gap();
    comment(lines, &[&format!("Whether a value is a `{name}`, looked at in full.")]);
    let open = format!("export function is{name}(body: unknown): body is {name} {{");
    lines.block(open, "}", |lines| lines.line(format!("return {check_name}(body);")));
}

fn check(of: &Type) -> Layout {
    match of {
        Type::Any => Layout::word("is.anything"),
        Type::Null => Layout::word("is.exactly(null)"),
        Type::Boolean => Layout::word("is.boolean"),
        Type::Integer => Layout::word("is.integer"),
        Type::Number => Layout::word("is.number"),
        Type::Text => Layout::word("is.string"),
        Type::Constant(value) => Layout::word(format!("is.exactly({})", constant(value))),
        Type::Array(of) => Layout::list("is.array(", [check(of)], ")"),
        Type::Map(of) => Layout::list("is.map(", [check(of)], ")"),
        Type::OneOf(choices) => Layout::list("is.oneOf(", choices.iter().map(check), ")"),
        Type::Object(fields) => {
            Layout::list("is.object([", fields.iter().map(check_field), "])").broken_if_several()
        }
    }
}

fn check_field(field: &Field) -> Layout {
    let value = check(&field.of);
    let value = if field.optional { Layout::list("is.optional(", [value], ")") } else { value };
    pair(&field.name, value)
}

fn pair(name: &str, value: Layout) -> Layout {
    Layout::list("[", [Layout::word(string(name)), value], "]")
}
