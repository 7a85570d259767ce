//! What the derives cost the compiler: CPU seconds of one rustc, sizes of what comes out.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    counted::run,
    source::{self, Kind},
};

mod tables;

const SIZES: [usize; 4] = [10, 100, 1_000, 5_000];
const BOOKS: [usize; 3] = [100, 1_000, 10_000];

/// CPU seconds to check and to build for release.
#[derive(Clone, Copy, Default)]
struct Cost {
    check: f64,
    release: f64,
}

struct Line {
    kind: Kind,
    payload: bool,
    /// One for each of `SIZES`.
    costs: [Cost; 4],
    /// Bytes for each variant at 1,000: of the expansion, of text and data.
    expansion: u64,
    object: Option<u64>,
}

pub struct Compiled {
    lines: Vec<Line>,
    /// Without and with the book, for each of `BOOKS`.
    books: [(f64, f64); 3],
    /// Of thiserror and serde, and of errorbook beside them.
    cold: (f64, f64),
    syns: usize,
}

pub fn measure() -> Compiled {
    let bench = Bench::set_up();
    for kind in Kind::ALL {
        // A source that does not build should say so now.
        bench.check(&source::an_enum(kind, 1, true), 1);
    }
    let kinds = Kind::ALL.into_iter().flat_map(|kind| [(kind, false), (kind, true)]);
    let lines = kinds.map(|(kind, payload)| bench.line(kind, payload)).collect();
    let books = BOOKS.map(|codes| {
        let check = |with_book| bench.check(&source::a_book(codes, with_book), 3);
        (check(false), check(true))
    });
    let (cold, syns) = bench.cold();
    Compiled { lines, books, cold, syns }
}

/// A folder with everything that the sources need, already built.
struct Bench {
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
    fn set_up() -> Self {
        let root = std::env::temp_dir().join(format!("errorbook-compile-{}", std::process::id()));
        let bench = Self { root };
        let dependencies = format!("{DEPENDENCIES}{OTHERS}{}", bench.errorbook());
        bench.package(&dependencies);
        bench.cargo(&["build", "--release", "--target-dir", "built"]);
        bench
    }

    fn errorbook(&self) -> String {
        let runtime = fs::canonicalize("../runtime").expect("the runtime is next door");
        format!("errorbook = {{ path = {runtime:?} }}\n")
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

    fn line(&self, kind: Kind, payload: bool) -> Line {
        let costs = SIZES.map(|size| {
            let source = source::an_enum(kind, size, payload);
            // What takes long is not so much disturbed.
            let (checks, releases) = if size < 5_000 { (3, 2) } else { (1, 1) };
            let (check, release) = (self.check(&source, checks), self.release(&source, releases));
            eprintln!("{} {payload} {size}: {check:.2} {release:.2}", kind.name());
            Cost { check, release }
        });
        let source = source::an_enum(kind, 1_000, payload);
        Line {
            kind,
            payload,
            costs,
            expansion: self.expansion(&source) / 1_000,
            object: self.object(&source).map(|bytes| bytes / 1_000),
        }
    }

    fn check(&self, source: &str, times: u8) -> f64 {
        (0..times).map(|_| self.rustc(source, &["--emit=metadata"])).fold(f64::MAX, f64::min)
    }

    fn release(&self, source: &str, times: u8) -> f64 {
        let once = || self.rustc(source, &["--emit=link", "-Copt-level=3"]);
        (0..times).map(|_| once()).fold(f64::MAX, f64::min)
    }

    fn expansion(&self, source: &str) -> u64 {
        self.write(source);
        let mut rustc = self.command("rustc", &["-Zunpretty=expanded"]);
        run(rustc.env("RUSTC_BOOTSTRAP", "1")).len() as u64
    }

    /// Text and data of one object file, by `size`.
    fn object(&self, source: &str) -> Option<u64> {
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

    /// A crate with one enum: CPU seconds from nothing, and how many versions of syn that takes.
    fn cold(&self) -> ((f64, f64), usize) {
        let build = |dependencies: &str| {
            self.package(dependencies);
            self.cargo(&["fetch"]);
            let once = || {
                let _ = fs::remove_dir_all(self.root.join("cold"));
                let mut cargo = Command::new("cargo");
                cargo.args(["build", "--offline", "--target-dir", "cold"]);
                cpu_seconds(cargo.current_dir(&self.root).env_remove("CARGO_TARGET_DIR"))
            };
            f64::min(once(), once())
        };
        let without = build(DEPENDENCIES);
        let with = build(&format!("{DEPENDENCIES}{}", self.errorbook()));
        let tree = self.cargo(&["tree", "--prefix", "none", "--edges", "normal,build"]);
        let mut syns: Vec<&str> = tree.lines().filter(|line| line.starts_with("syn v")).collect();
        syns.iter_mut().for_each(|line| *line = line.trim_end_matches(" (*)"));
        syns.sort_unstable();
        syns.dedup();
        ((without, with), syns.len())
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
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
