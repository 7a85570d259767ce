//! What a document was completed with.

use super::{Options, Schemas};
use crate::{Contract, hash::hash};

/// Returns a text that changes with what [`complete`](super::complete()) writes: with the errors, the options
/// and the release of this crate.
///
/// ```
/// use errorbook_contract::{Contract, openapi::{Options, fingerprint}};
///
/// let contract: Contract =
///     r#"{ "format": 1, "book": "shop::ShopApi", "envelopes": [], "errors": [] }"#.parse()?;
/// let usual = fingerprint(&contract, &Options::new());
/// assert_eq!(usual.len(), 16);
/// assert_ne!(usual, fingerprint(&contract, &Options::new().with_request_id_header(None)));
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[must_use]
pub fn fingerprint(contract: &Contract, options: &Options) -> String {
    let per_status = options.schemas() == Schemas::PerStatus;
    let header = options.request_id_header();
    let options = format!("{per_status} {header:?} {}", env!("CARGO_PKG_VERSION"));
    // What was accepted, and where a code is declared, is not in a document.
    format!("{:016x}", hash(&(contract.public().to_json() + &options)))
}
