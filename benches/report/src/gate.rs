//! Counted ratios against those of the committed page.

use std::process::ExitCode;

use crate::{
    counted::{Row, base},
    goals, page,
};

/// How much a ratio may grow.
const TOLERANCE: f64 = 1.05;

/// Counts, compares and, where something is worse, counts once more: now and then a process is
/// disturbed, and then the lesser count is the right one.
pub fn compare(page: &str, count: impl Fn() -> Vec<Row>) -> ExitCode {
    let mut rows = count();
    if told(page, &rows) == 0 {
        return ExitCode::SUCCESS;
    }
    println!("\nOnce more:\n");
    for (row, again) in rows.iter_mut().zip(count()) {
        row.instructions = row.instructions.min(again.instructions);
    }
    if told(page, &rows) == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Tells of each row how it compares, and how many are worse or not in the page.
fn told(page: &str, rows: &[Row]) -> u32 {
    let (mut worse, mut missing) = (0, 0);
    for row in rows.iter().filter(|row| row.name.starts_with("errorbook")) {
        let Row { case, work, name, allocations, .. } = row;
        let Some(before) = Committed::find(page, row) else {
            println!("{:5} {case:10} {work:9} {name:32} is not in the page", "NEW");
            missing += 1;
            continue;
        };
        let now = goals::ratio(row, base(rows, case, work));
        let is_worse = now > before.ratio * TOLERANCE || *allocations > before.allocations;
        worse += u32::from(is_worse);
        println!(
            "{:5} {case:10} {work:9} {name:32} {:6.2} -> {now:6.2}, allocations {} -> {allocations}",
            if is_worse { "WORSE" } else { "ok" },
            before.ratio,
            before.allocations,
        );
    }
    if missing > 0 {
        eprintln!("not in the page: {missing}; run benches/count and commit the page");
    }
    worse + missing
}

/// What the page has for a row.
struct Committed {
    ratio: f64,
    allocations: u64,
}

impl Committed {
    fn find(page: &str, row: &Row) -> Option<Self> {
        let Row { case, work, name, .. } = row;
        let (instructions, base, allocations) = if row.is_of_envelope() {
            let start = format!("| `{work}` | `{case}` |");
            let line = table(page, page::ENVELOPES).find(|line| line.starts_with(&start))?;
            (cell(line, 3)?, cell(line, 7)?, cell(line, 5)?)
        } else {
            let (heading, start) = (page::heading(case, work), format!("| {name} |"));
            let line = table(page, &heading).find(|line| line.starts_with(&start))?;
            (cell(line, 2)?, cell(table(page, &heading).next()?, 2)?, cell(line, 4)?)
        };
        Some(Self { ratio: goals::quotient(instructions, base), allocations })
    }
}

/// The lines of the table below a heading, without the two of its head.
fn table<'p>(page: &'p str, heading: &str) -> impl Iterator<Item = &'p str> {
    let below = page.lines().skip_while(move |line| *line != heading);
    let lines = below.skip_while(|line| !line.starts_with('|'));
    lines.take_while(|line| line.starts_with('|')).skip(2)
}

fn cell(line: &str, at: usize) -> Option<u64> {
    line.split('|').nth(at)?.trim().parse().ok()
}
