//! The error responses of an API as OpenAPI, version 3.0 or 3.1.
//!
//! [`complete`] adds to the document of an API what its error contract says: one response for each status,
//! with a schema and an example for each code, its headers and its media types. [`document`] writes a
//! document that holds nothing else, for those who write the paths by hand.
//!
//! # What is documented
//!
//! | part of a response | from the contract |
//! |---|---|
//! | status | that of the entries; `4XX` and `5XX` for entries whose status varies |
//! | `content` | one media type for each envelope of the book |
//! | `schema` | `oneOf` the codes, or `anyOf` where the envelope does not tell them apart: the whole envelope, with the values that never change as an `enum` of one |
//! | `examples` | one for each code, named after it |
//! | `headers` | `Retry-After`, the headers of the entries, the request id |
//! | `description` | the doc comments, with advice on trying again |
//! | `x-error-codes` | the codes; null for entries without one |
//
// | file | |
// |---|---|
// | `options` | what a user can choose |
// | `read` | the text of a document |
// | `marker` | how an operation says which errors it has |
// | `book`, `key`, `group`, `codes` | the entries: of a status, of a code |
// | `schema`, `version` | the schema of a group |
// | `response`, `headers`, `description`, `join` | one response |
// | `names`, `components` | what is written once |
// | `document` | components without operations |
// | `complete`, `operation`, `pass`, `listed`, `fallback` | the pass over a document |
// | `fingerprint`, `error` | what it was completed with, or why it was not |

mod book;
mod codes;
mod complete;
mod components;
mod description;
mod document;
mod error;
mod fallback;
mod fingerprint;
mod group;
mod headers;
mod join;
mod key;
mod listed;
mod marker;
mod names;
mod operation;
mod options;
mod pass;
mod read;
mod response;
mod schema;
mod version;

pub use complete::complete;
pub use document::document;
pub use error::DocumentError;
pub use fingerprint::fingerprint;
pub use marker::{any_marker, labelled, markers};
pub use options::{Options, Schemas, Version, is_header_name};
pub use read::read_document;
pub use response::{any_responses, responses};
