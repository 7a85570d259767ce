//! What is known of the codes, and where a body has what.

use super::{Named, NamedCode, WIDTH, words::string};
use crate::{
    Retry,
    client::{Code, Form, Layout, Lines, Place, Step, ViolationsPlace},
};

pub(super) fn facts(lines: &mut Lines, names: &Named<'_>) {
    table(lines, "ERRORS", "ErrorCode", &names.own);
    lines.line(r#""""What is known of each code of the API.""""#);
    lines.gap();
    table(lines, "FALLBACK_ERRORS", "FallbackCode", &names.fallback);
    lines.line(r#""""What is known of each code of the server.""""#);
}

fn table(lines: &mut Lines, name: &str, of: &str, codes: &[NamedCode<'_>]) {
    let row = |named: &NamedCode<'_>| (format!("{of}.{}: ", named.member), row(named.code));
    let items = codes.iter().map(row).collect();
    let table = Layout::Group { open: "{".to_owned(), items, close: "}", broken: true };
    table.write(lines, &format!("{name}: t.Final[t.Mapping[{of}, Facts]] = "), "", WIDTH);
}

fn row(code: &Code<'_>) -> Layout {
    let retry = match code.retry() {
        Retry::Never => "never",
        Retry::Backoff => "backoff",
        Retry::After => "after",
    };
    let members = [
        ("status", Some(code.status().to_string())),
        ("title", Some(string(code.title()))),
        ("retry", Some(string(retry))),
        ("retry_after", code.retry_after().map(|seconds| seconds.to_string())),
        ("type", code.r#type().map(string)),
        ("doc_url", code.doc_url().map(string)),
        ("deprecated", code.deprecated().map(string)),
    ];
    let members =
        members.into_iter().filter_map(|(name, value)| Some((name, Layout::word(value?))));
    call("Facts(", members)
}

/// Returns a call with named arguments, one on a line.
fn call<'n>(open: &str, arguments: impl Iterator<Item = (&'n str, Layout)>) -> Layout {
    let items = arguments.map(|(name, value)| (format!("{name}="), value)).collect();
    Layout::Group { open: open.to_owned(), items, close: ")", broken: true }
}

pub(super) fn forms(lines: &mut Lines, forms: &[Form<'_>]) {
    let forms: Vec<_> = forms.iter().map(form).collect();
    let before = "_FORMS: t.Final[t.Sequence[_Form]] = ";
    Layout::list("[", forms, "]").write(lines, before, "", WIDTH);
    lines.gap();
}

fn form(form: &Form<'_>) -> Layout {
    let details = form.details.as_ref();
    let beside = details.and_then(|details| details.beside.as_deref());
    let written = form
        .written
        .iter()
        .map(|(written, code)| (format!("{}: ", string(written)), Layout::word(string(code))));
    let written =
        Layout::Group { open: "{".to_owned(), items: written.collect(), close: "}", broken: true };
    let members = [
        ("media_type", Layout::word(string(&form.media_type.to_ascii_lowercase()))),
        ("code", path(form.code.as_ref())),
        ("written", written),
        ("message", path(form.message.as_ref())),
        ("param", path(form.param.as_ref())),
        ("request_id", path(form.request_id.as_ref())),
        ("details", path(details.map(|details| &details.place))),
        ("beside", beside.map_or_else(none, strings)),
        ("violations", form.violations.as_ref().map_or_else(none, violations)),
    ];
    call("_Form(", members.into_iter())
}

fn violations(place: &ViolationsPlace<'_>) -> Layout {
    let needs_field = if place.needs_field { "True" } else { "False" };
    let members = [
        ("list", path(Some(&place.list))),
        ("field", path(place.field.as_ref())),
        ("code", path(place.code.as_ref())),
        ("message", path(place.message.as_ref())),
        ("needs_field", Layout::word(needs_field)),
    ];
    call("_ViolationsPath(", members.into_iter())
}

pub(super) fn classes(lines: &mut Lines, names: &Named<'_>) {
    let class = |named: &NamedCode<'_>| {
        (format!("{}: ", string(named.code.text)), Layout::word(&*named.error))
    };
    let items = names.own.iter().map(class).collect();
    let table = Layout::Group { open: "{".to_owned(), items, close: "}", broken: true };
    table.write(lines, "_CLASSES: t.Final[t.Mapping[str, type[KnownError]]] = ", "", WIDTH);
}

fn path(place: Option<&Place<'_>>) -> Layout {
    let step = |step: &Step<'_>| match step {
        Step::Member(name) => Layout::word(string(name)),
        Step::Element => Layout::word("0"),
    };
    place.map_or_else(none, |place| tuple(place.iter().map(step)))
}

fn tuple(items: impl ExactSizeIterator<Item = Layout>) -> Layout {
    // One alone needs its comma.
    let close = if items.len() == 1 { ",)" } else { ")" };
    Layout::list("(", items, close)
}

fn strings(texts: &[&str]) -> Layout {
    tuple(texts.iter().map(|text| Layout::word(string(text))))
}

fn none() -> Layout {
    Layout::word("None")
}
