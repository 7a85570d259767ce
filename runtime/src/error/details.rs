//! The structured context of one occurrence.

use alloc::{string::String, vec::Vec};
use core::fmt;

use serde::{Serialize, Serializer};

use super::{ApiError, visit::EachDetail};
use crate::json::{self, Compound, Json, Unwritable};

/// A value of `details`: everything that implements [`Serialize`].
///
/// ```
/// use errorbook::Detail;
///
/// let issues = vec!["`name` is empty"];
/// let detail: &dyn Detail = &issues;
/// assert_eq!(serde_json::to_string(detail).unwrap(), r#"["`name` is empty"]"#);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a detail",
    label = "does not implement `Serialize`",
    note = "`#[api(details)]` and `#[api(detail)]` take a field that implements `serde::Serialize`, or an `Option` of one that is written as such"
)]
pub trait Detail {
    /// Writes the value as JSON.
    #[doc(hidden)]
    fn write_json(&self, json: Json<'_>) -> Result<(), Unwritable>;
}

#[diagnostic::do_not_recommend]
impl<T: Serialize> Detail for T {
    fn write_json(&self, json: Json<'_>) -> Result<(), Unwritable> {
        self.serialize(json)
    }
}

impl Serialize for dyn Detail + '_ {
    /// Serializes what the value is in JSON.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        json::serialize(serializer, |body| self.write_json(Json(body)))
    }
}

/// The details of one occurrence: a value, or an object of named members.
///
/// Serializes as what it holds. Members that are `None` are left out.
///
/// ```
/// use errorbook::{ApiError, Report};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("over the limit")]
/// #[api(status = 402)]
/// struct OverLimit {
///     #[api(detail)]
///     limit: u64,
///     #[api(detail = "resetsOn")]
///     resets_on: Option<&'static str>,
/// }
///
/// let error = OverLimit { limit: 10, resets_on: None };
/// let details = Report::new(&error).details().unwrap();
/// assert_eq!(serde_json::to_string(&details).unwrap(), r#"{"limit":10}"#);
/// ```
#[derive(Clone, Copy)]
pub struct Details<'a>(Content<'a>);

#[derive(Clone, Copy)]
enum Content<'a> {
    Value(&'a dyn Detail),
    Members(&'a dyn ApiError),
}

impl<'a> Details<'a> {
    pub(crate) fn of_value(value: &'a dyn Detail) -> Self {
        Self(Content::Value(value))
    }

    pub(crate) fn of_members(error: &'a dyn ApiError) -> Self {
        Self(Content::Members(error))
    }

    /// Calls `visit` with each named member; never for a single value.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("over the limit")]
    /// #[api(status = 402)]
    /// struct OverLimit { #[api(detail)] limit: u32 }
    /// let error = OverLimit { limit: 7 };
    /// let details = Report::new(&error).details().unwrap();
    /// details.for_each_member(&mut |name, value| {
    ///     assert_eq!((name, serde_json::to_string(value).unwrap().as_str()), ("limit", "7"));
    /// });
    /// ```
    pub fn for_each_member(&self, visit: &mut dyn FnMut(&'static str, &dyn Detail)) {
        if let Content::Members(error) = self.0 {
            error.visit(&mut EachDetail(visit));
        }
    }

    /// Calls `visit` with each named member until it fails.
    pub(crate) fn try_each_member<E>(
        &self,
        mut visit: impl FnMut(&'static str, &dyn Detail) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut outcome = Ok(());
        self.for_each_member(&mut |name, value| {
            if outcome.is_ok() {
                outcome = visit(name, value);
            }
        });
        outcome
    }

    /// Appends the JSON of the value or the object.
    pub(crate) fn write_json(&self, body: &mut Vec<u8>) -> Result<(), Unwritable> {
        match self.0 {
            Content::Value(value) => value.write_json(Json(body)),
            Content::Members(_) => {
                let mut object = Compound::object(body, "}");
                self.try_each_member(|name, value| {
                    object.member(name, |json| value.write_json(json))
                })?;
                object.close()
            }
        }
    }

    /// Returns the single value, if there is one.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("over the limit")]
    /// #[api(status = 402)]
    /// struct OverLimit(#[api(details)] [u32; 2]);
    /// let error = OverLimit([7, 5]);
    /// let value = Report::new(&error).details().unwrap().value().unwrap();
    /// assert_eq!(serde_json::to_string(value).unwrap(), "[7,5]");
    /// ```
    #[must_use]
    pub fn value(&self) -> Option<&'a dyn Detail> {
        match self.0 {
            Content::Value(value) => Some(value),
            Content::Members(_) => None,
        }
    }
}

impl Serialize for Details<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        json::serialize(serializer, |body| self.write_json(body))
    }
}

impl fmt::Debug for Details<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut json = Vec::new();
        self.write_json(&mut json).map_err(|_| fmt::Error)?;
        f.write_str(&String::from_utf8_lossy(&json))
    }
}
