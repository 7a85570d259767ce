//! What the project set out to reach, beside what it reached.

use std::fmt::Write as _;

use crate::counted::{Row, base};

const BOOK: &str = "errorbook";
const SAID: &str = "errorbook, `message = \"…\"`";
const DISPLAYED: &str = "errorbook, `Display`";
const HAND: &str = "by hand";
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

pub struct Goal {
    pub work: String,
    pub goal: String,
    pub reached: String,
    pub met: bool,
    /// What else was measured that says how far one could get; shown where the goal is not met.
    pub nearest: String,
}

pub fn table(goals: &[Goal]) -> String {
    let mut table =
        "| work | goal | reached | | where not met: what else was measured |\n|---|---|---|---|---|\n"
            .to_owned();
    for Goal { work, goal, reached, met, nearest } in goals {
        let verdict =
            if *met { "met | |".to_owned() } else { format!("**not met** | {nearest} |") };
        let _ = writeln!(table, "| {work} | {goal} | {reached} | {verdict}");
    }
    table
}

/// The goals of what is counted, and what they have to be read with.
pub fn section(rows: &[Row]) -> String {
    let at_most = AT_MOST.map(|(case, work, name, most, allocations)| {
        at_most(rows, find(rows, case, work, name), most, allocations)
    });
    let fewer = FEWER.map(|(case, work, name, other, least)| {
        fewer(rows, find(rows, case, work, name), find(rows, case, work, other), least)
    });
    let goals: Vec<Goal> = at_most.into_iter().chain(fewer).collect();
    table(&goals) + &reading(rows)
}

fn at_most(rows: &[Row], row: &Row, most: f64, allocations: u64) -> Goal {
    let Row { case, work, name, instructions, .. } = row;
    let base = base(rows, case, work);
    let (hand, reached) = (find(rows, case, work, HAND), ratio(row, base));
    let nearest = if hand.instructions < *instructions || row.allocations > allocations {
        format!("by hand: {:.2} ×, {}", ratio(hand, base), hand.allocations)
    } else {
        let beside = instructions - base.instructions;
        let by_hand = hand.instructions - base.instructions;
        format!("{beside} instructions beside the copy; by hand: {by_hand}")
    };
    Goal {
        work: format!("`{case}`, {work}: {name}"),
        goal: format!("≤ {most} × base, ≤ {allocations} allocations"),
        reached: format!("{reached:.2} ×, {}", row.allocations),
        met: reached <= most && row.allocations <= allocations,
        nearest,
    }
}

fn fewer(rows: &[Row], row: &Row, other: &Row, least: f64) -> Goal {
    let Row { case, work, name, .. } = row;
    let reached = ratio(other, row);
    let mut nearest = format!("by hand: {:.2} ×", ratio(other, find(rows, case, work, HAND)));
    if work == "body" {
        let _ = write!(nearest, "; a copy: {:.2} ×", ratio(other, base(rows, case, work)));
    }
    Goal {
        work: format!("`{case}`, {work}: {name} against {}", other.name),
        goal: format!("≥ {least} × fewer"),
        reached: format!("{reached:.2} ×"),
        met: reached >= least,
        nearest,
    }
}

fn reading(rows: &[Row]) -> String {
    let more = |case, name| {
        let of = |name| find(rows, case, "body", name).instructions;
        of(name).saturating_sub(of(HAND))
    };
    let allocations = |name| find(rows, "text60", "response", name).allocations;
    format!(
        "
By hand is a writer for one envelope, whose message comes through `&dyn Display`. What errorbook
adds to it is the lookup of the template, the report, the scratch room with the copy out of it, and
what thiserror's own `Display` takes. In instructions: {} in `static` with `Display`, {} in
`formatted`, {} in `text60`, {} in `typed`. With that copy a response of `text60` allocates {} times,
by hand {} times.
",
        more("static", DISPLAYED),
        more("formatted", BOOK),
        more("text60", BOOK),
        more("typed", BOOK),
        allocations(BOOK),
        allocations(HAND),
    )
}

fn find<'r>(rows: &'r [Row], case: &str, work: &str, name: &str) -> &'r Row {
    let is_it = |row: &&Row| (&*row.case, &*row.work, &*row.name) == (case, work, name);
    rows.iter().find(is_it).unwrap_or_else(|| panic!("no `{name}` in `{case}`, {work}"))
}

/// Of instructions.
pub fn ratio(a: &Row, b: &Row) -> f64 {
    quotient(a.instructions, b.instructions)
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub fn quotient(a: u64, b: u64) -> f64 {
    a as f64 / b as f64
}
