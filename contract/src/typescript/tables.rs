//! What is known of the codes, and where a body has what.

use super::{
    WIDTH, document,
    words::{comment, key, string},
};
use crate::{
    Retry,
    client::{Client, Code, Form, Layout, Lines, Place, Step, ViolationsPlace},
};

pub(super) fn facts(lines: &mut Lines, client: &Client<'_>) {
    comment(lines, &["What is known of each code of the API."]);
    table(lines, "errors", "ErrorCode", &client.own);
    comment(lines, &["What is known of each code of the server."]);
    table(lines, "fallbackErrors", "FallbackCode", &client.fallback);
}

fn table(lines: &mut Lines, name: &str, of: &str, codes: &[Code<'_>]) {
    let end = format!("}} as const satisfies {{ readonly [Code in {of}]: Facts }};");
    if codes.is_empty() {
        lines.block(format!("export const {name} = {{}} as const satisfies {{"), "};", |lines| {
            lines.line(format!("readonly [Code in {of}]: Facts;"));
        });
        return lines.gap();
    }
    lines.block(format!("export const {name} = {{"), end, |lines| {
        for code in codes {
            document(lines, code);
            lines.block(format!("{}: {{", key(code.text)), "},", |lines| row(lines, code));
        }
    });
    lines.gap();
}

fn row(lines: &mut Lines, code: &Code<'_>) {
    let text = |text: Option<&str>| text.map_or_else(|| "null".to_owned(), string);
    let number = |number: Option<u32>| number.map_or_else(|| "null".to_owned(), |n| n.to_string());
    let retry = match code.retry() {
        Retry::Never => "never",
        Retry::Backoff => "backoff",
        Retry::After => "after",
    };
    for (name, value) in [
        ("code", string(code.text)),
        ("status", code.status().to_string()),
        ("type", text(code.r#type())),
        ("title", string(code.title())),
        ("retry", string(retry)),
        ("retryAfter", number(code.retry_after())),
        ("docUrl", text(code.doc_url())),
        ("deprecated", text(code.deprecated())),
    ] {
        member(lines, name, &value);
    }
}

/// Writes a member, its value on a line of its own if that is long.
fn member(lines: &mut Lines, name: &str, value: &str) {
    let line = format!("{name}: {value},");
    // Behind a name this short, another line would win nothing.
    if name.len() <= 4 || line.chars().count() <= lines.room(WIDTH) {
        return lines.line(line);
    }
    lines.line(format!("{name}:"));
    lines.indented(|lines| lines.line(format!("{value},")));
}

pub(super) fn forms(lines: &mut Lines, forms: &[Form<'_>]) {
    let forms = forms.iter().map(form);
    Layout::list("[", forms, "]").write(lines, "const forms: readonly Form[] = ", ";", WIDTH);
    lines.gap();
}

fn form(form: &Form<'_>) -> Layout {
    let details = form.details.as_ref();
    let beside = details.and_then(|details| details.beside.as_deref());
    let media_type = form.media_type.to_ascii_lowercase();
    object([
        ("mediaType", Layout::word(string(&media_type))),
        ("code", path(form.code.as_ref())),
        ("written", written(&form.written)),
        ("message", path(form.message.as_ref())),
        ("param", path(form.param.as_ref())),
        ("requestId", path(form.request_id.as_ref())),
        ("details", path(details.map(|details| &details.place))),
        ("beside", beside.map_or_else(null, strings)),
        ("violations", form.violations.as_ref().map_or_else(null, violations)),
    ])
}

fn violations(place: &ViolationsPlace<'_>) -> Layout {
    object([
        ("list", path(Some(&place.list))),
        ("field", path(place.field.as_ref())),
        ("code", path(place.code.as_ref())),
        ("message", path(place.message.as_ref())),
        ("needsField", Layout::word(place.needs_field.to_string())),
    ])
}

fn written(written: &[(String, &str)]) -> Layout {
    if written.is_empty() {
        return Layout::word("new Map()");
    }
    let pairs = written.iter().map(|(written, code)| strings(&[written, code]));
    Layout::list("new Map([", pairs, "])").broken_if_several()
}

fn object<const N: usize>(members: [(&str, Layout); N]) -> Layout {
    let items = members.into_iter().map(|(name, value)| (format!("{name}: "), value)).collect();
    Layout::Group { open: "{".to_owned(), items, close: "}", broken: true }
}

fn path(place: Option<&Place<'_>>) -> Layout {
    let step = |step: &Step<'_>| match step {
        Step::Member(name) => Layout::word(string(name)),
        Step::Element => Layout::word("0"),
    };
    place.map_or_else(null, |place| Layout::list("[", place.iter().map(step), "]"))
}

fn strings(texts: &[&str]) -> Layout {
    Layout::list("[", texts.iter().map(|text| Layout::word(string(text))), "]")
}

fn null() -> Layout {
    Layout::word("null")
}
