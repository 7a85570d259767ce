//! The reference as Markdown.
//!
//! | file | |
//! |---|---|
//! | `front` | what is said before the entries: envelopes, statuses |
//! | `tables` | a table for each group |
//! | `entry` | one entry |
//! | `prose`, `text` | texts of the contract, escaped |

mod entry;
mod front;
mod prose;
mod tables;
mod text;

use crate::{
    Contract,
    reference::{Shows, groups, visible},
};

/// Returns the reference: the groups as tables, then each entry with all that is known of it.
///
/// Links, code and lists of descriptions stay; HTML and links with other schemes than those of the web
/// and of mail become text.
///
/// ```
/// use errorbook_contract::{Contract, markdown};
///
/// let contract: Contract = r#"{
///   "format": 1, "book": "shop::ShopApi", "title": "Shop API", "envelopes": [],
///   "errors": [{
///     "code": "gone", "status": 410, "title": "Gone", "description": "The order expired.",
///     "retry": "never", "owner": "shop::Gone"
///   }]
/// }"#
/// .parse()?;
/// let text = markdown::write(&contract);
/// assert!(text.starts_with("# Shop API\n"));
/// assert!(text.contains("| [`gone`](#gone) | 410 | The order expired. |"));
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[must_use]
pub fn write(contract: &Contract) -> String {
    let mut out = format!("# {}\n", text::escape(&visible(contract.title_or_name())));
    if let Some(description) = &contract.description {
        text::push_block(&mut out, &prose::blocks(description));
    }
    front::envelopes(&mut out, contract);
    front::statuses(&mut out, contract);
    let groups = groups(contract);
    tables::write(&mut out, &groups);
    if groups.is_empty() {
        text::push_block(&mut out, "There are no errors in this book yet.");
    } else {
        text::push_block(&mut out, "## In detail");
    }
    let shows = Shows::of(contract);
    for entry in groups.iter().flat_map(|group| &group.entries) {
        entry::write(&mut out, contract, shows, entry);
    }
    out
}
