//! The clients of four contracts: one like that of a shop, one that means harm, one with bodies that
//! have the code in other forms, and an empty one. `tests/proofs/clients` compiles and runs what is
//! written here.

mod golden;
mod thousand;
