//! What is wrong with the input of a request, field by field.
//!
//! | file | |
//! |---|---|
//! | `mod` | [`Violations`] |
//! | `violation` | [`Violation`], one of them |
//! | `path` | [`FieldPath`]: the field |
//! | `list` | what `#[api(violations)]` takes |
//! | `sent` | as much of a list as may be sent |
//! | `invalid` | `.invalid()?` on the results of validators |
//! | `validators` | from garde, validator and `serde_path_to_error` |
//! | `serde_text` | what the texts of serde's errors say |

mod invalid;
mod list;
mod path;
mod sent;
#[cfg(any(feature = "layer", feature = "serde_path_to_error"))]
pub(crate) mod serde_text;
mod validators;
mod violation;

pub use invalid::Invalid;
pub use list::ViolationList;
pub use path::FieldPath;
#[cfg(feature = "tonic")]
pub(crate) use sent::first_violations;
pub(crate) use sent::sent_violations;
#[cfg(feature = "anyhow")]
pub(crate) use validators::hint;
pub(crate) use validators::without_input;
pub use violation::Violation;

use alloc::{borrow::Cow, vec, vec::Vec};
use core::{
    error::Error,
    fmt::{self, Display},
};

use serde::{Serialize, Serializer};

/// Everything that is wrong with the input of a request, in the order in which it was found.
///
/// A variant takes it with [`#[api(violations)]`](macro@crate::ApiError#violations). Lists come
/// from validators, with the features `garde`, `validator` and `serde_path_to_error`, or are pushed
/// by hand. The conversions leave the rejected values behind. Where the error of validator or of
/// `serde_path_to_error` is logged without being converted, the log has its violations in place of its
/// text.
///
/// A response has at most 100 violations, and at most 32 KiB of their text, before it is escaped. The
/// last one says how many are not shown; its code is `truncated`. Of one violation, at most 32 parts of
/// the path, 64 bytes of each part, 64 bytes of the code and 512 bytes of the message are sent; an
/// ellipsis marks the cut.
///
/// ```
/// use errorbook::{ApiError, Report, Violations, envelope::Problem};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("the order is not valid")]
/// #[api(status = 422)]
/// struct InvalidOrder(#[api(violations)] Violations);
///
/// let mut violations = Violations::new();
/// violations.push("items[1].qty", "too_small", "must be at least 1");
/// violations.push("email", "format", "is not an address");
///
/// let error = InvalidOrder(violations);
/// let body = Report::new(&error).body::<Problem>();
/// assert_eq!(
///     String::from_utf8(body).unwrap(),
///     concat!(
///         r#"{"title":"Unprocessable Content","status":422,"detail":"the order is not valid","#,
///         r#""code":"invalid_order","errors":["#,
///         r##"{"detail":"must be at least 1","pointer":"#/items/1/qty","code":"too_small"},"##,
///         r##"{"detail":"is not an address","pointer":"#/email","code":"format"}]}"##,
///     ),
/// );
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// Creates an empty list.
    ///
    /// ```
    /// assert!(errorbook::Violations::new().is_empty());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a violation. One without a code is [`Violation::new`], with [`extend`](Extend::extend).
    ///
    /// ```
    /// use errorbook::Violations;
    ///
    /// let mut violations = Violations::new();
    /// violations.push("qty", "too_small", "must be at least 1");
    /// assert_eq!(violations.to_string(), "qty: must be at least 1");
    /// ```
    pub fn push(
        &mut self,
        field: impl Into<FieldPath>,
        code: impl Into<Cow<'static, str>>,
        message: impl Into<Cow<'static, str>>,
    ) {
        self.0.push(Violation::new(field, message).with_code(code));
    }

    /// Returns whether nothing is wrong.
    ///
    /// ```
    /// assert!(errorbook::Violations::default().is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns how many there are.
    ///
    /// ```
    /// assert_eq!(errorbook::Violations::new().len(), 0);
    /// ```
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn as_slice(&self) -> &[Violation] {
        &self.0
    }

    /// Returns them in order.
    ///
    /// ```
    /// use errorbook::{Violation, Violations};
    ///
    /// let violations: Violations = [Violation::new("qty", "is missing")].into_iter().collect();
    /// assert!(violations.iter().all(|violation| violation.message == "is missing"));
    /// ```
    pub fn iter(&self) -> core::slice::Iter<'_, Violation> {
        self.0.iter()
    }

    /// Returns the list as an error, unless it is empty.
    ///
    /// # Errors
    ///
    /// Returns the list if anything is wrong.
    ///
    /// ```
    /// use errorbook::Violations;
    ///
    /// let mut violations = Violations::new();
    /// assert!(violations.clone().into_result().is_ok());
    /// violations.push("qty", "too_small", "must be at least 1");
    /// assert!(violations.into_result().is_err());
    /// ```
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }

    /// Puts a path in front of every field, for input that is nested in other input.
    ///
    /// ```
    /// use errorbook::Violations;
    ///
    /// let mut item = Violations::new();
    /// item.push("qty", "too_small", "must be at least 1");
    ///
    /// let mut order = Violations::new();
    /// order.extend(item.below("items[1]"));
    /// assert_eq!(order.to_string(), "items[1].qty: must be at least 1");
    /// ```
    #[must_use]
    pub fn below(mut self, path: impl Into<FieldPath>) -> Self {
        let path = path.into();
        for violation in &mut self.0 {
            violation.field = path.clone().join(&violation.field);
        }
        self
    }
}

/// How many violations `Display` lists.
const LISTED: usize = 3;

impl Display for Violations {
    /// Writes the first three, cut as in a response, and how many more there are.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return f.write_str("no violations");
        }
        let mut separator = "";
        for violation in &self.0[..self.len().min(LISTED)] {
            write!(f, "{separator}{}", sent::bounded(violation))?;
            separator = "; ";
        }
        match self.len().saturating_sub(LISTED) {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

impl Error for Violations {}

impl Serialize for Violations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

impl From<Violation> for Violations {
    fn from(violation: Violation) -> Self {
        Self(vec![violation])
    }
}

impl FromIterator<Violation> for Violations {
    fn from_iter<I: IntoIterator<Item = Violation>>(violations: I) -> Self {
        Self(violations.into_iter().collect())
    }
}

impl Extend<Violation> for Violations {
    fn extend<I: IntoIterator<Item = Violation>>(&mut self, violations: I) {
        self.0.extend(violations);
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = core::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
