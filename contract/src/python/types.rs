//! `TypedDict`s.

use super::{Named, NamedType, WIDTH, apart, words::docstring, words::string};
use crate::client::{Client, Layout, Lines, Names, Type, upper_camel};

/// A type whose objects have names.
pub(super) struct Typed {
    /// The type in the words of Python.
    pub(super) text: String,
    /// The objects in it, those first that others need.
    objects: Vec<Dict>,
}

/// An object with a name.
struct Dict {
    name: String,
    /// Name, type, and whether it is optional.
    fields: Vec<(String, String, bool)>,
}

impl Typed {
    /// Names the objects in a type after `name`, which is taken already.
    pub(super) fn of(of: &Type, name: &str, names: &mut Names) -> Self {
        let mut objects = Vec::new();
        let mut walk = Namer { names, objects: &mut objects, root: Some(name.to_owned()) };
        let text = walk.text(of, name);
        Self { text, objects }
    }
}

struct Namer<'n> {
    names: &'n mut Names,
    objects: &'n mut Vec<Dict>,
    /// The name of the whole, for the object that is the whole.
    root: Option<String>,
}

impl Namer<'_> {
    fn text(&mut self, of: &Type, name: &str) -> String {
        let root = self.root.take();
        match of {
            Type::Any => "object".to_owned(),
            Type::Null => "None".to_owned(),
            Type::Boolean => "bool".to_owned(),
            Type::Integer => "int".to_owned(),
            Type::Number => "float".to_owned(),
            Type::Text => "str".to_owned(),
            Type::Constant(value) => literal(value),
            Type::Array(of) => format!("list[{}]", self.text(of, &format!("{name}Item"))),
            Type::Map(of) => format!("dict[str, {}]", self.text(of, &format!("{name}Value"))),
            Type::OneOf(choices) => {
                let mut all: Vec<String> = Vec::new();
                for choice in choices {
                    let choice = self.text(choice, name);
                    if !all.contains(&choice) {
                        all.push(choice);
                    }
                }
                all.join(" | ")
            }
            // Python has no word for a member without a name. It is checked like the others.
            Type::Object(fields) if fields.iter().all(|field| field.name.is_empty()) => {
                "dict[str, object]".to_owned()
            }
            Type::Object(fields) => {
                let own = root.unwrap_or_else(|| self.names.take(name));
                let fields = fields.iter().filter(|field| !field.name.is_empty());
                let fields = fields
                    .map(|field| {
                        let inner = format!("{own}{}", upper_camel(&field.name));
                        (field.name.clone(), self.text(&field.of, &inner), field.optional)
                    })
                    .collect();
                self.objects.push(Dict { name: own.clone(), fields });
                own
            }
        }
    }
}

/// Returns a literal type. There is none for fractions.
fn literal(value: &crate::Json) -> String {
    match value {
        crate::Json::Number(number) if number.is_f64() => "float".to_owned(),
        other => format!("t.Literal[{}]", constant(other)),
    }
}

/// Returns the expression of a constant.
pub(super) fn constant(value: &crate::Json) -> String {
    match value {
        crate::Json::String(text) => string(text),
        crate::Json::Bool(true) => "True".to_owned(),
        crate::Json::Bool(false) => "False".to_owned(),
        crate::Json::Null => "None".to_owned(),
        other => other.to_string(),
    }
}

pub(super) fn write(lines: &mut Lines, client: &Client<'_>, names: &Named<'_>) {
    for named in names.own.iter().chain(&names.fallback) {
        let Some(details) = &named.details else { continue };
        one(lines, details, &format!("The details of `{}`.", named.code.text));
    }
    for (form, body) in client.forms.iter().zip(&names.bodies) {
        one(lines, body, &format!("A body of type `{}`.", form.media_type));
    }
    apart(lines);
    if names.bodies.len() > 1 {
        let all = names.bodies.iter().map(|body| Layout::word(&*body.name));
        Layout::list("t.Union[", all, "]").write(lines, "ErrorBody: t.TypeAlias = ", "", WIDTH);
        lines.line(r#""""A body in any of the forms in which the API answers.""""#);
        apart(lines);
    }
}

fn one(lines: &mut Lines, named: &NamedType, what: &str) {
    let whole = named.of.objects.iter().any(|object| object.name == named.name);
    for object in &named.of.objects {
        let what = if object.name == named.name { what } else { "" };
        apart(lines);
        dict(lines, object, what);
    }
    if !whole {
        apart(lines);
        lines.line(format!("{}: t.TypeAlias = {}", named.name, string(&named.of.text)));
        docstring(lines, &[what]);
    }
}

fn dict(lines: &mut Lines, dict: &Dict, what: &str) {
    let of = |text: &str, optional| {
        if optional { format!("t.NotRequired[{text}]") } else { text.to_owned() }
    };
    if !dict.fields.iter().all(|(name, ..)| is_plain(name)) {
        let fields = dict.fields.iter().map(|(name, text, optional)| {
            (format!("{}: ", string(name)), Layout::word(string(&of(text, *optional))))
        });
        let items = fields.collect();
        let fields = Layout::Group { open: "{".to_owned(), items, close: "}", broken: true };
        let arguments = [Layout::word(string(&dict.name)), fields];
        let call = Layout::list("t.TypedDict(", arguments, ")");
        return call.write(lines, &format!("{} = ", dict.name), "", WIDTH);
    }
    lines.line(format!("class {}(t.TypedDict):", dict.name));
    lines.indented(|lines| {
        if !what.is_empty() {
            docstring(lines, &[what]);
            lines.gap();
        }
        for (name, text, optional) in &dict.fields {
            lines.line(format!("{name}: {}", of(text, *optional)));
        }
    });
}

/// Whether a name can be that of a member of a class, and means itself there.
fn is_plain(name: &str) -> bool {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let begins = name.starts_with(|first: char| first.is_ascii_alphabetic());
    begins && name.chars().all(is_letter) && !KEYWORDS.contains(&name) && !TYPES.contains(&name)
}

/// Names that types are written with. A member of this name would hide them.
const TYPES: [&str; 8] = ["bool", "dict", "float", "int", "list", "object", "str", "t"];

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
];
