//! What the `details` of a row hold.

use super::json_type::JsonType;

/// What an error's `details` holds.
///
/// ```
/// use errorbook::{ApiError, Catalogued, DetailMember, DetailsKind, JsonType};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("over the limit")]
/// #[api(status = 402)]
/// struct OverLimit {
///     #[api(detail)]
///     limit: u64,
/// }
///
/// let spec = OverLimit::CATALOG.find("over_limit").unwrap();
/// const LIMIT: DetailMember = DetailMember { name: "limit", json: JsonType::Integer };
/// assert_eq!(spec.details(), DetailsKind::Members(&[LIMIT]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DetailsKind {
    /// Nothing.
    None,
    /// One value, from a `details` field.
    Value(JsonType),
    /// An object with these members, from `detail` fields.
    Members(&'static [DetailMember]),
}

/// One member of an error's `details`: a `detail` field.
///
/// ```
/// use errorbook::{ApiError, DetailMember, DetailsKind, JsonType};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("over the limit")]
/// #[api(status = 402)]
/// struct OverLimit {
///     #[api(detail = "resetsOn")]
///     resets_on: Option<&'static str>,
/// }
///
/// let details = OverLimit { resets_on: None }.spec().details();
/// let DetailsKind::Members(&[DetailMember { name, json }]) = details else { panic!() };
/// assert_eq!(name, "resetsOn");
/// assert_eq!(json, JsonType::Optional(&JsonType::Text));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DetailMember {
    /// The name that is sent.
    pub name: &'static str,
    /// What its value is.
    pub json: JsonType,
}
