//! What can be wrong with a code, and how it is said.

use super::{OWN, Text, same_owner, same_text};
use crate::{Book, Catalog, ErrorSpec, Owner, spec::path_parts};

/// How many problems one walk keeps; further ones are counted.
const KEPT: usize = 16;

/// What is wrong, where.
#[derive(Clone, Copy)]
struct Problem {
    kind: Kind,
    /// Which of the listed types it came in with.
    child: usize,
}

#[derive(Clone, Copy)]
enum Kind {
    /// Two variants that do not say `shared` have one code.
    Duplicate(&'static ErrorSpec, &'static ErrorSpec),
    /// The first says `shared`, the second does not.
    OneSided(&'static ErrorSpec, &'static ErrorSpec),
    /// A shared code with two statuses.
    Status(&'static ErrorSpec, &'static ErrorSpec),
    /// A shared code with two types.
    Type(&'static ErrorSpec, &'static ErrorSpec),
    /// A type outside the book's set.
    UnknownType(&'static ErrorSpec, &'static str),
    /// No type where the book wants one.
    NoType(&'static ErrorSpec),
    /// A code outside the book's grammar.
    Grammar(&'static ErrorSpec, &'static str),
    /// A code longer than the book allows.
    TooLong(&'static ErrorSpec, &'static str),
    /// A listed type that names another book.
    OtherBook(&'static Owner, &'static Owner),
}

/// What a walk found.
pub struct Problems {
    book: Option<&'static Book>,
    kept: [Option<Problem>; KEPT],
    count: usize,
}

impl Problems {
    pub(crate) const fn new(book: Option<&'static Book>) -> Self {
        Self { book, kept: [None; KEPT], count: 0 }
    }

    const fn add(&mut self, child: usize, kind: Kind) {
        if self.count < KEPT {
            self.kept[self.count] = Some(Problem { kind, child });
        }
        self.count += 1;
    }

    /// Two rows have one code.
    pub(crate) const fn check_pair(
        &mut self,
        first: &'static ErrorSpec,
        second: &'static ErrorSpec,
        child: usize,
    ) {
        match (first.is_shared(), second.is_shared()) {
            (false, false) => self.add(child, Kind::Duplicate(first, second)),
            (true, false) => self.add(child, Kind::OneSided(first, second)),
            (false, true) => self.add(child, Kind::OneSided(second, first)),
            (true, true) if first.status != second.status => {
                self.add(child, Kind::Status(first, second));
            }
            (true, true) => {
                if !same_option(self.type_of(first), self.type_of(second)) {
                    self.add(child, Kind::Type(first, second));
                }
            }
        }
    }

    const fn type_of(&self, spec: &ErrorSpec) -> Option<&'static str> {
        match (spec.r#type(), self.book) {
            (None, Some(book)) => book.types.of_status(spec.status),
            (own, _) => own,
        }
    }

    /// A row on its own, against the rules of the book.
    pub(crate) const fn check_rules(&mut self, spec: &'static ErrorSpec, child: usize) {
        let Some(book) = self.book else { return };
        if let Some(code) = spec.code() {
            if let Some(grammar) = book.codes.grammar
                && spec.__grammars & grammar as u8 == 0
            {
                self.add(child, Kind::Grammar(spec, code));
            }
            if code.len() > book.codes.longest {
                self.add(child, Kind::TooLong(spec, code));
            }
        }
        if book.types.set.is_empty() {
            return;
        }
        match spec.r#type() {
            Some(name) if !contains(book.types.set, name) => {
                self.add(child, Kind::UnknownType(spec, name));
            }
            None if book.types.by_status.is_empty() => self.add(child, Kind::NoType(spec)),
            _ => {}
        }
    }

    /// A listed type must not name another book.
    pub(crate) const fn check_book(&mut self, listed: &'static Catalog, child: usize) {
        if let (Some(book), Some(named)) = (self.book, listed.book)
            && !same_owner(book.catalog.owner, named)
            && !named.path.is_empty()
        {
            self.add(child, Kind::OtherBook(listed.owner, named));
        }
    }

    /// Fails with what is wrong in the listed type at this place.
    ///
    /// # Panics
    ///
    /// In the compiler, where something is.
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

    /// Fails with what is wrong in the walked type's own rows.
    ///
    /// # Panics
    ///
    /// In the compiler, where something is.
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
                text.push(&path_parts(with));
                text.push(&[" but not by "]);
                text.push(&path_parts(without));
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
                text.push(&path_parts(spec));
                text.push(&[" is not one of the book's `types(…)`: "]);
                self.push_types(text);
            }
            Kind::NoType(spec) => {
                text.push(&path_parts(spec));
                text.push(&[" has no type; say `type = …` with one of the book's "]);
                self.push_types(text);
            }
            Kind::Grammar(spec, name) => {
                text.push(&["error code `", name, "` of "]);
                text.push(&path_parts(spec));
                text.push(&[" is not ", self.grammar(), ", as the book's `codes` asks; rename it"]);
            }
            Kind::TooLong(spec, name) => self.tell_length(text, spec, name),
            Kind::OtherBook(owner, named) => {
                text.push(&["`", owner.path, "` names the book `", named.path]);
                text.push(&["`; take it out of this list, or let it name this one"]);
            }
        }
    }

    const fn tell_length(&self, text: &mut Text, spec: &ErrorSpec, name: &str) {
        text.push(&["error code `", name, "` of "]);
        text.push(&path_parts(spec));
        text.push(&[" has "]);
        text.push_number(name.len());
        text.push(&[" letters, the book allows "]);
        if let Some(book) = self.book {
            text.push_number(book.codes.longest);
        }
        text.push(&["; shorten it, or say `codes(…, longest = …)`"]);
    }

    const fn grammar(&self) -> &'static str {
        match self.book {
            Some(Book { codes: crate::CodeRule { grammar: Some(grammar), .. }, .. }) => {
                grammar.as_str()
            }
            _ => "well formed",
        }
    }

    const fn push_type(&self, text: &mut Text, spec: &ErrorSpec) {
        match self.type_of(spec) {
            Some(name) => text.push(&["type `", name, "` in "]),
            None => text.push(&["no type in "]),
        }
        text.push(&path_parts(spec));
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

const fn code(spec: &ErrorSpec) -> &'static str {
    match spec.code() {
        Some(code) => code,
        None => "",
    }
}

const fn push_both(text: &mut Text, a: &ErrorSpec, b: &ErrorSpec) {
    text.push(&path_parts(a));
    text.push(&[" and by "]);
    text.push(&path_parts(b));
}

const fn push_status(text: &mut Text, spec: &ErrorSpec) {
    text.push_number(spec.status as usize);
    text.push(&[" in "]);
    text.push(&path_parts(spec));
}

const fn same_option(a: Option<&str>, b: Option<&str>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => same_text(a, b),
        (None, None) => true,
        _ => false,
    }
}

const fn contains(set: &[&str], name: &str) -> bool {
    let mut i = 0;
    while i < set.len() {
        if same_text(set[i], name) {
            return true;
        }
        i += 1;
    }
    false
}
