//! errorbook in each of its envelopes, each beside a copy of what it writes.

use std::hint::black_box;

use errorbook::{
    Catalogued, Envelope, Report,
    envelope::{Detailed, Flat, Google, JsonApi, Microsoft, Nested, Problem, Typed},
};

use crate::{
    Case, Contestant, Work,
    book::{KeyError, ShopError},
    case,
    hand::COPY,
};

pub fn contestants() -> Vec<Contestant> {
    let groups = [
        of::<Typed>("Typed"),
        of::<Nested>("Nested"),
        of::<Flat>("Flat"),
        of::<Detailed>("Detailed"),
        of::<Problem>("Problem"),
        of::<Google>("Google"),
        of::<JsonApi>("JsonApi"),
        of::<Microsoft>("Microsoft"),
    ];
    groups.into_iter().flatten().collect()
}

/// A message that never changes, one number in it, and all that `Typed` has members for.
fn of<V: Envelope>(envelope: &'static str) -> Vec<Contestant> {
    let reused = KeyError::Reused { message: case::TEXT60, param: case::KEY_PARAM };
    let groups = [
        beside_its_copy(Case::Static, envelope, || bare::<V>(&ShopError::Said)),
        beside_its_copy(Case::Formatted, envelope, || {
            bare::<V>(&ShopError::Formatted { id: black_box(case::INVOICE) })
        }),
        beside_its_copy(Case::Typed, envelope, move || {
            let id = black_box(case::REQUEST_ID);
            Report::new(black_box(&reused)).with_request_id(id).body::<V>()
        }),
    ];
    groups.into_iter().flatten().collect()
}

fn bare<V: Envelope>(error: &impl Catalogued) -> Vec<u8> {
    Report::new(black_box(error)).body::<V>()
}

fn beside_its_copy(
    case: Case,
    envelope: &'static str,
    body: impl Fn() -> Vec<u8> + 'static,
) -> [Contestant; 2] {
    let bytes: &'static [u8] = body().leak();
    let copy = Box::new(move || black_box(bytes).to_vec());
    [
        Contestant { case, name: COPY, work: Work::Envelope(envelope, copy) },
        Contestant { case, name: "errorbook", work: Work::Envelope(envelope, Box::new(body)) },
    ]
}
