//! `docs/BENCHMARKS.md`.

use std::{fmt::Write as _, process::Command};

use crate::{
    counted::{Row, base, run},
    goals,
};

const HEAD: &str = "# Benchmarks

Written by `benches/run`; `benches/gate` counts errorbook again and fails where a ratio grew by more
than 5 %.

Trust the counts: they repeat exactly, on any machine of one kind. Times vary and gate nothing. And
the honest line: for ordinary small errors no server will notice any of this. A request costs some
7 µs of CPU whichever way its error is written; lists of errors and long texts are where it shows.

";

const GOALS: &str = "
Where a goal for bytes is not met, compare with the row `by hand`: a writer for one envelope, whose
message comes through `&dyn Display`, is itself above most of these goals. What errorbook adds to it
is the lookup of the template (some 45 instructions), the report (40), the scratch room and the copy
out of it (85) and what thiserror's own `Display` takes. Without the copy a response would allocate
five times instead of four.
";

const COUNTED: &str = "
## Run time

Instructions of one rendering, by callgrind: the difference of 3,000 and 1,000 renderings over
2,000. Allocations by a counting allocator, once warm. The ratio is to the first line of a table:
for bytes a copy of the finished body into a new `Vec`, for responses a body written by hand for
this one error. The peers below the others write bodies of their own, mostly shorter ones, unless
it says otherwise.

";

/// Heading of what is timed and not counted.
pub const COMPILE: &str = "## Compile time\n";

/// What a page has about compile times.
pub fn compile_section(page: &str) -> &str {
    page.find(COMPILE).map_or(COMPILE, |start| &page[start..])
}

pub fn write(rows: &[Row], compile_section: &str) -> String {
    let mut page = HEAD.to_owned();
    page += &machine();
    page += "\n## Goals\n\n";
    page += &goals::table(rows);
    page += GOALS;
    page += COUNTED;
    let mut cases: Vec<(&str, &str)> = Vec::new();
    for row in rows {
        if !cases.contains(&(&row.case, &row.work)) {
            cases.push((&row.case, &row.work));
        }
    }
    for (case, work) in cases {
        page += &table(rows, case, work);
    }
    page + compile_section
}

fn table(rows: &[Row], case: &str, work: &str) -> String {
    let base = base(rows, case, work);
    let mut table = format!("### `{case}`, {work}\n\n");
    table += "| contestant | instructions | ratio | allocations | bytes |\n";
    table += "|---|--:|--:|--:|--:|\n";
    for row in rows.iter().filter(|row| row.case == case && row.work == work) {
        let Row { name, instructions, allocations, bytes, .. } = row;
        let ratio = goals::ratio(*instructions, base.instructions);
        let _ =
            writeln!(table, "| {name} | {instructions} | {ratio:.2} | {allocations} | {bytes} |");
    }
    table + "\n"
}

fn machine() -> String {
    let cpus = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpus.lines().find_map(|line| line.strip_prefix("model name")?.split(": ").nth(1));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let rustc = run(Command::new("rustc").arg("--version"));
    let valgrind = run(Command::new("valgrind").arg("--version"));
    format!(
        "Measured on {cores} cores of {}, {}, {}, release with thin LTO and one codegen unit.\n",
        model.unwrap_or("an unknown CPU"),
        rustc.split(" (").next().unwrap_or_default().trim(),
        valgrind.trim(),
    )
}
