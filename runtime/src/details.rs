//! Structured context of one occurrence.

use alloc::vec::Vec;
use core::fmt;

use serde::ser::{Error as _, Serialize, SerializeMap, Serializer};

use crate::{
    ApiError, DetailsSpec,
    json::{Json, Unwritable},
};

/// A value that can stand in `details`: everything that implements [`Serialize`].
///
/// ```
/// use errorbook::Detail;
///
/// let issues = vec!["`name` is empty"];
/// let detail: &dyn Detail = &issues;
/// assert_eq!(serde_json::to_string(detail).unwrap(), r#"["`name` is empty"]"#);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in details",
    label = "does not implement `Serialize`",
    note = "`#[api(details)]` and `#[api(detail)]` take a field that implements `serde::Serialize`, or an `Option` of one that is written as such"
)]
pub trait Detail: erased_serde::Serialize {
    /// Without the virtual call for each part of the value that `erased_serde` needs.
    #[doc(hidden)]
    fn write_json(&self, json: Json<'_>) -> Result<(), Unwritable>;
}

#[diagnostic::do_not_recommend]
impl<T: Serialize> Detail for T {
    fn write_json(&self, json: Json<'_>) -> Result<(), Unwritable> {
        self.serialize(json)
    }
}

erased_serde::serialize_trait_object!(Detail);

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
    /// What the error holds, if it holds anything.
    pub(crate) fn of(error: &'a dyn ApiError) -> Option<Self> {
        match error.spec().details() {
            DetailsSpec::None => None,
            DetailsSpec::Value => error.details().map(|value| Self(Content::Value(value))),
            DetailsSpec::Members(_) => {
                let mut any = false;
                error.detail_members(&mut |_, _| any = true);
                any.then_some(Self(Content::Members(error)))
            }
        }
    }

    /// Calls `visit` with each named member; never for a single value.
    pub fn for_each_member(&self, visit: &mut dyn FnMut(&'static str, &dyn Detail)) {
        if let Content::Members(error) = self.0 {
            error.detail_members(visit);
        }
    }

    /// Appends the JSON of what it holds.
    pub(crate) fn write_json(&self, body: &mut Vec<u8>) -> Result<(), Unwritable> {
        match self.0 {
            Content::Value(value) => value.write_json(Json(body)),
            Content::Members(error) => {
                let mut object = Json(body).serialize_map(None)?;
                let mut outcome = Ok(());
                error.detail_members(&mut |name, value| {
                    if outcome.is_ok() {
                        outcome = object.detail(name, value);
                    }
                });
                outcome.and_then(|()| SerializeMap::end(object))
            }
        }
    }

    /// The single value, where there is one.
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
        let Content::Members(error) = self.0 else {
            return self
                .value()
                .ok_or_else(|| S::Error::custom("no details"))?
                .serialize(serializer);
        };
        let mut map = serializer.serialize_map(None)?;
        let mut outcome = Ok(());
        error.detail_members(&mut |name, value| {
            if outcome.is_ok() {
                outcome = map.serialize_entry(name, value);
            }
        });
        outcome?;
        map.end()
    }
}

impl fmt::Debug for Details<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string(self).map_err(|_| fmt::Error)?;
        f.write_str(&text)
    }
}
