//! The JSON shape of an error body, as data.

mod condition;
mod source;

pub use condition::Condition;
pub use source::Source;

use crate::catalog::text::same_text;

/// A JSON object as an envelope writes it.
///
/// [`envelope!`](crate::envelope!) makes it. Everything that must know the form of an error body
/// reads it here.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The members, in the order in which they are written.
    pub members: &'static [Member],
    /// `..details`: the members of details are written beside the others, which they cannot shadow.
    pub spreads_details: bool,
}

impl Shape {
    /// Whether a member of this name is declared, written or not.
    pub(crate) const fn declares(&self, name: &str) -> bool {
        let mut members = self.members;
        while let [member, rest @ ..] = members {
            if same_text(member.name, name) {
                return true;
            }
            members = rest;
        }
        false
    }
}

/// Returns whether a member of details called `name` would shadow a declared member of the object
/// into which details are spread.
///
/// ```
/// use errorbook::{Envelope, envelope::{Detailed, Problem, shadows}};
///
/// assert!(shadows(&Problem::SHAPE, "status"));
/// assert!(!shadows(&Problem::SHAPE, "balance"));
/// // Nothing is spread here, so nothing can be shadowed.
/// assert!(!shadows(&Detailed::SHAPE, "code"));
/// ```
#[must_use]
pub const fn shadows(shape: &Shape, name: &str) -> bool {
    if shape.spreads_details && shape.declares(name) {
        return true;
    }
    let mut members = shape.members;
    while let [member, rest @ ..] = members {
        if shadows_within(&member.node, name) {
            return true;
        }
        members = rest;
    }
    false
}

const fn shadows_within(node: &Node, name: &str) -> bool {
    match node {
        Node::Object(shape) => shadows(shape, name),
        Node::Array(elements) => {
            let mut elements = *elements;
            while let [element, rest @ ..] = elements {
                if shadows_within(&element.node, name) {
                    return true;
                }
                elements = rest;
            }
            false
        }
        Node::Source(_) | Node::Constant(_) | Node::Text(_) => false,
    }
}

/// One member of an object.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub node: Node,
    /// When the member is written, for one with `?`. Without it, always: an absent source is null.
    pub optional: Option<Condition>,
}

/// One element of an array.
#[derive(Clone, Copy, Debug)]
pub struct Element {
    /// What it holds.
    pub node: Node,
    /// When the element is written, for one with `?`. Without it, always.
    pub optional: Option<Condition>,
}

/// A JSON value as an envelope writes it.
///
/// A source or a text whose value is absent is null. An object or an array is always written, with
/// what it has. [`Condition`] says when a value with `?` is left out.
///
/// There may be more kinds in the future, so a `match` has a last arm for them:
///
/// ```compile_fail
/// # use errorbook::envelope::Node;
/// # fn kind(node: &Node) -> &'static str {
/// match node {
///     Node::Source(_) | Node::Constant(_) | Node::Text(_) => "a value",
///     Node::Object(_) | Node::Array(_) => "values",
/// }
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Node {
    /// A value of the report.
    Source(Source),
    /// A number, `true`, `false` or `null`, as JSON.
    Constant(&'static str),
    /// A string: constant, or with sources in it, such as `"{retry_after}s"`.
    Text(&'static [TextPart]),
    /// An object.
    Object(Shape),
    /// An array.
    Array(&'static [Element]),
}

/// A part of a [`Node::Text`].
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum TextPart {
    /// Text that never changes.
    Literal(&'static str),
    /// A value of the report, as text.
    Source(Source),
}
