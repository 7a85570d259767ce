//! The same errors, rendered by errorbook and by hand, `serde_json`, `json!` and sonic-rs.
//!
//! | file | |
//! |---|---|
//! | `case` | the errors, as plain data |
//! | `book` | errorbook |
//! | `envelopes` | errorbook in each of its envelopes |
//! | `hand` | a copy of the finished bytes, and a writer by hand for this one envelope |
//! | `without` | `serde_json` of borrowed structs, `json!`, sonic-rs |
//! | `main` | the list of contestants |
#![allow(missing_docs, clippy::must_use_candidate, reason = "only the benches use it")]

use std::hint::black_box;

use axum::response::Response;

pub mod book;
pub mod case;
pub mod envelopes;
pub mod hand;
pub mod without;

pub use case::Case;

/// One way to render one case.
pub struct Contestant {
    pub case: Case,
    pub name: &'static str,
    pub work: Work,
}

pub enum Work {
    /// The bytes of a body.
    Body(Box<dyn Fn() -> Vec<u8>>),
    /// The bytes of a body in the envelope of this name.
    Envelope(&'static str, Box<dyn Fn() -> Vec<u8>>),
    /// A whole axum response.
    Response(Box<dyn Fn() -> Response>),
}

impl Work {
    pub fn name(&self) -> &'static str {
        match self {
            Self::Body(_) => "body",
            Self::Envelope(name, _) => name,
            Self::Response(_) => "response",
        }
    }
}

impl Contestant {
    pub fn body(case: Case, name: &'static str, work: impl Fn() -> Vec<u8> + 'static) -> Self {
        Self { case, name, work: Work::Body(Box::new(work)) }
    }

    pub fn response(case: Case, name: &'static str, work: impl Fn() -> Response + 'static) -> Self {
        Self { case, name, work: Work::Response(Box::new(work)) }
    }

    /// Renders so often that a count, which is divided by it, has the allocator's rare work in it.
    pub fn repeat(&self) {
        for _ in 0..100 {
            match &self.work {
                Work::Body(work) | Work::Envelope(_, work) => drop(black_box(work())),
                Work::Response(work) => drop(black_box(work())),
            }
        }
    }
}

/// Every contestant but the peers, the base of each case first.
pub fn contestants() -> Vec<Contestant> {
    let groups = [
        hand::contestants(),
        book::contestants(),
        without::contestants(),
        envelopes::contestants(),
    ];
    groups.into_iter().flatten().collect()
}

/// Prints case, work and name of each contestant, separated by tabs.
pub fn list(contestants: Vec<Contestant>) {
    for Contestant { case, name, work } in contestants {
        println!("{}\t{}\t{name}", case.name(), work.name());
    }
}

/// Takes one contestant and lets it fill its caches and those of malloc, before it is counted.
pub fn warm(mut contestants: Vec<Contestant>, at: usize) -> Contestant {
    let contestant = contestants.swap_remove(at);
    contestant.repeat();
    contestant
}
