//! What the pages for people say, in whichever format they say it.
//!
//! | file | |
//! |---|---|
//! | `status` | the phrases of the statuses |
//! | `text` | text that shows what is in it; links that may be followed |
//! | `words` | advice and types in words |
//! | `members` | the members of an envelope, and what each means |
//! | `shows` | what a body can have |
//! | `groups` | which entries are listed under which heading |

mod groups;
mod members;
mod shows;
mod status;
mod text;
mod words;

pub(crate) use groups::{Group, groups, heading, shown};
pub(crate) use members::rows;
pub(crate) use shows::Shows;
pub(crate) use status::phrase;
pub(crate) use text::{is_safe_link, visible};
pub(crate) use words::{kind, retry};
