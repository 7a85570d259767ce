//! What the project set out to reach, beside what it reached.

use std::fmt::Write as _;

use crate::counted::{Row, base};

pub const HEAD: &str = "| work | goal | reached | |\n|---|---|---|---|\n";

const BOOK: &str = "errorbook";
const SAID: &str = "errorbook, `message = \"…\"`";
const DISPLAYED: &str = "errorbook, `Display`";
const STRUCT: &str = "serde_json, borrowed struct";
const API_ERROR: &str = "api-error 0.1.9, the same envelope";

/// Most that a ratio to the base may be.
const AT_MOST: [(&str, &str, &str, f64, u64); 11] = [
    ("static", "body", SAID, 1.2, 1),
    ("static", "body", DISPLAYED, 3.0, 1),
    ("formatted", "body", BOOK, 4.2, 1),
    ("text60", "body", BOOK, 3.2, 1),
    ("typed", "body", BOOK, 4.0, 1),
    ("details50", "body", BOOK, 32.0, 1),
    ("static", "response", SAID, 1.3, 3),
    ("formatted", "response", BOOK, 1.3, 4),
    ("text60", "response", BOOK, 1.3, 4),
    ("typed", "response", BOOK, 1.3, 4),
    ("details50", "response", BOOK, 1.3, 4),
];

/// How many times fewer instructions than another contestant.
const FEWER: [(&str, &str, &str, &str, f64); 6] = [
    ("static", "body", SAID, STRUCT, 7.0),
    ("text60", "body", BOOK, STRUCT, 3.0),
    ("text1k", "body", BOOK, STRUCT, 1.9),
    ("details50", "body", BOOK, STRUCT, 2.7),
    ("static", "response", SAID, API_ERROR, 4.0),
    ("text60", "response", BOOK, API_ERROR, 4.0),
];

pub fn table(rows: &[Row]) -> String {
    let find = |case: &str, work: &str, name: &str| {
        rows.iter().find(|row| (&*row.case, &*row.work, &*row.name) == (case, work, name))
    };
    let mut table = HEAD.to_owned();
    for (case, work, name, most, allocations) in AT_MOST {
        let Some(row) = find(case, work, name) else { continue };
        let ratio = ratio(row.instructions, base(rows, case, work).instructions);
        let met = verdict(ratio <= most && row.allocations <= allocations);
        let _ = writeln!(
            table,
            "| `{case}`, {work}: {name} | ≤ {most} × base, ≤ {allocations} allocations | {ratio:.2} ×, {} | {met} |",
            row.allocations,
        );
    }
    for (case, work, name, other, least) in FEWER {
        let (Some(row), Some(other)) = (find(case, work, name), find(case, work, other)) else {
            continue;
        };
        let factor = ratio(other.instructions, row.instructions);
        let met = verdict(factor >= least);
        let _ = writeln!(
            table,
            "| `{case}`, {work}: {name} against {} | ≥ {least} × fewer | {factor:.2} × | {met} |",
            other.name,
        );
    }
    table
}

pub fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "**not met**" }
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub fn ratio(a: u64, b: u64) -> f64 {
    a as f64 / b as f64
}
