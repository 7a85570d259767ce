//! Counted ratios against those of the committed page.

use std::process::ExitCode;

use crate::counted::{Row, base};

/// How much a ratio may grow.
const TOLERANCE: f64 = 1.05;

pub fn compare(page: &str, rows: &[Row]) -> ExitCode {
    let mut worse = 0;
    for row in rows.iter().filter(|row| row.name.starts_with("errorbook")) {
        let Some(committed) = committed(page, row) else {
            eprintln!(
                "{} {}: `{}` is not in the page; run benches/run",
                row.case, row.work, row.name
            );
            worse += 1;
            continue;
        };
        let now = ratio(row.instructions, base(rows, &row.case, &row.work).instructions);
        let before = ratio(committed.0, committed_base(page, row));
        let verdict = if now > before * TOLERANCE || row.allocations > committed.1 {
            worse += 1;
            "WORSE"
        } else {
            "ok"
        };
        println!(
            "{verdict:5} {:10} {:9} {:32} {before:6.2} -> {now:6.2}, allocations {} -> {}",
            row.case, row.work, row.name, committed.1, row.allocations
        );
    }
    if worse == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn ratio(a: u64, b: u64) -> f64 {
    a as f64 / b as f64
}

/// Instructions and allocations of a row as committed.
fn committed(page: &str, row: &Row) -> Option<(u64, u64)> {
    let line = table(page, row).find(|line| line.starts_with(&format!("| {} |", row.name)))?;
    Some((cell(line, 2)?, cell(line, 4)?))
}

fn committed_base(page: &str, row: &Row) -> u64 {
    table(page, row).next().and_then(|line| cell(line, 2)).expect("a table has a first line")
}

/// The lines below the heading of a case, without the two of the table's head.
fn table<'p>(page: &'p str, row: &Row) -> impl Iterator<Item = &'p str> {
    let heading = format!("### `{}`, {}", row.case, row.work);
    let lines = page.lines().skip_while(move |line| *line != heading);
    lines.skip(4).take_while(|line| line.starts_with('|'))
}

fn cell(line: &str, at: usize) -> Option<u64> {
    line.split('|').nth(at)?.trim().parse().ok()
}
