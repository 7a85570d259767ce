//! The reference as HTML: one page, or a page for each code.
//!
//! The one page is one file, which asks no network for anything; the pages of the codes share a style
//! and a script beside them. All work without JavaScript, and what they show of the contract is
//! escaped: a hostile contract file cannot add markup, scripts or `javascript:` links.
//!
//! | file | |
//! |---|---|
//! | `page.html`, `style.css`, `script.js` | what the reader gets |
//! | `view/` | what the template is given |
//! | `prose`, `message`, `json`, `snippets` | texts that are already HTML |
//! | `place` | where a body has a value |
//! | `anchors` | ids of entries, and links to them |
//! | `names`, `split` | the files of a page for each code |
//! | `template` | the template engine |

mod anchors;
mod json;
mod message;
mod names;
mod place;
mod prose;
mod snippets;
mod split;
mod template;
mod view;

pub use split::split;
pub use template::{TEMPLATE, TemplateError};

use self::view::View;
use crate::Contract;

/// Returns the reference as one page.
///
/// The entry of a code has it as its id, so that a `doc_url` of `https://example.com/errors#{code}`
/// opens it.
///
/// ```
/// use errorbook_contract::{Contract, html};
///
/// let contract: Contract = r#"{
///   "format": 1, "book": "shop::ShopApi", "title": "Shop API", "envelopes": [],
///   "errors": [
///     { "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "shop::Gone" }
///   ]
/// }"#
/// .parse()?;
/// assert!(html::page(&contract).contains(r#"<article id="gone""#));
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[must_use]
#[expect(clippy::missing_panics_doc, reason = "a test renders the template with all of its parts")]
pub fn page(contract: &Contract) -> String {
    page_with(contract, TEMPLATE).expect("the template takes every contract")
}

/// Returns the reference as one page, written by a template of your own.
///
/// The language is that of [minijinja](https://docs.rs/minijinja/latest/minijinja/syntax/), and values
/// are escaped. Start from [`TEMPLATE`], which uses everything that a template is given.
///
/// ```
/// use errorbook_contract::{Contract, html};
///
/// let contract: Contract = r#"{ "format": 1, "book": "a::Api", "envelopes": [], "errors": [] }"#.parse()?;
/// let page = html::page_with(&contract, "<title>{{ title }}</title>")?;
/// assert_eq!(page, "<title>Api</title>");
///
/// let error = html::page_with(&contract, "<title>\n{{ title").unwrap_err();
/// assert_eq!(error.line(), Some(2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// Fails if the template is not valid, or if it uses a value in a way in which it cannot be used.
pub fn page_with(contract: &Contract, template: &str) -> Result<String, TemplateError> {
    template::render(template, View::of(contract).page())
}
