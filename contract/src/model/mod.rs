//! The contract of a book, in the form of the file.
//!
//! | file | |
//! |---|---|
//! | `mod` | [`Contract`]: the book |
//! | `entry` | [`Entry`]: what one variant promises |
//! | `envelope`, `shape` | [`Envelope`]: the JSON shape of the bodies |
//! | `accepted` | [`Acceptance`]: a change that somebody allowed |
//! | `read`, `write` | between the model and the text of the file |

mod accepted;
mod entry;
mod envelope;
mod read;
mod shape;
mod write;

pub use accepted::Acceptance;
pub use entry::{DetailValue, Details, Entry, Header, Member, Param, Retry};
pub use envelope::Envelope;
pub(crate) use read::without_mark;
pub use read::{LONGEST_FILE, ReadError};
pub use shape::{Condition, Element, Node, Object, ObjectMember, Source, TextPart, Value};

use serde::{Deserialize, Serialize};

use crate::Members;

/// The format that this version reads and writes.
pub const FORMAT: u64 = 1;

/// The error contract of an API: a book as data, independent of the compiler.
///
/// ```
/// use errorbook_contract::Contract;
///
/// let contract: Contract = r#"{
///   "format": 1,
///   "book": "shop::ShopApi",
///   "title": "Shop API",
///   "envelopes": [],
///   "errors": [
///     { "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "shop::Gone" }
///   ]
/// }"#
/// .parse()?;
/// assert_eq!(contract.find("gone").next().unwrap().status, 410);
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Contract {
    /// The format of the file.
    pub format: u64,
    /// The path of the type that declares the book: `shop::ShopApi`.
    pub book: String,
    /// Heading of the reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The introduction of the reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Namespace in which the codes are unique (AIP-193, `ErrorInfo.domain`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// The failure classes that the book allows; empty if it allows any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub types: Vec<String>,
    /// The headings of the reference, in the order in which the book has them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
    /// The forms in which the API answers: its own first, then those that a client can ask for.
    pub envelopes: Vec<Envelope>,
    /// What the API can answer, sorted by code. Those without a code come last.
    pub errors: Vec<Entry>,
    /// The changes that were allowed although they break or endanger clients.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<Acceptance>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub unknown: Members,
}

impl Contract {
    /// Returns the entries with this code. Several variants can share one.
    ///
    /// ```
    /// # use errorbook_contract::Contract;
    /// # let contract: Contract = r#"{"format":1,"book":"a::B","envelopes":[],"errors":[]}"#.parse()?;
    /// assert_eq!(contract.find("gone").count(), 0);
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    pub fn find(&self, code: &str) -> impl Iterator<Item = &Entry> {
        self.errors.iter().filter(move |entry| entry.code.as_deref() == Some(code))
    }

    /// Returns the code that is most like a text: what somebody who misspelt it meant. Case and the
    /// characters between words do not count.
    ///
    /// ```
    /// use errorbook_contract::Contract;
    ///
    /// let contract: Contract = r#"{
    ///   "format": 1, "book": "shop::ShopApi", "envelopes": [],
    ///   "errors": [
    ///     { "code": "card_declined", "status": 402, "title": "", "retry": "never", "owner": "shop::Card" }
    ///   ]
    /// }"#
    /// .parse()?;
    /// assert_eq!(contract.nearest_code("Card-Decline"), Some("card_declined"));
    /// assert_eq!(contract.nearest_code("internal"), None);
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    #[must_use]
    pub fn nearest_code(&self, text: &str) -> Option<&str> {
        let plain = |code: &str| code.to_lowercase().replace(['-', '.', ' '], "_");
        let asked = plain(text);
        let likeness = |known: &&str| strsim::jaro_winkler(&asked, &plain(known));
        let codes = self.errors.iter().filter_map(|entry| entry.code.as_deref());
        codes.max_by(|a, b| likeness(a).total_cmp(&likeness(b))).filter(|best| likeness(best) > 0.8)
    }

    /// Returns the envelopes in which an entry is answered: the one that its type names, else those of
    /// the book.
    ///
    /// ```
    /// # use errorbook_contract::Contract;
    /// let contract: Contract = r#"{
    ///   "format": 1, "book": "shop::ShopApi",
    ///   "envelopes": [{ "media_type": "application/json", "shape": { "source": "code" } }],
    ///   "errors": [{
    ///     "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "shop::Gone",
    ///     "own_envelope": { "media_type": "text/json", "shape": { "source": "title" } }
    ///   }]
    /// }"#
    /// .parse()?;
    /// assert_eq!(contract.envelopes_of(&contract.errors[0])[0].media_type, "text/json");
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    #[must_use]
    pub fn envelopes_of<'a>(&'a self, entry: &'a Entry) -> &'a [Envelope] {
        entry.own_envelope.as_ref().map_or(&self.envelopes, std::slice::from_ref)
    }

    /// Returns the heading: the title, else the name of the book.
    ///
    /// ```
    /// # use errorbook_contract::Contract;
    /// # let contract: Contract = r#"{"format":1,"book":"a::B","envelopes":[],"errors":[]}"#.parse()?;
    /// assert_eq!(contract.title_or_name(), "B");
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    #[must_use]
    pub fn title_or_name(&self) -> &str {
        self.title.as_deref().unwrap_or_else(|| self.name())
    }

    /// Returns the contract without what only its developers need: the paths of types and variants,
    /// and the changes that were allowed. This is what a service can publish.
    ///
    /// ```
    /// # use errorbook_contract::Contract;
    /// # let contract: Contract = r#"{"format":1,"book":"a::B","envelopes":[],"errors":[]}"#.parse()?;
    /// assert_eq!(contract.public().book, "B");
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    #[must_use]
    pub fn public(&self) -> Self {
        let book = self.name().to_owned();
        let mut public = Self { book, accepted: Vec::new(), ..self.clone() };
        for entry in &mut public.errors {
            entry.owner.clear();
            entry.variant = None;
        }
        public
    }

    fn name(&self) -> &str {
        self.book.rsplit("::").next().unwrap_or(&self.book)
    }

    /// Puts the entries into the order of the file.
    pub(crate) fn sort(&mut self) {
        self.errors.sort_by(|a, b| a.place().cmp(&b.place()));
    }
}
