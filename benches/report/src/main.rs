//! `run`: measures everything and writes `docs/BENCHMARKS.md`. `count`: only what is counted; the
//! times of the page stay. `compile`: only what the compiler takes. `gate`: counts errorbook and its bases again and fails where a
//! ratio grew by more than 5 % over the committed page.
//!
//! | file | |
//! |---|---|
//! | `counted` | instructions and allocations |
//! | `source` | enums and books of any size, as Rust source |
//! | `compile` | CPU seconds, sizes |
//! | `times` | medians of criterion |
//! | `machine` | versions |
//! | `page` | the Markdown |
//! | `goals` | what the project set out to reach |
//! | `gate` | the comparison |

use std::{path::Path, process::ExitCode};

mod compile;
mod counted;
mod gate;
mod goals;
mod machine;
mod page;
mod source;
mod times;

use counted::Row;

const PAGE: &str = "../docs/BENCHMARKS.md";

fn main() -> ExitCode {
    let argument = std::env::args().nth(1);
    let page = Path::new(PAGE);
    match argument.as_deref() {
        Some("run") => {
            let compiled = compile::measure().section();
            let rows = count();
            write(page, &rows, &(times::section(&rows) + &compiled))
        }
        Some("count") => write(page, &count(), page::timed(&committed(page))),
        Some("compile") => {
            let counted = page::but_compile(&committed(page)).to_owned();
            save(page, &(counted + &compile::measure().section()))
        }
        Some("gate") => gate::compare(&committed(page), || counted::count(&["errorbook-benches"])),
        _ => {
            eprintln!("run | count | compile | gate");
            ExitCode::FAILURE
        }
    }
}

fn committed(page: &Path) -> String {
    std::fs::read_to_string(page).expect("the page is committed")
}

fn count() -> Vec<Row> {
    counted::count(&["errorbook-benches", "errorbook-benches-peers"])
}

fn write(page: &Path, rows: &[Row], timed: &str) -> ExitCode {
    save(page, &page::write(rows, timed))
}

fn save(page: &Path, text: &str) -> ExitCode {
    std::fs::write(page, text).expect("the page can be written");
    ExitCode::SUCCESS
}
