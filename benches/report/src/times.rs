//! Wall-clock times, by criterion. They vary and gate nothing.

use std::{
    collections::HashMap,
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command},
};

use serde_json::Value;

use crate::{
    counted::{Row, run},
    page::TIMES,
};

/// Median nanoseconds by `case work` and contestant.
type Medians = HashMap<(String, String), f64>;

const ABOUT: &str = "
Medians of criterion in ns, each with its ratio to the first line. They vary from run to run and
gate nothing: where they and the counts disagree, trust the counts.
";

pub fn section(rows: &[Row]) -> String {
    let medians = measure();
    let tables = [("Bodies", "body"), ("Responses", "response")];
    let tables =
        tables.map(|(title, work)| format!("\n### {title}\n\n{}", table(rows, &medians, work)));
    format!("{TIMES}{ABOUT}{}\n", tables.concat())
}

fn measure() -> Medians {
    let home = env::temp_dir().join(format!("errorbook-times-{}", process::id()));
    let bench = ["bench", "--quiet", "-p", "errorbook-benches-peers", "--bench", "times"];
    run(Command::new("cargo").args(bench).env("CRITERION_HOME", &home));
    let of_group = |group: PathBuf| folders(&group).into_iter().map(|folder| median(&folder));
    let medians = folders(&home).into_iter().flat_map(of_group).collect();
    let _ = fs::remove_dir_all(&home);
    medians
}

fn folders(of: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(of).expect("criterion wrote a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.filter(|path| path.is_dir()).collect()
}

fn median(folder: &Path) -> ((String, String), f64) {
    let json = |name: &str| -> Value {
        let text = fs::read(folder.join("new").join(name)).expect("criterion wrote a file");
        serde_json::from_slice(&text).expect("JSON")
    };
    let names = json("benchmark.json");
    let name = |member: &str| names[member].as_str().expect("a name").to_owned();
    let median = json("estimates.json")["median"]["point_estimate"].as_f64();
    ((name("group_id"), name("function_id")), median.expect("a median"))
}

/// A line for each contestant, a column for each case.
fn table(rows: &[Row], medians: &Medians, work: &str) -> String {
    let median =
        |case: &str, name: &str| medians.get(&(format!("{case} {work}"), name.to_owned())).copied();
    let timed = |row: &&Row| row.work == work && median(&row.case, &row.name).is_some();
    let (mut cases, mut names) = (Vec::new(), Vec::new());
    for row in rows.iter().filter(timed) {
        push_new(&mut cases, &row.case);
        push_new(&mut names, &row.name);
    }
    let heads: String = cases.iter().map(|case| format!(" `{case}` |")).collect();
    let mut table = format!("| contestant |{heads}\n|---|{}\n", "--:|".repeat(cases.len()));
    for name in &names {
        let cell = |case: &&str| match (median(case, name), median(case, names[0])) {
            (Some(median), Some(base)) => format!(" {median:.0}, {:.2} × |", median / base),
            _ => " |".to_owned(),
        };
        let cells: String = cases.iter().map(cell).collect();
        table += &format!("| {name} |{cells}\n");
    }
    table
}

fn push_new<'t>(to: &mut Vec<&'t str>, text: &'t str) {
    if !to.contains(&text) {
        to.push(text);
    }
}
