//! The message of each problem.

use super::{
    problem::{Kind, Problems},
    text::Text,
};
use crate::catalog::{Book, CodeRule, ErrorSpec, Owner, text::same_text};

impl Problems {
    pub(super) const fn tell(&self, text: &mut Text, kind: Kind) {
        match kind {
            Kind::Duplicate(a, b) => tell_duplicate(text, a, b),
            Kind::OneSided(with, without) => tell_one_sided(text, with, without),
            Kind::Status(a, b) => tell_statuses(text, a, b),
            Kind::Type(a, b) => self.tell_types(text, a, b),
            Kind::Case(a, b) => tell_case(text, a, b),
            Kind::Reason(a, b, place) => tell_reason(text, a, b, place),
            Kind::UnknownType(spec, name) => self.tell_unknown_type(text, spec, name),
            Kind::NoType(spec, more) => self.tell_no_type(text, spec, more),
            Kind::Style(spec, name) => self.tell_style(text, spec, name),
            Kind::TooLong(spec, name) => self.tell_length(text, spec, name),
            Kind::OtherBook(owner, named) => tell_other_book(text, owner, named),
            Kind::NoRow(owner, statuses) => tell_no_row(text, owner, statuses),
        }
    }

    const fn tell_types(&self, text: &mut Text, a: ErrorSpec, b: ErrorSpec) {
        text.push(&["shared error code `", code(a), "` has "]);
        self.push_type(text, a, b);
        text.push(&[" and "]);
        self.push_type(text, b, a);
        text.push(&["; give both the same"]);
    }

    const fn tell_unknown_type(&self, text: &mut Text, spec: ErrorSpec, name: &str) {
        text.push(&["type `", name, "` of "]);
        text.push(&spec.path_parts());
        text.push(&[" is not one of the book's `types(…)`: "]);
        self.push_types(text);
    }

    const fn tell_no_type(&self, text: &mut Text, spec: ErrorSpec, more: usize) {
        text.push(&spec.path_parts());
        if more == 0 {
            text.push(&[" has no type; say `type = …` with one of the book's "]);
            self.push_types(text);
            return;
        }
        text.push(&[" and "]);
        text.push_number(more);
        text.push(&[
            " more of its enum have no type; say `type = …` on the enum or on each of them, ",
        ]);
        text.push(&["with one of "]);
        self.push_types(text);
        text.push(&[", or let the book give types by status: `types(4xx = …, 5xx = …)`"]);
    }

    const fn tell_style(&self, text: &mut Text, spec: ErrorSpec, name: &str) {
        text.push(&["error code `", name, "` of "]);
        text.push(&spec.path_parts());
        let style = self.style();
        if same_text(style, "number") {
            text.push(&[" is not a number, as the book's `codes` asks; "]);
            return text.push(&["write it in plain digits, within 64 bits: `code = \"20404\"`"]);
        }
        text.push(&[" is not ", style, ", as the book's `codes` asks; rename it"]);
        // `dotted` is no rule for words that follow each other.
        if !same_text(style, "dotted") {
            text.push(&[", or say `rename_all = \"", style, "\"` on its enum"]);
        }
    }

    const fn tell_length(&self, text: &mut Text, spec: ErrorSpec, name: &str) {
        text.push(&["error code `", name, "` of "]);
        text.push(&spec.path_parts());
        text.push(&[" has "]);
        text.push_number(name.len());
        text.push(&[" bytes, the book allows "]);
        if let Some(book) = self.book {
            text.push_number(book.codes.longest);
        }
        text.push(&["; shorten it, or say `codes(…, longest = …)`"]);
    }

    const fn style(&self) -> &'static str {
        match self.book {
            Some(Book { codes: CodeRule { style: Some(style), .. }, .. }) => style,
            _ => "well formed",
        }
    }

    const fn push_type(&self, text: &mut Text, spec: ErrorSpec, beside: ErrorSpec) {
        match self.type_of(spec) {
            Some(name) => text.push(&["type `", name, "` in "]),
            None => text.push(&["no type in "]),
        }
        push_holder(text, spec, beside);
    }

    const fn push_types(&self, text: &mut Text) {
        let Some(book) = self.book else { return };
        let mut i = 0;
        while i < book.types.set.len() {
            let separator = if i == 0 { "`" } else { "`, `" };
            text.push(&[separator, book.types.set[i]]);
            i += 1;
        }
        text.push(&["`"]);
    }
}

const fn tell_duplicate(text: &mut Text, a: ErrorSpec, b: ErrorSpec) {
    text.push(&["duplicate error code `", code(a), "`: used by "]);
    push_holder(text, a, b);
    text.push(&[" and by ", another(a, b)]);
    push_holder(text, b, a);
    let of_versions = same_path(a, b) && !same_version(a, b);
    text.push(&["; ", if of_versions { "use one version" } else { "rename one" }]);
    text.push(&[", or say `shared` on both"]);
}

const fn tell_one_sided(text: &mut Text, with: ErrorSpec, without: ErrorSpec) {
    text.push(&["error code `", code(with), "` is `shared` by "]);
    push_holder(text, with, without);
    text.push(&[" but not by ", another(with, without)]);
    push_holder(text, without, with);
    text.push(&["; say `shared` on both, or rename one"]);
}

const fn tell_statuses(text: &mut Text, a: ErrorSpec, b: ErrorSpec) {
    text.push(&["shared error code `", code(a), "` has status "]);
    push_status(text, a, b);
    text.push(&[" and "]);
    push_status(text, b, a);
    text.push(&["; give both the same"]);
}

const fn tell_case(text: &mut Text, a: ErrorSpec, b: ErrorSpec) {
    push_codes(text, a, b);
    text.push(&[" differ only in case; rename one"]);
}

const fn tell_reason(text: &mut Text, a: ErrorSpec, b: ErrorSpec, place: &str) {
    push_codes(text, a, b);
    text.push(&[" become one reason, `"]);
    text.push_reason(code(a));
    text.push(&["`, in the book's ", place, "; rename one"]);
}

const fn tell_other_book(text: &mut Text, owner: &Owner, named: &Owner) {
    text.push(&["`", owner.path(), "` names the book `", named.path()]);
    text.push(&["`; take it out of this list, or let it name this one"]);
}

/// Such a fallback would leave responses without a code.
const fn tell_no_row(text: &mut Text, owner: &Owner, statuses: &[u16]) {
    text.push(&["fallback `", owner.path(), "` has no row of status "]);
    let mut i = 0;
    while i < statuses.len() {
        text.push(&[if i == 0 { "" } else { " and none of " }]);
        text.push_number(statuses[i] as usize);
        i += 1;
    }
    text.push(&["; add a variant, or declare the enum with `errorbook::http_errors!`"]);
}

const fn code(spec: ErrorSpec) -> &'static str {
    match spec.code() {
        Some(code) => code,
        None => "",
    }
}

const fn push_codes(text: &mut Text, a: ErrorSpec, b: ErrorSpec) {
    text.push(&["error codes `", code(a), "` of "]);
    push_holder(text, a, b);
    text.push(&[" and `", code(b), "` of ", another(a, b)]);
    push_holder(text, b, a);
}

const fn push_status(text: &mut Text, spec: ErrorSpec, beside: ErrorSpec) {
    text.push_number(spec.status() as usize);
    text.push(&[" in "]);
    push_holder(text, spec, beside);
}

/// Writes a path, and the version of its crate where the other path is the same.
const fn push_holder(text: &mut Text, spec: ErrorSpec, beside: ErrorSpec) {
    text.push(&spec.path_parts());
    if same_path(spec, beside) && !same_version(spec, beside) {
        text.push(&[" (", spec.owner().version(), ")"]);
    }
}

/// Returns what tells two variants apart that have one path in one version.
const fn another(a: ErrorSpec, b: ErrorSpec) -> &'static str {
    if same_path(a, b) && same_version(a, b) { "another " } else { "" }
}

const fn same_path(a: ErrorSpec, b: ErrorSpec) -> bool {
    same_text(a.owner().path(), b.owner().path()) && same_text(a.variant(), b.variant())
}

const fn same_version(a: ErrorSpec, b: ErrorSpec) -> bool {
    same_text(a.owner().version(), b.owner().version())
}
