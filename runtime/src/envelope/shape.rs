//! The shape of an envelope, as data.

use core::fmt;

use crate::unique::same_text;

/// A JSON object as an envelope writes it.
///
/// Made by [`envelope!`](crate::envelope!); everything that must know the form of an error body
/// reads it from here.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The members, in the order in which they are written.
    pub members: &'static [Member],
    /// `..details`: the members of details stand beside the others, which they may not shadow.
    pub spreads_details: bool,
}

impl Shape {
    /// Whether a member of this name is declared, present or not.
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

/// Whether a member of details called `name` would shadow a declared member: one of the object
/// that spreads them.
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
    /// Name and colon as JSON: `"name":`.
    #[doc(hidden)]
    pub key: &'static str,
    /// What it holds.
    pub node: Node,
    /// `?`: left out when absent. Otherwise an absent source is null.
    pub optional: bool,
}

/// One element of an array.
#[derive(Clone, Copy, Debug)]
pub struct Element {
    /// What it holds.
    pub node: Node,
    /// `?`: left out when absent.
    pub optional: bool,
}

/// A JSON value as an envelope writes it.
///
/// A source is absent when the report has no value for it. An object, an array or a text is
/// absent when something that it holds without `?` is absent, or when it names sources and none
/// is there; a constant never is.
///
/// What is absent and stands with `?` is left out. Without `?`, a source or a text becomes null,
/// and an object or an array is written with what it has.
#[derive(Clone, Copy, Debug)]
pub enum Node {
    /// A value of the occurrence.
    Source(Source),
    /// A string that never changes, as JSON with its quotes; or a number, `true`, `false`, `null`.
    Constant(&'static str),
    /// A string with sources in it, such as `"{retry_after}s"`.
    Text(&'static [TextPart]),
    /// An object.
    Object(Shape),
    /// An array.
    Array(&'static [Element]),
}

/// A part of a [`Node::Text`].
#[derive(Clone, Copy, Debug)]
pub enum TextPart {
    /// Text that never changes, already escaped for JSON.
    Literal(&'static str),
    /// A value of the occurrence, as text.
    Source(Source),
}

/// Where a member's value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// `type`: the failure class. String or absent.
    Type,
    /// `code`: the stable code. String or absent.
    Code,
    /// `status`: the HTTP status. Number.
    Status,
    /// `message`: the public message. String or absent.
    Message,
    /// `title`: the title, else the status's canonical phrase. String.
    Title,
    /// `param`: the parameter this is about. String or absent.
    Param,
    /// `details`: the structured context. Any JSON or absent.
    Details,
    /// `doc_url`: the page about this error. String or absent.
    DocUrl,
    /// `request_id`: the id of the request. String or absent.
    RequestId,
    /// `retry_after`: whole seconds to wait. Number or absent.
    RetryAfter,
    /// `domain`: the namespace of the code. String or absent.
    Domain,
    /// `reason`: the code in `UPPER_SNAKE_CASE` (AIP-193, `ErrorInfo.reason`). String or absent.
    Reason,
    /// `grpc_status`: the name of the canonical gRPC code that fits the status. String.
    GrpcStatus,
}

impl Source {
    /// The word that stands for it in [`envelope!`](crate::envelope!).
    ///
    /// ```
    /// assert_eq!(errorbook::envelope::Source::DocUrl.word(), "doc_url");
    /// ```
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Code => "code",
            Self::Status => "status",
            Self::Message => "message",
            Self::Title => "title",
            Self::Param => "param",
            Self::Details => "details",
            Self::DocUrl => "doc_url",
            Self::RequestId => "request_id",
            Self::RetryAfter => "retry_after",
            Self::Domain => "domain",
            Self::Reason => "reason",
            Self::GrpcStatus => "grpc_status",
        }
    }
}

/// A text with places for a code, such as a `doc_url`.
///
/// ```
/// # use errorbook::{ApiError, ErrorBook, Report};
/// # #[derive(Debug, thiserror::Error, ApiError)]
/// # #[error("no such page")]
/// # #[api(status = 404, book = SiteApi)]
/// # struct NoPage;
/// #[derive(ErrorBook)]
/// #[book(errors(NoPage), doc_url = "https://docs.example.com/errors#{code}")]
/// struct SiteApi;
///
/// let url = Report::new(&NoPage).doc_url().unwrap().to_string();
/// assert_eq!(url, "https://docs.example.com/errors#no_page");
/// # fn main() {}
/// ```
#[derive(Clone, Copy, Debug)]
pub struct TextTemplate {
    /// What stands between the places; one more than there are places.
    pub parts: &'static [&'static str],
}

impl TextTemplate {
    /// Whether it can be filled: a template with a place needs a code.
    pub(crate) fn fits(&self, code: Option<&str>) -> bool {
        code.is_some() || self.parts.len() == 1
    }

    pub(crate) fn fill(&self, code: Option<&str>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, part) in self.parts.iter().enumerate() {
            if place > 0 {
                f.write_str(code.unwrap_or_default())?;
            }
            f.write_str(part)?;
        }
        Ok(())
    }
}
