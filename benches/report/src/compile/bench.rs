//! rustc and cargo, run on a source; what they take and what comes out.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::Cold;
use crate::{counted::run, machine};

/// A folder with everything that the sources need, already built.
pub struct Bench {
    root: PathBuf,
}

const DEPENDENCIES: &str = r#"
thiserror = "2"
serde = { version = "1", features = ["derive"] }
"#;
const OTHERS: &str = r#"
api-error = "=0.1.9"
strum = { version = "0.27", features = ["derive"] }
"#;

impl Bench {
    pub fn set_up() -> Self {
        let root = std::env::temp_dir().join(format!("errorbook-compile-{}", std::process::id()));
        let bench = Self { root };
        let errorbook = neighbour("errorbook", "../runtime");
        bench.package(&format!("{DEPENDENCIES}{OTHERS}{errorbook}"));
        bench.cargo(&["build", "--release", "--target-dir", "built"]);
        bench
    }

    fn package(&self, dependencies: &str) {
        fs::create_dir_all(self.root.join("src")).expect("a folder");
        let manifest = format!(
            "[workspace]\n[package]\nname = \"probe\"\nedition = \"2024\"\n[dependencies]\n{dependencies}"
        );
        fs::write(self.root.join("Cargo.toml"), manifest).expect("a manifest");
        fs::write(self.root.join("src/lib.rs"), "").expect("a source");
    }

    fn cargo(&self, arguments: &[&str]) -> String {
        let mut cargo = Command::new("cargo");
        run(cargo.args(arguments).current_dir(&self.root).env_remove("CARGO_TARGET_DIR"))
    }

    pub fn check(&self, source: &str) -> f64 {
        self.rustc(source, &["--emit=metadata"])
    }

    pub fn release(&self, source: &str) -> f64 {
        self.rustc(source, &["--emit=link", "-Copt-level=3"])
    }

    pub fn expansion(&self, source: &str) -> u64 {
        self.write(source);
        let mut rustc = self.command("rustc", &["-Zunpretty=expanded"]);
        run(rustc.env("RUSTC_BOOTSTRAP", "1")).len() as u64
    }

    /// Lines within functions before any optimisation, as cargo-llvm-lines counts them.
    pub fn llvm_lines(&self, source: &str) -> u32 {
        const ARGUMENTS: [&str; 4] =
            ["--emit=llvm-ir", "-Copt-level=3", "-Ccodegen-units=1", "-Cno-prepopulate-passes"];
        self.write(source);
        run(&mut self.command("rustc", &ARGUMENTS));
        let ir = fs::read_to_string(self.root.join("probe.ll")).expect("LLVM IR");
        let (mut lines, mut within) = (0, false);
        for line in ir.lines() {
            // The cases of a switch stand further in, and are one instruction with it.
            let is_instruction = line.starts_with("  ") && !line.starts_with("   ");
            within = line.starts_with("define ") || within && line != "}";
            lines += u32::from(within && is_instruction);
        }
        lines
    }

    /// Text and data of one object file, by `size`.
    pub fn object(&self, source: &str) -> Option<u64> {
        self.write(source);
        run(&mut self.command("rustc", &["--emit=obj", "-Copt-level=3", "-Ccodegen-units=1"]));
        let output = Command::new("size").arg(self.root.join("probe.o")).output().ok()?;
        let sizes = String::from_utf8(output.stdout).ok()?;
        let mut cells = sizes.lines().nth(1)?.split_whitespace().map(str::parse::<u64>);
        Some(cells.next()?.ok()? + cells.next()?.ok()?)
    }

    fn write(&self, source: &str) {
        fs::write(self.root.join("probe.rs"), source).expect("a source");
    }

    fn rustc(&self, source: &str, arguments: &[&str]) -> f64 {
        self.write(source);
        cpu_seconds(&self.command("rustc", arguments))
    }

    fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let deps = self.root.join("built/release/deps");
        let mut command = Command::new(program);
        command.current_dir(&self.root).args(["probe.rs", "--crate-type=lib", "--edition=2024"]);
        command.arg(format!("-Ldependency={}", deps.display()));
        for name in ["errorbook", "thiserror", "api_error", "serde", "strum"] {
            command.arg(format!("--extern={name}={}", library(&deps, name).display()));
        }
        command.args(arguments);
        command
    }

    /// Versions of what the sources are built with.
    pub fn versions(&self) -> String {
        machine::versions(&self.root, &["thiserror", "serde", "api-error", "strum"])
    }

    /// The better of two rounds.
    pub fn cold(&self) -> Cold {
        let (first, second) = (self.cold_round(), self.cold_round());
        Cold {
            alone: first.alone.min(second.alone),
            with_serde_json: first.with_serde_json.min(second.with_serde_json),
            with_derive: first.with_derive.min(second.with_derive),
            with_errorbook: first.with_errorbook.min(second.with_errorbook),
            ..first
        }
    }

    fn cold_round(&self) -> Cold {
        let alone = self.cold_build("");
        let syns_alone = self.syns();
        // As errorbook takes it.
        let with_serde_json =
            self.cold_build("serde_json = { version = \"1\", features = [\"raw_value\"] }\n");
        let with_derive = self.cold_build(&neighbour("errorbook-macros", "../macros"));
        let with_errorbook = self.cold_build(&neighbour("errorbook", "../runtime"));
        Cold { alone, with_serde_json, with_derive, with_errorbook, syns_alone, syns: self.syns() }
    }

    /// A build of thiserror, serde and what is named.
    fn cold_build(&self, dependencies: &str) -> f64 {
        self.package(&format!("{DEPENDENCIES}{dependencies}"));
        self.cargo(&["fetch"]);
        let _ = fs::remove_dir_all(self.root.join("cold"));
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--offline", "--target-dir", "cold"]);
        cpu_seconds(cargo.current_dir(&self.root))
    }

    fn syns(&self) -> usize {
        let tree = self.cargo(&["tree", "--prefix", "none", "--edges", "normal,build"]);
        let mut syns: Vec<&str> = tree.lines().filter(|line| line.starts_with("syn v")).collect();
        syns.iter_mut().for_each(|line| *line = line.trim_end_matches(" (*)"));
        syns.sort_unstable();
        syns.dedup();
        syns.len()
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// A dependency on a package of this repository.
fn neighbour(name: &str, folder: &str) -> String {
    let folder = fs::canonicalize(folder).expect("the packages are next door");
    format!("{name} = {{ path = {folder:?} }}\n")
}

fn library(deps: &Path, name: &str) -> PathBuf {
    let prefix = format!("lib{name}-");
    let files = fs::read_dir(deps).expect("built").filter_map(|entry| Some(entry.ok()?.path()));
    let is_it = |path: &PathBuf| {
        let file = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        file.starts_with(&prefix) && file.ends_with(".rlib")
    };
    files.into_iter().find(is_it).unwrap_or_else(|| panic!("{name} is built"))
}

/// User and system time of a command and its children, by the shell's `time`.
fn cpu_seconds(command: &Command) -> f64 {
    let mut shell = Command::new("bash");
    shell.args(["-c", "TIMEFORMAT='cpu %U %S'; time \"$@\" >/dev/null", "bash"]);
    shell.arg(command.get_program()).args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        shell.current_dir(folder);
    }
    let output = shell.env_remove("CARGO_TARGET_DIR").output().expect("bash");
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{log}");
    let times = log.rsplit("cpu ").next().expect("a time");
    times.split_whitespace().map(|part| part.parse::<f64>().expect("seconds")).sum()
}
