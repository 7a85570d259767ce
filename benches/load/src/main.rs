//! `run [SECONDS]`: loads every framework, with errorbook and by hand, and writes `docs/LOAD.md`;
//! the first response that something is wrong with ends it. `try [SECONDS]` only prints the page.
//!
//! | file | |
//! |---|---|
//! | `errors` | a shop's errors with errorbook |
//! | `hand` | the same by hand |
//! | `server/` | the shop in every framework |
//! | `process` | a server in a process of its own |
//! | `machine` | whose the machine was |
//! | `mix` | what is asked |
//! | `wire` | HTTP/1.1 |
//! | `check` | what may be wrong with a response |
//! | `drive` | the connections |
//! | `measure` | the two servers of a framework under load |
//! | `page` | the Markdown |

use std::process::ExitCode;

use machine::Watch;
use server::{FRAMEWORKS, Variant};

mod check;
mod drive;
mod errors;
mod hand;
mod machine;
mod measure;
mod mix;
mod page;
mod process;
mod server;
mod wire;

const PAGE: &str = "../docs/LOAD.md";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        ["serve", framework, variant] => {
            server::run(framework, Variant::named(variant).expect("errorbook or hand"));
            return ExitCode::SUCCESS;
        }
        ["run"] => page(15.0).map(write),
        ["run", seconds] => page(seconds.parse().expect("seconds")).map(write),
        ["try", seconds] => page(seconds.parse().expect("seconds")).map(|page| println!("{page}")),
        _ => Err("run [SECONDS] | try SECONDS".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(wrong) => {
            eprintln!("{wrong}");
            ExitCode::FAILURE
        }
    }
}

fn write(page: String) {
    std::fs::write(PAGE, page).expect("the page can be written");
}

fn page(seconds: f64) -> Result<String, String> {
    let watch = Watch::start();
    let mut rows = Vec::new();
    for framework in FRAMEWORKS {
        eprintln!("{framework}");
        let [errorbook, hand] = measure::measure(framework, seconds)?;
        rows.push(page::Row { framework, errorbook, hand });
    }
    Ok(page::write(&rows, seconds, watch.others()))
}
