//! The structured context of one occurrence.

use alloc::{string::String, vec::Vec};
use core::fmt;

use serde::{Serialize, Serializer};

use super::{ApiError, visit::EachDetail};
use crate::json::{self, Json, Unwritable, Written, contain, end_entries, member};

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

    #[doc(hidden)]
    fn as_detail(&self) -> &dyn Detail
    where
        Self: Sized,
    {
        self
    }
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
        json::serialize(serializer, |body| self.write_json(Json::new(body)))
    }
}

/// The details of one occurrence: a value, or an object of named members.
///
/// Serializes as what it holds. Members that are `None` are left out.
///
/// A value whose `Serialize` fails or panics is left out of the response and logged; of named members,
/// only the one that fails. The same is true of a value with more than 100 arrays and objects in each
/// other: many parsers stop at 128, and their clients could not read the code either. A `RawValue` of
/// `serde_json` is written as the value that it holds, without its white space.
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

    /// Appends the JSON of the value or the object, and calls `lost` with each member that fails.
    ///
    /// Fails if nothing can be written.
    pub(crate) fn write_json(
        &self,
        body: &mut Vec<u8>,
        lost: &mut dyn FnMut(&'static str),
    ) -> Written {
        match self.0 {
            Content::Value(value) => contain(|| value.write_json(Json::new(body))),
            Content::Members(_) => {
                body.push(b'{');
                self.write_members(body, &|_| true, lost)?;
                end_entries(body);
                body.push(b'}');
                Ok(())
            }
        }
    }

    /// Appends the named members that are wanted, a comma behind each, and calls `lost` with each
    /// one that fails.
    ///
    /// Fails if all members fail.
    pub(crate) fn write_members(
        &self,
        body: &mut Vec<u8>,
        is_wanted: &dyn Fn(&str) -> bool,
        lost: &mut dyn FnMut(&'static str),
    ) -> Written {
        let mut outcome = Err(Unwritable);
        self.for_each_member(&mut |name, value| {
            if !is_wanted(name) || member(name, body, |json| value.write_json(json)).is_ok() {
                outcome = Ok(());
            } else {
                lost(name);
            }
        });
        outcome
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
        json::serialize(serializer, |body| self.write_json(body, &mut |_| {}))
    }
}

impl fmt::Debug for Details<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut json = Vec::new();
        self.write_json(&mut json, &mut |_| {}).map_err(|_| fmt::Error)?;
        f.write_str(&String::from_utf8_lossy(&json))
    }
}
