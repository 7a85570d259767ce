//! The error contract of an HTTP API as a file.
//!
//! [`errorbook`](https://github.com/errorbook/errorbook) proves in the compiler that each code of an
//! API means one thing. This crate takes it from there: it reads the file that errorbook writes of a
//! book, compares two of them, merges many, and writes what people and programs read. It knows neither
//! macros nor web frameworks.
//!
//! The format of the file has a JSON Schema, `schema/errors.schema.json` in the folder of this crate.
//!
//! | item | |
//! |---|---|
//! | [`Contract`] | the model of the file, read and written |
//! | [`diff`], [`check`], [`bless`] | what changed between two, and what it breaks |
//! | [`merge`] | many as one |
//! | `html` | the reference as one page, or a page for each code; feature `html` |
//! | `markdown` | the reference as Markdown; feature `markdown` |
//! | `openapi` | the responses of an OpenAPI document; feature `openapi` |
//! | `typescript`, `python`, `go` | clients: codes, details and facts as types, each behind its feature |

#![forbid(unsafe_code)]

#[cfg(any(feature = "go", feature = "python", feature = "typescript"))]
#[cfg_attr(
    not(all(feature = "go", feature = "python", feature = "typescript")),
    allow(dead_code, unused_imports, reason = "a language alone does not use all of it")
)]
mod client;
mod diff;
#[cfg(feature = "go")]
pub mod go;
#[cfg(any(feature = "html", feature = "openapi"))]
mod hash;
#[cfg(feature = "html")]
pub mod html;
mod json;
#[cfg(feature = "markdown")]
pub mod markdown;
mod merge;
mod model;
#[cfg(feature = "openapi")]
pub mod openapi;
#[cfg(feature = "python")]
pub mod python;
#[cfg(any(feature = "html", feature = "markdown", feature = "openapi"))]
#[cfg_attr(
    not(all(feature = "html", feature = "markdown")),
    allow(dead_code, unused_imports, reason = "a writer alone does not use all of it")
)]
mod reference;
mod schema;
#[cfg(feature = "typescript")]
pub mod typescript;

pub use diff::{Class, Diff, Finding, Refusal, Rule, Unmatched, bless, check, diff, line_of};
pub use json::{Json, Members};
pub use merge::{Conflict, Holder, LeftOut, Merged, merge};
pub use model::{
    Acceptance, Condition, Contract, DetailValue, Details, Element, Entry, Envelope, FORMAT,
    Header, LONGEST_FILE, Member, Node, Object, ObjectMember, Param, ReadError, Retry, Source,
    TextPart, Value,
};
