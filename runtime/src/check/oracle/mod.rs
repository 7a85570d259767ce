//! The proof against a plain oracle, on a hundred thousand random books.

mod random;
mod rules;

use alloc::{
    collections::{BTreeMap, BTreeSet},
    format,
    string::String,
};

use fastrand::Rng;

use super::{
    Problems,
    members::{knows, owner_slots, owners},
    problem::Kind,
    slots, unique, unique_in_book,
};
use crate::{
    catalog::{Book, Catalog, ErrorSpec},
    envelope::{Envelope, Google, Typed},
    shape::Shape,
};

const WORLDS: u64 = 2_000;
const BOOKS_OF_A_WORLD: usize = 50;

/// The envelopes of a book, and whether one of them writes reasons.
const SHAPES: [(&[&Shape], bool); 3] = [
    (&[&Typed::SHAPE], false),
    (&[&Google::SHAPE], true),
    (&[&Typed::SHAPE, &Google::SHAPE], true),
];

/// Calls a function of the proof with the size of table that it asks for.
macro_rules! with_slots {
    ($size:expr, $slots:ident => $call:expr) => {
        with_slots!($size, $slots => $call, 1 2 4 8 16 32 64 128 256 512)
    };
    ($size:expr, $slots:ident => $call:expr, $($number:literal)*) => {
        match $size {
            $($number => {
                const $slots: usize = $number;
                $call
            })*
            size => panic!("no book here has {size} places"),
        }
    };
}

#[test]
fn the_proof_and_the_oracle_agree() {
    let mut outcomes = BTreeMap::<String, usize>::new();
    for seed in 0..WORLDS {
        let mut rng = Rng::with_seed(seed);
        let types = random::types(&mut rng);
        for number in 0..BOOKS_OF_A_WORLD {
            let book = random::book(&mut rng, &types);
            let (shapes, sends_reasons) = SHAPES[rng.usize(..SHAPES.len())];
            let expected = rules::mistakes(book, sends_reasons);
            let found = Found::of(book, shapes);
            assert!(
                found.agrees(&expected),
                "book {number} of seed {seed}: {expected:?}, {book:#?}"
            );
            for kind in kinds(&expected) {
                *outcomes.entry(kind.into()).or_default() += 1;
            }
        }
    }
    // Each verdict was met often enough to mean something.
    let common = outcomes.values().filter(|count| **count >= 1_000).count();
    assert_eq!(common, 8, "{outcomes:?}");
}

#[test]
fn the_members_and_the_oracle_agree() {
    let mut outcomes = [0; 2];
    for seed in 0..WORLDS {
        let mut rng = Rng::with_seed(seed);
        let types = random::types(&mut rng);
        let catalog = &random::book(&mut rng, &types).catalog;
        assert!(rules::lists_all(catalog), "seed {seed}: {catalog:#?}");
        for r#type in &types {
            let expected = rules::is_listed(catalog, r#type);
            let is_listed = with_slots!(owner_slots(catalog), SLOTS =>
                knows(&owners::<SLOTS>(catalog), r#type.rows()));
            assert_eq!(is_listed, expected, "seed {seed}: {:?} in {catalog:#?}", r#type.owner());
            outcomes[usize::from(is_listed)] += 1;
        }
    }
    assert!(outcomes.iter().all(|count| *count >= 1_000), "{outcomes:?}");
}

/// The first words of the mistakes.
fn kinds(mistakes: &BTreeSet<String>) -> BTreeSet<&str> {
    if mistakes.is_empty() {
        return ["none"].into();
    }
    mistakes.iter().filter_map(|mistake| mistake.split(' ').next()).collect()
}

/// What the proof says about a book and the types below it.
#[derive(Default)]
struct Found {
    mistakes: BTreeSet<String>,
    /// Some problems were only counted.
    is_cut: bool,
}

impl Found {
    fn of(book: &'static Book, shapes: &'static [&'static Shape]) -> Self {
        let mut found = Self::default();
        for listed in book.catalog.nested() {
            found.add_type(listed);
        }
        found.add(&with_slots!(slots(&book.catalog), SLOTS =>
            unique_in_book::<SLOTS>(book, shapes)));
        found
    }

    /// Adds what the derives of a type, and of those that it passes on, find.
    fn add_type(&mut self, catalog: &'static Catalog) {
        for inner in catalog.nested() {
            self.add_type(inner);
        }
        if catalog.is_proven() {
            self.add(&with_slots!(slots(catalog), SLOTS => unique::<SLOTS>(catalog)));
        }
    }

    fn add(&mut self, problems: &Problems) {
        self.is_cut |= problems.is_cut();
        self.mistakes.extend(problems.kinds().map(mistake));
    }

    fn agrees(&self, expected: &BTreeSet<String>) -> bool {
        if self.is_cut { self.mistakes.is_subset(expected) } else { self.mistakes == *expected }
    }
}

/// Names a problem as the oracle does.
fn mistake(kind: Kind) -> String {
    let code = |spec: ErrorSpec| spec.code().unwrap_or_default();
    match kind {
        Kind::Duplicate(a, _) | Kind::OneSided(a, _) | Kind::Status(a, _) | Kind::Type(a, _) => {
            format!("code {}", code(a))
        }
        Kind::Case(a, _) | Kind::Reason(a, ..) => rules::group(code(a)),
        Kind::UnknownType(spec, _) => format!("type of {}", spec.path()),
        Kind::NoType(spec, _) => format!("no type in {}", spec.owner().path()),
        Kind::Style(spec, _) => format!("style of {}", code(spec)),
        Kind::TooLong(spec, _) => format!("length of {}", code(spec)),
        Kind::OtherBook(owner, _) => format!("book of {}", owner.path()),
        // No book here has a fallback; `tests/derive/tests/ui/fallback` has those.
        Kind::NoRow(owner, _) => format!("rows of {}", owner.path()),
    }
}
