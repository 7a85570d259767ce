//! What was measured, and on what.

use std::{fs, path::Path, process::Command};

use crate::counted::run;

const CONTESTANTS: [&str; 13] = [
    "thiserror",
    "serde",
    "serde_json",
    "sonic-rs",
    "axum",
    "api-error",
    "doxa",
    "rusty-gasket",
    "masterror",
    "problem_details",
    "http-api-problem",
    "rust-rfc7807",
    "criterion",
];

pub fn head() -> String {
    let cpus = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpus.lines().find_map(|line| line.strip_prefix("model name")?.split(": ").nth(1));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let rustc = run(Command::new("rustc").arg("--version"));
    let valgrind = run(Command::new("valgrind").arg("--version"));
    format!(
        "Measured on {cores} cores of {}, {}, {}, release with thin LTO and one codegen unit.\n\
         With {}.\n",
        model.unwrap_or("an unknown CPU"),
        rustc.split(" (").next().unwrap_or_default().trim(),
        valgrind.trim(),
        versions(Path::new("."), &CONTESTANTS),
    )
}

/// `name version`, by the `Cargo.lock` in a folder. Of several versions the newest, which stands
/// last there.
pub fn versions(folder: &Path, names: &[&str]) -> String {
    let lock = fs::read_to_string(folder.join("Cargo.lock")).expect("a Cargo.lock");
    let version = |name: &str| {
        let (_, package) = lock.rsplit_once(&format!("name = \"{name}\"\nversion = \""))?;
        package.split('"').next()
    };
    let named = |name: &&str| format!("{name} {}", version(name).expect("a package of the lock"));
    names.iter().map(named).collect::<Vec<_>>().join(", ")
}
