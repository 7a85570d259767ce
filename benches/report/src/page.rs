//! `docs/BENCHMARKS.md`.

use std::fmt::Write as _;

use crate::{
    counted::{Row, base},
    goals, machine,
};

const HEAD: &str = "# Benchmarks

Written by `benches/run`, what is counted by `benches/count` too; `benches/gate` counts errorbook
again and fails where a ratio grew by more than 5 %.

Trust the counts: they repeat exactly, on any machine of one kind. Times vary and gate nothing. And
the honest line: for ordinary small errors no server will notice any of this. A request costs some
7 µs of CPU whichever way its error is written; lists of errors and long texts are where it shows.

";

const COUNTED: &str = "
## Run time

Instructions of one rendering, by callgrind: the difference of 3,000 and 1,000 renderings over
2,000. Allocations by a counting allocator, once warm. The ratio is to the first line of a table:
for bytes a copy of the finished body into a new `Vec`, for responses a body written by hand for
this one error. The peers below the others write bodies of their own, mostly shorter ones, unless
it says otherwise. What malloc takes for more than 1 KB depends on the rest of the heap, so the rows
of `text1k` and `details50` move a little when a contestant is added.

";

/// Headings of what is timed and not counted.
pub const TIMES: &str = "## Times\n";
pub const COMPILE: &str = "## Compile time\n";
/// Heading of the table of the envelopes.
pub const ENVELOPES: &str = "### errorbook in each envelope";

/// What a page has behind its counts.
pub fn timed(page: &str) -> &str {
    page.find(TIMES).map_or("", |start| &page[start..])
}

/// What a page has before what the compiler takes.
pub fn but_compile(page: &str) -> &str {
    page.find(COMPILE).map_or(page, |start| &page[..start])
}

pub fn write(rows: &[Row], timed: &str) -> String {
    let mut page = HEAD.to_owned();
    page += &machine::head();
    page += "\n## Goals\n\n";
    page += &goals::section(rows);
    page += COUNTED;
    let mut cases: Vec<(&str, &str)> = Vec::new();
    for row in rows.iter().filter(|row| !row.is_of_envelope()) {
        if !cases.contains(&(&row.case, &row.work)) {
            cases.push((&row.case, &row.work));
        }
    }
    for (case, work) in cases {
        page += &table(rows, case, work);
    }
    page + &envelopes(rows) + timed
}

/// Heading of the table of a case.
pub fn heading(case: &str, work: &str) -> String {
    format!("### `{case}`, {work}")
}

fn table(rows: &[Row], case: &str, work: &str) -> String {
    let base = base(rows, case, work);
    let mut table = format!("{}\n\n", heading(case, work));
    table += "| contestant | instructions | ratio | allocations | bytes |\n";
    table += "|---|--:|--:|--:|--:|\n";
    for row in rows.iter().filter(|row| row.case == case && row.work == work) {
        let Row { name, instructions, allocations, bytes, .. } = row;
        let ratio = goals::ratio(row, base);
        let _ =
            writeln!(table, "| {name} | {instructions} | {ratio:.2} | {allocations} | {bytes} |");
    }
    table + "\n"
}

/// A line for each envelope and case, with the copy in its last cell.
fn envelopes(rows: &[Row]) -> String {
    let mut table = format!(
        "{ENVELOPES}

Bodies of a `static` message, of one with a number in it, and of the error of `typed`, which has
all six members that `Typed` shows. The ratio is to a copy of the finished bytes.

| envelope | case | instructions | ratio | allocations | bytes | the copy |
|---|---|--:|--:|--:|--:|--:|
"
    );
    for row in rows.iter().filter(|row| row.is_of_envelope() && row.name == "errorbook") {
        let Row { case, work, instructions, allocations, bytes, .. } = row;
        let copy = base(rows, case, work);
        let _ = writeln!(
            table,
            "| `{work}` | `{case}` | {instructions} | {:.2} | {allocations} | {bytes} | {} |",
            goals::ratio(row, copy),
            copy.instructions,
        );
    }
    table + "\n"
}
