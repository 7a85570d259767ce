//! A form in which the API answers.

use serde::{Deserialize, Deserializer, Serialize, de::IgnoredAny};

use super::Node;
use crate::{Json, Members};

/// The JSON shape of the bodies, with its media type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Envelope {
    /// The value of `Content-Type`. Each envelope of a book has another one; that of a single entry can
    /// have one of these again.
    pub media_type: String,
    /// Where each value comes from.
    pub shape: Node,
    /// The JSON Schema of all bodies. It follows from the shape and is written for readers of the
    /// file that do not know shapes.
    #[serde(default, deserialize_with = "ignore", skip_serializing_if = "Option::is_none")]
    pub schema: Option<Json>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub unknown: Members,
}

/// Reads over the schema, which is made again. A member that is not read would be an unknown one.
fn ignore<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Json>, D::Error> {
    IgnoredAny::deserialize(deserializer).map(|_| None)
}
