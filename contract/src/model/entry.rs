//! What one variant promises.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use super::Envelope;
use crate::{Json, Members};

/// One row of the contract: what one variant of an error enum, or one error struct, promises.
///
/// ```
/// # use errorbook_contract::Contract;
/// let contract: Contract = r#"{
///   "format": 1, "book": "shop::ShopApi", "envelopes": [],
///   "errors": [{
///     "code": "ledger_down", "status": 503, "title": "Service Unavailable",
///     "retry": "after", "retry_after": 10, "owner": "shop::PaymentError", "variant": "LedgerDown"
///   }]
/// }"#
/// .parse()?;
/// assert_eq!(contract.errors[0].path(), "shop::PaymentError::LedgerDown");
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools, reason = "one for each flag of the file")]
pub struct Entry {
    /// The stable code; `None` for `code = none`. The member must be there, so that no code is lost by
    /// accident.
    #[serde(deserialize_with = "Option::deserialize")]
    pub code: Option<String>,
    /// The namespace of the code, if it is another one than that of the contract: in merged files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// The HTTP status, 400 to 599.
    #[serde(deserialize_with = "error_status")]
    pub status: u16,
    /// Whether an occurrence can have another status.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub status_varies: bool,
    /// The failure class.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// The summary: its own, else the phrase of the status.
    pub title: String,
    /// What happened: the doc comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The format string of the public message. `None` if the phrase of the status is sent, if
    /// nothing is sent, or if the format is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Whether no message is sent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub silent: bool,
    /// What the client should do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// The heading under which the reference lists it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Whether the same request may be sent again.
    pub retry: Retry,
    /// The seconds to wait, if they are the same for every occurrence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
    /// Whether an occurrence says itself how long to wait.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retry_after_varies: bool,
    /// The parameter that it is about, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub param: Option<Param>,
    /// What `details` holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<Details>,
    /// Whether it can say what is wrong with the input.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub violations: bool,
    /// The headers of the response, except the content type, `Retry-After` and the request id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<Header>,
    /// The page about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doc_url: Option<String>,
    /// Why it is deprecated; empty if nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<String>,
    /// Whether a 5xx sends its own text, param and details.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub exposed: bool,
    /// Whether several variants share the code on purpose.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shared: bool,
    /// Whether it is for failures of the framework.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fallback: bool,
    /// The envelope that its type names, in which it is answered in place of those of the book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_envelope: Option<Envelope>,
    /// The path of the type that declares it; empty in a public contract.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// The name of the variant; absent for a struct.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// The body of an occurrence in each envelope in which it is answered, by media type.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub examples: BTreeMap<String, Json>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub unknown: Members,
}

impl Entry {
    /// Returns owner and variant as one path.
    ///
    /// The example of [`Entry`] shows it.
    #[must_use]
    pub fn path(&self) -> String {
        match &self.variant {
            Some(variant) => format!("{}::{variant}", self.owner),
            None => self.owner.clone(),
        }
    }

    /// Returns what the entries of a file are sorted by.
    pub(super) fn place(&self) -> impl Ord {
        let code = self.code.as_deref();
        (code.is_none(), code, &*self.owner, self.variant.as_deref(), self.domain.as_deref())
    }
}

/// Reads a status that an error can have.
fn error_status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let status = u16::deserialize(deserializer)?;
    match status {
        400..600 => Ok(status),
        _ => Err(D::Error::custom(format_args!("{status} is no status of an error, 400 to 599"))),
    }
}

/// Whether the same request may be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Retry {
    /// It will fail again.
    Never,
    /// It may succeed later: try again with growing pauses.
    Backoff,
    /// It may succeed after the time in `Retry-After`.
    After,
}

/// The parameter that an error is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Param {
    /// Its name, if it is the same for every occurrence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub unknown: Members,
}

/// A header of a response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Header {
    /// Its name, in lower case.
    pub name: String,
    /// Its value, if it is the same for every occurrence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub unknown: Members,
}

/// What the `details` of an entry hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Details {
    /// One value.
    Value(DetailValue),
    /// An object with these members.
    Members(Vec<Member>),
}

/// Details that are one value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DetailValue {
    /// Its JSON Schema, which is `{}` if its type is not known.
    pub schema: Json,
    /// Whether an occurrence can leave it out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub unknown: Members,
}

/// One member of the details.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Member {
    /// Its name.
    pub name: String,
    /// Its JSON Schema, which is `{}` if its type is not known.
    pub schema: Json,
    /// Whether an occurrence can leave it out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub unknown: Members,
}
