//! What each key does: one file per key.

#![allow(dead_code, reason = "of many types only the rows are read")]

mod action;
mod also;
mod book;
mod code;
mod codes;
#[path = "crate.rs"]
mod crate_;
mod detail;
mod details;
mod doc_url;
mod domain;
mod envelope;
mod errors;
mod expose;
mod fallback;
mod group;
mod header;
mod json;
mod log;
mod message;
mod param;
mod prefix;
mod rename_all;
mod request_id;
mod retry;
mod retry_after;
mod shared;
mod skip;
mod status;
mod title;
mod transparent;
#[path = "type.rs"]
mod type_;
mod types;
mod violations;
