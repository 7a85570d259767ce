//! What the derives cost the compiler: CPU seconds of one rustc, sizes of what comes out.

use crate::source::{self, Kind, Listing};

mod bench;
mod goals;
mod tables;

use bench::Bench;

const SIZES: [usize; 4] = [10, 100, 1_000, 5_000];
const ROUNDS: usize = 3;
const BOOKS: [usize; 3] = [100, 1_000, 10_000];

/// CPU seconds to check and to build for release.
#[derive(Clone, Copy)]
struct Cost {
    check: f64,
    release: f64,
}

struct Line {
    kind: Kind,
    payload: bool,
    /// One for each of `SIZES`.
    costs: [Cost; 4],
    /// For each variant at 1,000: bytes of the expansion, lines of LLVM IR, bytes of text and data.
    expansion: u64,
    llvm: f64,
    object: Option<u64>,
}

/// CPU seconds to check enums of so many codes.
#[derive(Clone, Copy)]
struct Book {
    alone: f64,
    /// With a constant that reads each code's hash once.
    read: f64,
    listed: f64,
    /// With a book that each enum names.
    named: f64,
}

/// CPU seconds of a crate with thiserror and serde, from nothing.
struct Cold {
    alone: f64,
    with_serde_json: f64,
    with_derive: f64,
    with_errorbook: f64,
    /// Versions of syn without and with errorbook.
    syns_alone: usize,
    syns: usize,
}

pub struct Compiled {
    lines: Vec<Line>,
    /// One for each of `BOOKS`.
    books: [Book; 3],
    cold: Cold,
    versions: String,
}

pub fn measure() -> Compiled {
    let bench = Bench::set_up();
    for kind in Kind::ALL {
        // A source that does not build should say so now.
        bench.check(&source::an_enum(kind, 1, true));
    }
    let versions = bench.versions();
    let kinds = Kind::ALL.into_iter().flat_map(|kind| [(kind, false), (kind, true)]);
    let mut lines: Vec<Line> = kinds.map(|(kind, payload)| line(&bench, kind, payload)).collect();
    let mut books = [Book::default(); 3];
    // In rounds, and the least of each: a machine has slow minutes, and they should hit all alike.
    for round in 0..ROUNDS {
        lines.iter_mut().for_each(|line| line.measure(&bench, round));
        BOOKS.into_iter().zip(&mut books).for_each(|(codes, book)| book.measure(&bench, codes));
        eprintln!("round {round} of the compiler is done");
    }
    Compiled { lines, books, cold: bench.cold(), versions }
}

impl Line {
    fn measure(&mut self, bench: &Bench, round: usize) {
        for (size, cost) in SIZES.into_iter().zip(&mut self.costs) {
            // What takes long is not so much disturbed.
            if size == 5_000 && round == ROUNDS - 1 {
                continue;
            }
            let source = source::an_enum(self.kind, size, self.payload);
            cost.check = cost.check.min(bench.check(&source));
            cost.release = cost.release.min(bench.release(&source));
        }
    }
}

impl Book {
    fn measure(&mut self, bench: &Bench, codes: usize) {
        let least = |known: &mut f64, listing| {
            *known = known.min(bench.check(&source::a_book(codes, listing)));
        };
        least(&mut self.alone, Listing::None);
        least(&mut self.read, Listing::Read);
        least(&mut self.listed, Listing::Book);
        least(&mut self.named, Listing::Named);
    }
}

impl Default for Cost {
    fn default() -> Self {
        Self { check: f64::MAX, release: f64::MAX }
    }
}

impl Default for Book {
    fn default() -> Self {
        Self { alone: f64::MAX, read: f64::MAX, listed: f64::MAX, named: f64::MAX }
    }
}

fn line(bench: &Bench, kind: Kind, payload: bool) -> Line {
    let source = source::an_enum(kind, 1_000, payload);
    Line {
        kind,
        payload,
        costs: [Cost::default(); 4],
        expansion: bench.expansion(&source) / 1_000,
        llvm: f64::from(bench.llvm_lines(&source)) / 1_000.0,
        object: bench.object(&source).map(|bytes| bytes / 1_000),
    }
}
