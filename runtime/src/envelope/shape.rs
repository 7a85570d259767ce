//! The shape of an envelope, as data.

use core::fmt;

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
/// An object, an array or a text is absent when one of the sources that it names without `?` is
/// absent, or when it names sources and none is there.
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
    /// `message`: the public message. String.
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
