//! The place in the input that a violation is about.

mod read;
#[cfg(test)]
mod tests;
mod write;

use alloc::{borrow::Cow, vec::Vec};
use core::fmt::{self, Display, Write as _};

use serde::Serialize;

/// The path of a field in the input, from the outside in.
///
/// It has three forms, which clients use side by side:
///
/// | form | such as | source |
/// |---|---|---|
/// | `Display` | `items[1].qty` | that of JavaScript and of most validators |
/// | [`pointer`](Self::pointer) | `/items/1/qty` | JSON Pointer, RFC 6901 |
/// | [`fragment`](Self::fragment) | `#/items/1/qty` | the same in a URI, RFC 6901, section 6 |
///
/// The empty path is the whole input.
///
/// ```
/// use errorbook::FieldPath;
///
/// let path = FieldPath::from("items[1].qty");
/// assert_eq!(path, FieldPath::root().key("items").index(1).key("qty"));
/// assert_eq!(path, FieldPath::from("/items/1/qty"));
/// assert_eq!(path.to_string(), "items[1].qty");
/// assert_eq!(path.pointer().to_string(), "/items/1/qty");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct FieldPath(pub(super) Vec<Segment>);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Segment {
    Key(Cow<'static, str>),
    Index(usize),
}

impl FieldPath {
    /// Returns the path of the whole input.
    ///
    /// ```
    /// assert!(errorbook::FieldPath::root().is_root());
    /// ```
    #[must_use]
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// Returns whether this is the whole input.
    ///
    /// ```
    /// assert!(!errorbook::FieldPath::from("qty").is_root());
    /// ```
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the path of a member of this object. The key may hold any text.
    ///
    /// ```
    /// use errorbook::FieldPath;
    ///
    /// let path = FieldPath::root().key("prices").key("a.b");
    /// assert_eq!(path.to_string(), r#"prices["a.b"]"#);
    /// assert_eq!(path.pointer().to_string(), "/prices/a.b");
    /// ```
    #[must_use]
    pub fn key(mut self, key: impl Into<Cow<'static, str>>) -> Self {
        self.0.push(Segment::Key(key.into()));
        self
    }

    /// Returns the path of an element of this array.
    ///
    /// ```
    /// use errorbook::FieldPath;
    ///
    /// assert_eq!(FieldPath::from("items").index(1).to_string(), "items[1]");
    /// ```
    #[must_use]
    pub fn index(mut self, index: usize) -> Self {
        self.0.push(Segment::Index(index));
        self
    }

    /// Returns a path below this one.
    ///
    /// ```
    /// use errorbook::FieldPath;
    ///
    /// let path = FieldPath::from("order").join(&"items[1]".into());
    /// assert_eq!(path.to_string(), "order.items[1]");
    /// ```
    #[must_use]
    pub fn join(mut self, below: &Self) -> Self {
        for segment in &below.0 {
            self.0.push(segment.clone());
        }
        self
    }

    /// Returns the path as a JSON Pointer (RFC 6901), which is empty for the whole input.
    ///
    /// ```
    /// assert_eq!(errorbook::FieldPath::root().key("a/b").pointer().to_string(), "/a~1b");
    /// ```
    #[must_use]
    pub fn pointer(&self) -> impl Display + use<'_> {
        fmt::from_fn(|f| self.fmt_pointer(f, false))
    }

    /// Returns the JSON Pointer as a URI fragment (RFC 6901, section 6).
    ///
    /// ```
    /// assert_eq!(errorbook::FieldPath::root().key("a b").fragment().to_string(), "#/a%20b");
    /// ```
    #[must_use]
    pub fn fragment(&self) -> impl Display + use<'_> {
        fmt::from_fn(|f| {
            f.write_char('#')?;
            self.fmt_pointer(f, true)
        })
    }

    /// Returns the path as an array: `["items", 1, "qty"]`.
    pub(crate) fn segments(&self) -> impl Serialize + use<'_> {
        write::Segments(self)
    }
}
