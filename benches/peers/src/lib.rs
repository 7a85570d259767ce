//! The peers, each as its documentation has it. Whole responses: none of them gives out bytes.
//!
//! Most have an envelope of their own, some shorter than the one that the other contestants write.
#![allow(clippy::must_use_candidate, reason = "only the benches use it")]

use std::hint::black_box;

use axum::response::IntoResponse;
use errorbook_benches_contestants::{
    Case, Contestant,
    case::{self, FieldError},
};

mod api_error;
mod derived;
mod problem;

/// The peer that can write the same envelope, and does.
pub const SAME_ENVELOPE: &str = "api-error 0.1.9, the same envelope";

/// Returns each peer with each case that it can write.
pub fn contestants() -> Vec<Contestant> {
    let groups = [api_error::contestants(), derived::contestants(), problem::contestants()];
    groups.into_iter().flatten().collect()
}

/// What varies from case to case, for peers that can say no more than a message.
#[derive(Clone, Copy)]
enum Input {
    Static,
    Formatted(u64),
    Text(&'static str),
}

fn inputs() -> [(Case, Input); 4] {
    [
        (Case::Static, Input::Static),
        (Case::Formatted, Input::Formatted(case::INVOICE)),
        (Case::Text60, Input::Text(case::TEXT60)),
        (Case::Text1k, Input::Text(case::text1k())),
    ]
}

fn each<R: IntoResponse + 'static>(name: &'static str, make: fn(Input) -> R) -> Vec<Contestant> {
    let one = |(case, input)| {
        Contestant::response(case, name, move || make(black_box(input)).into_response())
    };
    inputs().map(one).into()
}

fn details<R: IntoResponse + 'static>(
    name: &'static str,
    make: fn(&'static [FieldError]) -> R,
) -> Contestant {
    let errors = case::field_errors();
    Contestant::response(Case::Details50, name, move || make(black_box(errors)).into_response())
}
