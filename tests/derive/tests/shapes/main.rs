//! What the derives accept: kinds of types, generics, names, size, and other derives beside them.

#![allow(dead_code, reason = "of many types only the rows are read")]

mod doc_comments;
mod fragments;
mod generics;
mod kinds;
mod large;
mod names;
mod optional_fields;
mod other_derives;
mod punctuation;
