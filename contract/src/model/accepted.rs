//! A change that somebody allowed.

use serde::{Deserialize, Serialize};

use crate::{Json, Members};

/// A change that breaks or endangers clients, and was allowed.
///
/// It allows one instance: one rule, for one code, from one state to another. It is in the file, so that a review
/// sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Acceptance {
    /// The id of the rule: `code_removed`.
    pub rule: String,
    /// What the rule speaks of: a code, or a code and a member of its details. Empty if it speaks of
    /// the whole book.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// What it was before.
    pub was: Json,
    /// What it became; null if it is gone.
    pub now: Json,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub unknown: Members,
}
