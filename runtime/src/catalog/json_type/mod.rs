//! The JSON type of a detail.

mod of;

pub use of::{HeldAs, Holds, JsonOf, Untyped, json, sent};

/// What kind of JSON a detail is written as, as far as the type of its field says so.
///
/// The derive reads it from the type of the field, and `#[api(detail, json = "…")]` says it where the
/// type does not: see [`json`](macro@crate::ApiError#json). A value that does not keep to what is said
/// here is sent nevertheless.
///
/// ```
/// use std::collections::BTreeMap;
///
/// use errorbook::{ApiError, DetailsKind, JsonType};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("the stock is too low")]
/// #[api(status = 409)]
/// struct StockTooLow(#[api(details)] BTreeMap<String, Vec<u32>>);
///
/// let details = StockTooLow(BTreeMap::new()).spec().details();
/// const LISTS: JsonType = JsonType::Array(&JsonType::Integer);
/// assert_eq!(details, DetailsKind::Value(JsonType::Map(&LISTS)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum JsonType {
    /// Anything: the type says nothing.
    Any,
    /// `true` or `false`.
    Boolean,
    /// A number without a fraction. It may be larger than a double holds exactly, as a `u64` can be.
    Integer,
    /// A number. `serde_json` writes one that is not finite as null.
    Number,
    /// A string.
    // Not `String`: the compiler writes a name that two public items have with its path, so all
    // crates that use errorbook would read `std::string::String` in its messages.
    Text,
    /// An array, and what each of its elements is.
    Array(&'static Self),
    /// An object with any names, and what each of its values is.
    Map(&'static Self),
    /// What may be absent, and what it is otherwise. The whole details, or a member of them, are left
    /// out where there is no value. Within an array, a map or another `Optional`, null takes its place.
    Optional(&'static Self),
    /// An object of which nothing more is known.
    Object,
}

impl JsonType {
    /// Whether both are the same, in a const.
    pub(crate) const fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Any, Self::Any)
            | (Self::Boolean, Self::Boolean)
            | (Self::Integer, Self::Integer)
            | (Self::Number, Self::Number)
            | (Self::Text, Self::Text)
            | (Self::Object, Self::Object) => true,
            (Self::Array(a), Self::Array(b))
            | (Self::Map(a), Self::Map(b))
            | (Self::Optional(a), Self::Optional(b)) => a.is(*b),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::JsonType::{Any, Array, Boolean, Integer, Map, Number, Object, Optional, Text};

    #[test]
    fn compares_as_derived() {
        let all = [
            Any,
            Boolean,
            Integer,
            Number,
            Text,
            Object,
            Array(&Any),
            Array(&Integer),
            Map(&Any),
            Map(&Array(&Integer)),
            Optional(&Any),
            Optional(&Array(&Integer)),
            Optional(&Optional(&Any)),
        ];
        for a in all {
            for b in all {
                assert_eq!(a.is(b), a == b, "{a:?} {b:?}");
            }
        }
    }
}
