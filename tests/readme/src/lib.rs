//! The code of the README, compiled as it stands there.
#![allow(missing_docs, reason = "the README keeps to what it shows")]

include!(concat!(env!("OUT_DIR"), "/readme.rs"));
