//! The JSON shape of an error body.

mod shape;

pub use shape::{Element, Member, Node, Shape, Source, TextPart, TextTemplate};

use alloc::vec::Vec;

use crate::Report;

/// The JSON shape of an API's error bodies.
///
/// Declare one with [`envelope!`](crate::envelope!).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an envelope",
    label = "not an envelope",
    note = "take one from `errorbook::envelope`, or declare one with `errorbook::envelope!`"
)]
pub trait Envelope: 'static {
    /// Value of `Content-Type`.
    const MEDIA_TYPE: &'static str = "application/json";

    /// The members and where they come from.
    const SHAPE: Shape;

    /// Appends the body of one response.
    ///
    /// Override it for a form that a [`Shape`] cannot say.
    fn write(report: &Report<'_>, body: &mut Vec<u8>) {
        let _ = (report, body);
    }
}

/// Placeholder until the writer stands.
#[derive(Debug)]
pub struct Typed;
impl Envelope for Typed {
    const SHAPE: Shape = Shape { members: &[], spreads_details: false };
}
