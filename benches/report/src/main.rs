//! `run`: measures everything and writes `docs/BENCHMARKS.md`. `count`: only what is counted; the
//! compile times of the page stay. `gate`: counts errorbook and its bases again and fails where a
//! ratio grew by more than 5 % over the committed page.
//!
//! | file | |
//! |---|---|
//! | `counted` | instructions and allocations |
//! | `source` | enums and books of any size, as Rust source |
//! | `compile` | CPU seconds, sizes |
//! | `page` | the Markdown |
//! | `goals` | what the project set out to reach |
//! | `gate` | the comparison |

use std::{path::Path, process::ExitCode};

mod compile;
mod counted;
mod gate;
mod goals;
mod page;
mod source;

const PAGE: &str = "../docs/BENCHMARKS.md";

fn main() -> ExitCode {
    let argument = std::env::args().nth(1);
    let page = Path::new(PAGE);
    match argument.as_deref() {
        Some("run") => write(page, &compile::measure().section()),
        Some("count") => write(page, page::compile_section(&committed(page))),
        Some("gate") => gate::compare(&committed(page), &counted::count(&["errorbook-benches"])),
        _ => {
            eprintln!("run | count | gate");
            ExitCode::FAILURE
        }
    }
}

fn committed(page: &Path) -> String {
    std::fs::read_to_string(page).expect("the page is committed")
}

fn write(page: &Path, compile_section: &str) -> ExitCode {
    let rows = counted::count(&["errorbook-benches", "errorbook-benches-peers"]);
    std::fs::write(page, page::write(&rows, compile_section)).expect("the page can be written");
    ExitCode::SUCCESS
}
