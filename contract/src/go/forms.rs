//! Where a body has what.

use super::{Named, words::string};
use crate::client::{Form, Lines, Place, Step, ViolationsPlace};

pub(super) fn write(
    lines: &mut Lines,
    forms: &[Form<'_>],
    own: &[Named<'_>],
    fallback: &[Named<'_>],
) {
    if forms.is_empty() {
        return lines.line("var forms []form");
    }
    lines.block("var forms = []form{", "}", |lines| {
        for form in forms {
            lines.block("{", "},", |lines| members(lines, form, own, fallback));
        }
    });
}

fn members(lines: &mut Lines, form: &Form<'_>, own: &[Named<'_>], fallback: &[Named<'_>]) {
    let details = form.details.as_ref();
    let beside = details.and_then(|details| details.beside.as_deref());
    let media_type = string(&form.media_type.to_ascii_lowercase());
    let before = [("mediaType", Some(media_type)), ("code", path(form.code.as_ref()))];
    let after = [
        ("message", path(form.message.as_ref())),
        ("param", path(form.param.as_ref())),
        ("requestID", path(form.request_id.as_ref())),
        ("details", path(details.map(|details| &details.place))),
        ("spread", beside.map(|_| "true".to_owned())),
        (
            "beside",
            beside.map(|names| format!("[]string{}", list(names.iter().map(|n| string(n))))),
        ),
    ];
    if form.written.is_empty() {
        column(lines, before.into_iter().chain(after));
    } else {
        column(lines, before.into_iter());
        lines.block("written: map[string]Code{", "},", |lines| {
            let all = || own.iter().chain(fallback);
            let name = |code| all().find(|named| named.code.text == code).map(|named| &*named.name);
            let rows: Vec<_> = form
                .written
                .iter()
                .map(|(written, code)| {
                    (string(written), name(*code).unwrap_or_default().to_owned())
                })
                .collect();
            let rows: Vec<_> = rows.iter().map(|(name, value)| (&**name, value.clone())).collect();
            super::codes::members(lines, &rows);
        });
        column(lines, after.into_iter());
    }
    if let Some(violations) = &form.violations {
        lines.block("violations: &violationsPath{", "},", |lines| list_of(lines, violations));
    }
}

fn list_of(lines: &mut Lines, place: &ViolationsPlace<'_>) {
    let members = [
        ("list", path(Some(&place.list))),
        ("field", path(place.field.as_ref())),
        ("code", path(place.code.as_ref())),
        ("message", path(place.message.as_ref())),
        ("needsField", place.needs_field.then(|| "true".to_owned())),
    ];
    column(lines, members.into_iter());
}

/// Writes the members that there are.
fn column<'m>(lines: &mut Lines, members: impl Iterator<Item = (&'m str, Option<String>)>) {
    let members: Vec<_> = members.filter_map(|(name, value)| Some((name, value?))).collect();
    super::codes::members(lines, &members);
}

fn path(place: Option<&Place<'_>>) -> Option<String> {
    let step = |step: &Step<'_>| match step {
        Step::Member(name) => string(name),
        Step::Element => "0".to_owned(),
    };
    Some(format!("path{}", list(place?.iter().map(step))))
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("{{{}}}", items.collect::<Vec<_>>().join(", "))
}
