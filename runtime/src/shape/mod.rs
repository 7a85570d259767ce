//! The JSON shape of an error body, as data.

mod condition;
mod source;
mod walk;

pub use condition::Condition;
pub use source::Source;
pub(crate) use source::Sources;
pub use walk::shadows;

/// The JSON value that an envelope writes, as data.
///
/// [`envelope!`](crate::envelope!) makes it. Everything that must know the form of an error body
/// reads it here.
///
/// ```
/// use errorbook::{Envelope, envelope::{Flat, Node}};
///
/// let Node::Object(body) = Flat::SHAPE.root() else { panic!("not an object") };
/// let names: Vec<_> = body.members.iter().map(|member| member.name).collect();
/// assert_eq!(names, ["code", "message", "request_id"]);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    root: Node,
    sources: Sources,
}

impl Shape {
    /// Creates the shape of a value.
    ///
    /// ```
    /// use errorbook::envelope::{Node, Shape, Source};
    ///
    /// const CODE_ALONE: Shape = Shape::new(Node::Source(Source::Code));
    /// assert!(CODE_ALONE.shows(Source::Code));
    /// ```
    #[must_use]
    pub const fn new(root: Node) -> Self {
        Self { sources: walk::sources(&root), root }
    }

    /// Returns the value: an object in most envelopes.
    ///
    /// ```
    /// use errorbook::{Envelope, envelope::{Flat, Node}};
    ///
    /// assert!(matches!(Flat::SHAPE.root(), Node::Object(_)));
    /// ```
    #[must_use]
    pub const fn root(&self) -> &Node {
        &self.root
    }

    /// Returns whether a source is written anywhere in the body.
    ///
    /// ```
    /// use errorbook::{Envelope, envelope::{Flat, Problem, Source}};
    ///
    /// assert!(Problem::SHAPE.shows(Source::Violations));
    /// assert!(!Flat::SHAPE.shows(Source::Violations));
    /// ```
    #[must_use]
    pub const fn shows(&self, source: Source) -> bool {
        self.sources.contains(source)
    }
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
///     Node::Source(_) | Node::Or(..) | Node::Constant(_) | Node::Text(_) => "a value",
///     Node::Object(_) | Node::Array(_) => "values",
/// }
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Node {
    /// A value of the report.
    Source(Source),
    /// A value of the report, else a constant: `details ?? []`.
    Or(Source, &'static Node),
    /// A number, `true`, `false`, `null`, `{}` or `[]`, as JSON.
    Constant(&'static str),
    /// A string: constant, or with sources in it, such as `"{retry_after}s"`.
    Text(&'static [TextPart]),
    /// An object.
    Object(Object),
    /// An array.
    Array(&'static [Element]),
}

/// A JSON object as an envelope writes it.
#[derive(Clone, Copy, Debug)]
pub struct Object {
    /// The members, in the order in which they are written.
    pub members: &'static [Member],
    /// `..details`: the members of details are written beside the others, which they cannot shadow.
    pub spreads_details: bool,
}

/// One member of an object.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub value: Value,
}

/// The value of a member, or an element of an array.
#[derive(Clone, Copy, Debug)]
pub struct Value {
    /// What is written.
    pub node: Node,
    /// When it is written, for one with `?`. Without it, always: an absent source is null.
    pub optional: Option<Condition>,
}

/// What an array holds.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Element {
    /// One element.
    Value(Value),
    /// `..violations`: one element for each violation.
    EachViolation {
        /// The element, which can use the sources of a violation.
        each: Node,
        /// `else`: the element for a report without violations.
        otherwise: Option<Value>,
    },
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
