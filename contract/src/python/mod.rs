//! A client's types for Python.
//!
//! | file | |
//! |---|---|
//! | `mod` | the parts of the module, in their order |
//! | `classes` | codes, and an exception for each |
//! | `types` | `TypedDict`s |
//! | `checks` | how a value is looked at before its type is claimed |
//! | `tables` | what is known of the codes, and where a body has what |
//! | `words` | strings and docstrings |
//! | `*.py` | what is the same for all APIs |

mod checks;
mod classes;
mod tables;
mod types;
mod words;

use crate::{
    Contract,
    client::{
        Client, Code, Form, Lines, Names, Type, beginning_with_letter, media_name, screaming,
        upper_camel,
    },
};

/// The longest line, where words allow.
const WIDTH: usize = 88;

/// Returns a module for Python 3.11 or newer without dependencies: the errors of the API as
/// exceptions, with a function that reads them.
///
/// `mypy --strict` and `pyright` in its strict mode are content.
///
/// A code is text, also where bodies have it as a number. Entries of one code become one, with the
/// most careful advice on retries. Give it the contract of one API: in a merged one, a code that two
/// domains use for two errors would be one.
///
/// ```
/// use errorbook_contract::{Contract, python};
///
/// let contract: Contract = r#"{
///   "format": 1, "book": "shop::ShopApi", "envelopes": [],
///   "errors": [
///     { "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "shop::Gone" }
///   ]
/// }"#
/// .parse()?;
/// let module = python::write(&contract);
/// assert!(module.contains(r#"    GONE = "gone""#));
/// assert!(module.contains("class GoneError(KnownError):"));
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[must_use]
pub fn write(contract: &Contract) -> String {
    let client = Client::of(contract);
    let names = Named::of(&client);
    let mut lines = Lines::new("    ");
    header(&mut lines, &client);
    classes::codes(&mut lines, "ErrorCode", classes::OWN, &names.own);
    classes::codes(&mut lines, "FallbackCode", classes::FALLBACK, &names.fallback);
    types::write(&mut lines, &client, &names);
    lines.raw(include_str!("errors.py"));
    classes::errors(&mut lines, &names);
    apart(&mut lines);
    lines.raw(include_str!("facts.py"));
    apart(&mut lines);
    tables::facts(&mut lines, &names);
    apart(&mut lines);
    lines.raw(include_str!("reader.py"));
    apart(&mut lines);
    tables::forms(&mut lines, &client.forms);
    tables::classes(&mut lines, &names);
    checks::write(&mut lines, &client, &names);
    lines.finish()
}

/// The names of everything that has one.
struct Named<'n> {
    own: Vec<NamedCode<'n>>,
    fallback: Vec<NamedCode<'n>>,
    bodies: Vec<NamedType>,
}

struct NamedCode<'n> {
    code: &'n Code<'n>,
    /// The member of the enum.
    member: String,
    /// The class of the error.
    error: String,
    details: Option<NamedType>,
}

struct NamedType {
    name: String,
    of: types::Typed,
}

/// Names that the module has in any case.
const RESERVED: [&str; 14] = [
    "ApiError",
    "ErrorBody",
    "ErrorCode",
    "Exception",
    "Facts",
    "FallbackCode",
    "FallbackError",
    "HeadersLike",
    "KnownError",
    "OverflowError",
    "ParsedError",
    "RecursionError",
    "UnknownError",
    "ValueError",
];

impl<'n> Named<'n> {
    fn of(client: &'n Client<'n>) -> Self {
        let mut names = Names::without(&RESERVED);
        let mut of_enum = |codes: &'n [Code<'n>]| {
            let mut members = Names::without(&[]);
            codes.iter().map(|code| NamedCode::of(code, &mut members, &mut names)).collect()
        };
        let own = of_enum(&client.own);
        let fallback = of_enum(&client.fallback);
        let one = client.forms.len() == 1;
        let bodies = client.forms.iter().map(|form| body(form, one, &mut names)).collect();
        Self { own, fallback, bodies }
    }
}

impl<'n> NamedCode<'n> {
    fn of(code: &'n Code<'n>, members: &mut Names, names: &mut Names) -> Self {
        let camel = beginning_with_letter("Code", upper_camel(code.text));
        let suffix = if camel.ends_with("Error") { "" } else { "Error" };
        Self {
            code,
            member: members.take(&beginning_with_letter("CODE_", screaming(code.text))),
            error: names.take(&format!("{camel}{suffix}")),
            details: code.details().map(|of| NamedType::of(&format!("{camel}Details"), &of, names)),
        }
    }
}

impl NamedType {
    fn of(name: &str, of: &Type, names: &mut Names) -> Self {
        let name = names.take(name);
        Self { of: types::Typed::of(of, &name, names), name }
    }
}

fn body(form: &Form<'_>, one: bool, names: &mut Names) -> NamedType {
    if one {
        // The name is reserved, for the union of several.
        let of = types::Typed::of(&form.body, "ErrorBody", names);
        return NamedType { of, name: "ErrorBody".to_owned() };
    }
    let name = format!("{}Body", media_name(form.media_type));
    NamedType::of(&name, &form.body, names)
}

fn header(lines: &mut Lines, client: &Client<'_>) {
    let title = format!("The errors of {}.", client.title);
    words::docstring(lines, &[&title, "Generated by errorbook; do not edit."]);
    lines.gap();
    lines.line("# A class of one code says which, where others may have any.");
    lines.line("# pyright: reportIncompatibleVariableOverride=false");
    lines.gap();
    lines.line("from __future__ import annotations");
    lines.gap();
    for module in ["email.utils", "enum", "json", "random", "time", "typing as t"] {
        lines.line(format!("import {module}"));
    }
}

/// Two empty lines, as between all parts of a module.
fn apart(lines: &mut Lines) {
    lines.raw("\n\n");
}
