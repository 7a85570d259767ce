//! What is measured: the same errors, rendered by each contestant.
//!
//! | file | |
//! |---|---|
//! | `case` | the errors, as plain data |
//! | `book` | errorbook |
//! | `envelopes` | errorbook in each of its envelopes |
//! | `hand` | the limit: what a patient person would write by hand |
//! | `without` | `serde_json` over borrowed structs, `json!`, sonic-rs |
//! | `main` | `list`, and `once CASE WORK NAME N` to be counted by callgrind |
//! | `bin/allocations` | allocations of every contestant |

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

    /// Does the work so many times.
    pub fn repeat(&self, times: u64) {
        for _ in 0..times {
            match &self.work {
                Work::Body(work) | Work::Envelope(_, work) => drop(black_box(work())),
                Work::Response(work) => drop(black_box(work())),
            }
        }
    }

    /// What a client would get.
    pub fn bytes(&self) -> Vec<u8> {
        match &self.work {
            Work::Body(work) | Work::Envelope(_, work) => work(),
            Work::Response(work) => body_of(work()),
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

/// The body of a response whose body is whole.
pub fn body_of(response: Response) -> Vec<u8> {
    use std::{
        future::Future,
        pin::pin,
        task::{Context, Poll, Waker},
    };

    let whole = pin!(axum::body::to_bytes(response.into_body(), usize::MAX));
    match whole.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(bytes) => bytes.expect("a body in memory").into(),
        Poll::Pending => unreachable!("a body in memory"),
    }
}

/// The binary of a package of contestants: `list`, or `once CASE WORK NAME N`.
pub fn serve(contestants: Vec<Contestant>) {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["list"] => {
            for one in contestants {
                println!("{}\t{}\t{}", one.case.name(), one.work.name(), one.name);
            }
        }
        ["show"] => {
            for contestant in contestants {
                let text = String::from_utf8(contestant.bytes()).expect("JSON is UTF-8");
                let text: String = text.chars().take(150).collect();
                println!("{}\t{}\t{text}", contestant.case.name(), contestant.name);
            }
        }
        ["once", case, work, name, times] => {
            let chosen = contestants
                .iter()
                .find(|one| (one.case.name(), one.work.name(), one.name) == (case, work, name));
            let times = times.parse().expect("a number of times");
            chosen.expect("a contestant of `list`").repeat(times);
        }
        _ => eprintln!("list | show | once CASE WORK NAME N"),
    }
}
