//! Types, modules and constants of the user that hide those of the standard library.
#![allow(dead_code, non_camel_case_types, non_upper_case_globals, reason = "to hide other names")]

mod alloc {}
mod core {}
mod errorbook {}
mod http {}
mod std {}

macro_rules! hide {
    ($($name:ident)*) => { $(struct $name;)* };
}

hide! {
    bool char str u8 u16 u32 u64 usize i32
    Option Some None Result Ok Err String Vec Box Cow Arc
    Copy Clone Debug Default Display Drop Error Fn FnMut From Into Iterator Send Sized Sync
    ApiError Book Catalog Catalogued Detail Details Envelope ErrorBook ErrorResponse ErrorSpec
    Level Owner Report Retry Typed Serialize
}

macro_rules! constants {
    ($($name:ident)*) => { $(const $name: () = ();)* };
}

constants! {
    f visit inner value row spec status message details member name error e index
    OWNER SPECS CATALOG BOOK DATA PROBLEMS TREE SHAPE
}

::core::include!("../../common/corpus.rs");
