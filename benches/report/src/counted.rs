//! Instructions by callgrind, allocations by a counting allocator. Both repeat exactly.

use std::{collections::HashMap, process::Command, sync::Mutex, thread};

/// One contestant in one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub case: String,
    /// `body`, `response` or the name of an envelope.
    pub work: String,
    pub name: String,
    pub instructions: u64,
    pub allocations: u64,
    pub bytes: u64,
}

impl Row {
    pub fn is_of_envelope(&self) -> bool {
        !matches!(&*self.work, "body" | "response")
    }
}

/// The first contestant of a case is what the others are measured by.
pub fn base<'r>(rows: &'r [Row], case: &str, work: &str) -> &'r Row {
    let of_case = |row: &&Row| row.case == case && row.work == work;
    rows.iter().find(of_case).expect("each case has a base")
}

type Key = (String, String, String);

pub fn count(packages: &[&str]) -> Vec<Row> {
    packages.iter().flat_map(|package| count_package(package)).collect()
}

fn count_package(package: &str) -> Vec<Row> {
    run(Command::new("cargo").args(["build", "--release", "-p", package]));
    let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    let binary = format!("{target}/release/{package}");
    let allocations = match package {
        "errorbook-benches" => "allocations",
        _ => "peer_allocations",
    };
    let allocated = run(&mut Command::new(format!("{target}/release/{allocations}")));
    let allocated: HashMap<Key, (u64, u64)> = allocated.lines().map(allocation).collect();
    let keys: Vec<Key> = run(Command::new(&binary).arg("list")).lines().map(key).collect();
    let instructions = in_parallel(&keys, |key| instructions(&binary, key));
    let rows = keys.into_iter().zip(instructions).map(|(key, instructions)| {
        let (allocations, bytes) = allocated[&key];
        let (case, work, name) = key;
        Row { case, work, name, instructions, allocations, bytes }
    });
    rows.collect()
}

fn key(line: &str) -> Key {
    let mut cells = line.split('\t').map(str::to_owned);
    let mut cell = || cells.next().expect("case, work, name");
    (cell(), cell(), cell())
}

fn allocation(line: &str) -> (Key, (u64, u64)) {
    let mut cells = line.split('\t').skip(3).map(|cell| cell.parse().expect("a number"));
    let mut cell = || cells.next().expect("allocations, bytes");
    (key(line), (cell(), cell()))
}

/// Of one rendering: the difference of two runs, so that what happens once is not in it.
///
/// The path of a binary and its environment lie in its memory too, and what malloc takes depends on
/// what else lies there. So both are the same wherever the repository is.
fn instructions(binary: &str, (case, work, name): &Key) -> u64 {
    let (folder, file) = binary.rsplit_once('/').expect("a path");
    let times = |times: &str| {
        let mut valgrind = Command::new("valgrind");
        valgrind.env_clear().envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
        valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
        valgrind.arg(format!("./{file}")).current_dir(folder);
        let output = valgrind.args(["once", case, work, name, times]).output().expect("valgrind");
        let log = String::from_utf8_lossy(&output.stderr).into_owned();
        let collected = log.split("Collected : ").nth(1).expect("callgrind counts");
        collected.split_whitespace().next().and_then(|count| count.parse::<u64>().ok())
    };
    let many = times("3000").expect("a count");
    let few = times("1000").expect("a count");
    (many - few + 1000) / 2000
}

/// Standard output of a command that must succeed.
pub fn run(command: &mut Command) -> String {
    let output = command.stderr(std::process::Stdio::inherit()).output().expect("starts");
    assert!(output.status.success(), "{command:?} failed");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn in_parallel<T: Sync>(items: &[T], work: impl Fn(&T) -> u64 + Sync) -> Vec<u64> {
    let results: Vec<Mutex<u64>> = items.iter().map(|_| Mutex::new(0)).collect();
    let next = std::sync::atomic::AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    let Some(item) = items.get(at) else { break };
                    *results[at].lock().expect("no panic") = work(item);
                }
            });
        }
    });
    results.into_iter().map(|result| result.into_inner().expect("no panic")).collect()
}
