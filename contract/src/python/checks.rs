//! How a value is looked at before its type is claimed.

use super::{
    Named, WIDTH, apart,
    types::constant,
    words::{docstring, string},
};
use crate::client::{Client, Field, Layout, Lines, Type, snake};

pub(super) fn write(lines: &mut Lines, client: &Client<'_>, names: &Named<'_>) {
    let codes: Vec<_> = client.codes().filter_map(|code| Some((code, code.details()?))).collect();
    if !codes.is_empty() || !names.bodies.is_empty() {
        apart(lines);
        lines.raw(include_str!("checks.py"));
    }
    lines.gap();
    let items =
        codes.iter().map(|(code, details)| (format!("{}: ", string(code.text)), check(details)));
    let map =
        Layout::Group { open: "{".to_owned(), items: items.collect(), close: "}", broken: true };
    map.write(lines, "_DETAILS: t.Final[t.Mapping[str, _Check]] = ", "", WIDTH);
    for (index, (form, body)) in client.forms.iter().zip(&names.bodies).enumerate() {
        if index > 0 {
            lines.gap();
        }
        guard(lines, &body.name, &form.body);
    }
}

/// Writes the function that tells whether a value is such a body.
fn guard(lines: &mut Lines, name: &str, body: &Type) {
    let snake = snake(name);
    let check_name = format!("_{}", snake.to_ascii_uppercase());
    lines.gap();
    check(body).write(lines, &format!("{check_name}: t.Final = "), "", WIDTH);
    apart(lines);
    lines.line(format!("def is_{snake}(body: object) -> t.TypeGuard[{name}]:"));
    lines.indented(|lines| {
        docstring(lines, &[&format!("Tells whether a value is a `{name}`, looked at in full.")]);
        lines.line(format!("return {check_name}(body)"));
    });
}

fn check(of: &Type) -> Layout {
    match of {
        Type::Any => Layout::word("_Is.anything"),
        Type::Null => Layout::word("_Is.exactly(None)"),
        Type::Boolean => Layout::word("_Is.boolean"),
        Type::Integer => Layout::word("_Is.integer"),
        Type::Number => Layout::word("_Is.number"),
        Type::Text => Layout::word("_Is.string"),
        Type::Constant(value) => Layout::list("_Is.exactly(", [Layout::word(constant(value))], ")"),
        Type::Array(of) => Layout::list("_Is.array(", [check(of)], ")"),
        Type::Map(of) => Layout::list("_Is.map(", [check(of)], ")"),
        Type::OneOf(choices) => Layout::list("_Is.one_of(", choices.iter().map(check), ")"),
        Type::Object(fields) => {
            Layout::list("_Is.object(", fields.iter().map(check_field), ")").broken_if_several()
        }
    }
}

fn check_field(field: &Field) -> Layout {
    let value = check(&field.of);
    let value = if field.optional { Layout::list("_Is.optional(", [value], ")") } else { value };
    Layout::list("(", [Layout::word(string(&field.name)), value], ")")
}
