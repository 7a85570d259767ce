//! What the derive takes: kinds of types, generics, names, size, and its neighbours.

#![allow(dead_code, reason = "of many types only the rows are read")]

mod fragments;
mod generics;
mod kinds;
mod large;
mod names;
mod neighbours;
