//! What the `details` of a row hold.

/// What an error's `details` holds.
///
/// ```
/// use errorbook::{ApiError, Catalogued, DetailsKind};
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
/// assert_eq!(spec.details(), DetailsKind::Members(&["limit"]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DetailsKind {
    /// Nothing.
    None,
    /// One value, from a `details` field.
    Value,
    /// An object with these members, from `detail` fields.
    Members(&'static [&'static str]),
}
