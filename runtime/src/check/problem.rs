//! The problems that were found, and their messages.

use super::{text::Text, walk::OWN};
use crate::catalog::{Book, CodeRule, ErrorSpec, Owner};

/// The number of problems that a walk keeps; it only counts further ones.
const KEPT: usize = 16;

/// One problem, and where it is.
#[derive(Clone, Copy)]
struct Problem {
    kind: Kind,
    /// The listed type that brings it in.
    child: usize,
}

#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// Two variants that do not say `shared` have one code.
    Duplicate(ErrorSpec, ErrorSpec),
    /// The first says `shared`, the second does not.
    OneSided(ErrorSpec, ErrorSpec),
    /// A shared code with two statuses.
    Status(ErrorSpec, ErrorSpec),
    /// A shared code with two types.
    Type(ErrorSpec, ErrorSpec),
    /// A type outside the book's set.
    UnknownType(ErrorSpec, &'static str),
    /// No type where the book wants one. Tells the first row of a type, and how many more there are.
    NoType(ErrorSpec, usize),
    /// A code in another style than the book's.
    Style(ErrorSpec, &'static str),
    /// A code longer than the book allows.
    TooLong(ErrorSpec, &'static str),
    /// A listed type that names another book.
    OtherBook(&'static Owner, &'static Owner),
    /// A fallback without rows of these statuses.
    NoRow(&'static Owner, &'static [u16]),
}

/// The problems that a walk found.
pub struct Problems {
    pub(super) book: Option<&'static Book>,
    kept: [Option<Problem>; KEPT],
    count: usize,
}

impl Problems {
    pub(super) const fn new(book: Option<&'static Book>) -> Self {
        Self { book, kept: [None; KEPT], count: 0 }
    }

    pub(super) const fn add(&mut self, child: usize, kind: Kind) {
        if self.count < KEPT {
            self.kept[self.count] = Some(Problem { kind, child });
        }
        self.count += 1;
    }

    /// Adds a row without a type. The rows of one enum are one problem, which has one fix.
    pub(super) const fn add_no_type(&mut self, child: usize, spec: ErrorSpec) {
        let mut i = 0;
        while i < KEPT {
            if let Some(Problem { kind: Kind::NoType(first, more), .. }) = &mut self.kept[i]
                && first.owner().is(spec.owner())
            {
                *more += 1;
                return;
            }
            i += 1;
        }
        self.add(child, Kind::NoType(spec, 0));
    }

    /// Returns the type of a row, by itself or by the book.
    pub(super) const fn type_of(&self, spec: ErrorSpec) -> Option<&'static str> {
        match self.book {
            Some(book) => book.type_of(spec),
            None => spec.r#type(),
        }
    }

    /// Fails with the problems of the listed type at this place.
    ///
    /// # Panics
    ///
    /// In the compiler, if there is one.
    #[track_caller]
    pub const fn report(&self, child: usize) {
        let mut text = Text::new();
        let (mut i, mut told) = (0, 0);
        while i < KEPT {
            if let Some(problem) = self.kept[i]
                && problem.child == child
            {
                text.push(&[if told > 0 { "\n" } else { "" }]);
                self.tell(&mut text, problem.kind);
                told += 1;
            }
            i += 1;
        }
        if told > 0 && self.count > KEPT {
            text.push(&["\nand more problems: "]);
            text.push_number(self.count - KEPT);
        }
        assert!(told == 0, "{}", text.as_str());
    }

    /// Fails with the problems of the walked type's own rows.
    ///
    /// # Panics
    ///
    /// In the compiler, if there is one.
    #[track_caller]
    pub const fn report_own(&self) {
        self.report(OWN);
    }

    const fn tell(&self, text: &mut Text, kind: Kind) {
        match kind {
            Kind::Duplicate(a, b) => {
                text.push(&["duplicate error code `", code(a), "`: used by "]);
                push_both(text, a, b);
                text.push(&["; rename one, or say `shared` on both"]);
            }
            Kind::OneSided(with, without) => {
                text.push(&["error code `", code(with), "` is `shared` by "]);
                text.push(&with.path_parts());
                text.push(&[" but not by "]);
                text.push(&without.path_parts());
                text.push(&["; say `shared` on both, or rename one"]);
            }
            Kind::Status(a, b) => {
                text.push(&["shared error code `", code(a), "` has status "]);
                push_status(text, a);
                text.push(&[" and "]);
                push_status(text, b);
                text.push(&["; give both the same"]);
            }
            Kind::Type(a, b) => {
                text.push(&["shared error code `", code(a), "` has "]);
                self.push_type(text, a);
                text.push(&[" and "]);
                self.push_type(text, b);
                text.push(&["; give both the same"]);
            }
            Kind::UnknownType(spec, name) => {
                text.push(&["type `", name, "` of "]);
                text.push(&spec.path_parts());
                text.push(&[" is not one of the book's `types(…)`: "]);
                self.push_types(text);
            }
            Kind::NoType(spec, more) => self.tell_no_type(text, spec, more),
            Kind::Style(spec, name) => {
                text.push(&["error code `", name, "` of "]);
                text.push(&spec.path_parts());
                text.push(&[" is not ", self.style(), ", as the book's `codes` asks; rename it"]);
            }
            Kind::TooLong(spec, name) => self.tell_length(text, spec, name),
            Kind::OtherBook(owner, named) => {
                text.push(&["`", owner.path(), "` names the book `", named.path()]);
                text.push(&["`; take it out of this list, or let it name this one"]);
            }
            Kind::NoRow(owner, statuses) => tell_no_row(text, owner, statuses),
        }
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
        text.push(&[" more of its enum have no type; say `type = …` on the enum or on each of them, with one of "]);
        self.push_types(text);
        text.push(&[", or let the book give types by status: `types(4xx = …, 5xx = …)`"]);
    }

    const fn tell_length(&self, text: &mut Text, spec: ErrorSpec, name: &str) {
        text.push(&["error code `", name, "` of "]);
        text.push(&spec.path_parts());
        text.push(&[" has "]);
        text.push_number(name.len());
        text.push(&[" letters, the book allows "]);
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

    const fn push_type(&self, text: &mut Text, spec: ErrorSpec) {
        match self.type_of(spec) {
            Some(name) => text.push(&["type `", name, "` in "]),
            None => text.push(&["no type in "]),
        }
        text.push(&spec.path_parts());
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

/// Such a fallback would leave responses without a code.
const fn tell_no_row(text: &mut Text, owner: &'static Owner, statuses: &[u16]) {
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

const fn push_both(text: &mut Text, a: ErrorSpec, b: ErrorSpec) {
    text.push(&a.path_parts());
    text.push(&[" and by "]);
    text.push(&b.path_parts());
}

const fn push_status(text: &mut Text, spec: ErrorSpec) {
    text.push_number(spec.status() as usize);
    text.push(&[" in "]);
    text.push(&spec.path_parts());
}
