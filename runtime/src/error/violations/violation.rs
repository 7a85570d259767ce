//! One violation.

use alloc::borrow::Cow;
use core::fmt::{self, Display};

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::FieldPath;

/// One thing that is wrong with the input.
///
/// Serializes as an object with `field`, `code` and `message`. A field that is the whole input, and
/// a code that is absent, are left out.
///
/// ```
/// use errorbook::Violation;
///
/// let violation = Violation::new("items[1].qty", "must be at least 1").with_code("too_small");
/// assert_eq!(
///     serde_json::to_string(&violation).unwrap(),
///     r#"{"field":"items[1].qty","code":"too_small","message":"must be at least 1"}"#,
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The field.
    pub field: FieldPath,
    /// The rule that the input broke, such as `too_small`.
    pub code: Option<Cow<'static, str>>,
    /// What is wrong, in words for the client. It should not repeat the value.
    pub message: Cow<'static, str>,
}

impl Violation {
    /// Creates a violation without a code.
    ///
    /// ```
    /// use errorbook::{FieldPath, Violation};
    ///
    /// let violation = Violation::new("qty", "must be at least 1");
    /// assert_eq!(violation.field, FieldPath::from("qty"));
    /// ```
    #[must_use]
    pub fn new(field: impl Into<FieldPath>, message: impl Into<Cow<'static, str>>) -> Self {
        Self { field: field.into(), code: None, message: message.into() }
    }

    /// Sets the code.
    ///
    /// ```
    /// use errorbook::Violation;
    ///
    /// let violation = Violation::new("qty", "must be at least 1").with_code("too_small");
    /// assert_eq!(violation.code.as_deref(), Some("too_small"));
    /// ```
    #[must_use]
    pub fn with_code(mut self, code: impl Into<Cow<'static, str>>) -> Self {
        self.code = Some(code.into());
        self
    }
}

impl Display for Violation {
    /// Writes field and message, such as ``items[1].qty: must be at least 1``.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.field.is_root() {
            return f.write_str(&self.message);
        }
        write!(f, "{}: {}", self.field, self.message)
    }
}

impl Serialize for Violation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { field, code, message } = self;
        let mut object = serializer.serialize_struct("Violation", 3)?;
        if field.is_root() {
            object.skip_field("field")?;
        } else {
            object.serialize_field("field", &Text(field))?;
        }
        match code {
            None => object.skip_field("code")?,
            Some(code) => object.serialize_field("code", code)?,
        }
        object.serialize_field("message", message)?;
        object.end()
    }
}

/// A `Display` as a string.
struct Text<T>(T);

impl<T: Display> Serialize for Text<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}
