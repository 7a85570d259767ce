//! What the derives cost the compiler: CPU seconds of one rustc, sizes of what comes out.

use crate::source::{self, Kind, Listing};

mod bench;
mod goals;
mod tables;

use bench::Bench;

const SIZES: [usize; 4] = [10, 100, 1_000, 5_000];
const BOOKS: [usize; 3] = [100, 1_000, 10_000];

/// CPU seconds to check and to build for release.
#[derive(Clone, Copy, Default)]
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
        bench.check(&source::an_enum(kind, 1, true), 1);
    }
    let versions = bench.versions();
    let kinds = Kind::ALL.into_iter().flat_map(|kind| [(kind, false), (kind, true)]);
    let lines = kinds.map(|(kind, payload)| line(&bench, kind, payload)).collect();
    let books = BOOKS.map(|codes| {
        let check = |listing| bench.check(&source::a_book(codes, listing), 3);
        Book {
            alone: check(Listing::None),
            read: check(Listing::Read),
            listed: check(Listing::Book),
            named: check(Listing::Named),
        }
    });
    Compiled { lines, books, cold: bench.cold(), versions }
}

fn line(bench: &Bench, kind: Kind, payload: bool) -> Line {
    let costs = SIZES.map(|size| {
        let source = source::an_enum(kind, size, payload);
        // What takes long is not so much disturbed.
        let (checks, releases) = if size < 5_000 { (3, 2) } else { (1, 1) };
        let (check, release) = (bench.check(&source, checks), bench.release(&source, releases));
        eprintln!("{} {payload} {size}: {check:.2} {release:.2}", kind.name());
        Cost { check, release }
    });
    let source = source::an_enum(kind, 1_000, payload);
    Line {
        kind,
        payload,
        costs,
        expansion: bench.expansion(&source) / 1_000,
        llvm: f64::from(bench.llvm_lines(&source)) / 1_000.0,
        object: bench.object(&source).map(|bytes| bytes / 1_000),
    }
}
