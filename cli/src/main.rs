//! `cargo errorbook`: the error contract of an HTTP API, exported from its book, checked and published.
//!
//! From the ground up; each room imports only those above it:
//!
//! | room | |
//! |---|---|
//! | `terminal` | what is printed, and how |
//! | `place/` | contracts that are read: files, standard input, git |
//! | `output` | files that are written |
//! | `source/` | contracts that are exported from the source of a crate |
//! | `commands/` | one file for each subcommand |

#![forbid(unsafe_code)]

mod commands;
mod output;
mod place;
mod source;
mod terminal;

use std::{
    ffi::{OsStr, OsString},
    process::ExitCode,
};

use clap::Parser;

use commands::{Command, Outcome};

/// The error contract of an HTTP API: exported from its book, checked and published
#[derive(Parser)]
#[command(name = "cargo-errorbook", bin_name = "cargo errorbook", version, about)]
#[command(after_help = "\
Exit codes: 0 fine; 1 a change that breaks clients, or a risky one; 2 wrong usage or unreadable input.

Example:
  cargo errorbook export shop::ShopApi")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    match Cli::parse_from(arguments(std::env::args_os())).command.run() {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Breaking) => ExitCode::from(1),
        Err(error) => {
            terminal::error(&error);
            ExitCode::from(2)
        }
    }
}

/// Takes out the name of the subcommand, which cargo passes on.
fn arguments(all: impl Iterator<Item = OsString>) -> impl Iterator<Item = OsString> {
    let from_cargo =
        |(place, word): &(usize, OsString)| *place == 1 && word == OsStr::new("errorbook");
    all.enumerate().filter(move |word| !from_cargo(word)).map(|(_, word)| word)
}
