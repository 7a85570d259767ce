//! Runs the program as a user does, in scratch folders.
//!
//! | file | |
//! |---|---|
//! | `scratch` | the folders, and running programs in them |
//! | `contracts` | small contract files |
//! | `help` | every subcommand has help, and its examples work |
//! | `read` | files, standard input, git; `list` and `explain` |
//! | `hostile` | files that want to do harm |
//! | `compare` | `diff`, `check --against`, `merge` |
//! | `write` | `html`, `md`, `generate`, `completions`, and files that are replaced |
//! | `openapi` | components, and documents that are completed |
//! | `export` | `export` of all kinds of crates |
//! | `bless` | `bless` and `check` of a crate |
//! | `branches` | a code on two branches, and a renamed one |

mod bless;
mod branches;
mod compare;
mod contracts;
mod export;
mod help;
mod hostile;
mod openapi;
mod read;
mod scratch;
mod write;
