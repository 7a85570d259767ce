//! The problems that were found.

use super::{text::Text, walk::OWN};
use crate::{
    catalog::{Book, ErrorSpec, Owner},
    shape::Shape,
};

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
    /// Two codes that differ in case alone.
    Case(ErrorSpec, ErrorSpec),
    /// Two codes that become one reason, in the envelope or in the domain.
    Reason(ErrorSpec, ErrorSpec, &'static str),
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
    /// Those of the book's envelopes.
    pub(super) shapes: &'static [&'static Shape],
    kept: [Option<Problem>; KEPT],
    count: usize,
}

impl Problems {
    pub(super) const fn new(
        book: Option<&'static Book>,
        shapes: &'static [&'static Shape],
    ) -> Self {
        Self { book, shapes, kept: [None; KEPT], count: 0 }
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

    #[cfg(test)]
    pub(super) fn kinds(&self) -> impl Iterator<Item = Kind> {
        self.kept.iter().flatten().map(|problem| problem.kind)
    }

    #[cfg(test)]
    pub(super) fn is_cut(&self) -> bool {
        self.count > KEPT
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
}
