//! Scratch folders, and running programs in them.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

/// A folder of one test, empty at its start.
///
/// It is always the same folder, so that the next run finds what this one has built.
pub(crate) struct Scratch {
    path: PathBuf,
}

/// How a program ended, and what it printed.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Scratch {
    pub(crate) fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch").join(name);
        if path.exists() {
            fs::remove_dir_all(&path).unwrap();
        }
        fs::create_dir_all(&path).unwrap();
        Self { path }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Replaces text in a file, which must be there.
    pub(crate) fn edit(&self, name: &str, from: &str, to: &str) {
        let text = self.read(name);
        assert!(text.contains(from), "`{from}` is not in {name}");
        self.write(name, text.replace(from, to));
    }

    /// Runs `cargo errorbook` with the words of a line.
    pub(crate) fn errorbook(&self, line: &str) -> Ran {
        Ran::of(&mut self.command_of(line))
    }

    /// Runs `cargo errorbook` with a standard input.
    pub(crate) fn errorbook_reading(&self, line: &str, input: &str) -> Ran {
        let mut command = self.command_of(line);
        let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = child.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(input.as_bytes()).unwrap();
        drop(stdin);
        Ran::from(child.wait_with_output().unwrap())
    }

    /// Returns the command of a line.
    pub(crate) fn command_of(&self, line: &str) -> Command {
        let mut command = self.command(env!("CARGO_BIN_EXE_cargo-errorbook"));
        command.arg("errorbook").args(line.split_whitespace());
        command
    }

    /// Runs cargo, offline.
    pub(crate) fn cargo(&self, line: &str) -> Ran {
        Ran::of(&mut self.cargo_of(line))
    }

    /// Returns the command that runs cargo, offline.
    pub(crate) fn cargo_of(&self, line: &str) -> Command {
        let mut command = self.command(env!("CARGO"));
        command.args(line.split_whitespace()).env("CARGO_NET_OFFLINE", "true");
        command
    }

    /// Runs git, which must succeed.
    pub(crate) fn git(&self, line: &str) {
        let ran = Ran::of(self.command("git").args(line.split_whitespace()));
        assert_eq!(ran.code, Some(0), "git {line}: {ran:#?}");
    }

    /// Begins a repository, and commits all files.
    pub(crate) fn git_init(&self) {
        self.git("init --quiet --initial-branch main");
        self.write(".gitignore", "/target\n");
        self.commit("first");
    }

    pub(crate) fn commit(&self, message: &str) {
        self.git("add --all");
        self.git(&format!("commit --quiet --message {message}"));
    }

    /// A program in this folder, without what the environment of the tests says.
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.path).stdin(Stdio::null());
        for name in ["CI", "GITHUB_WORKSPACE", "ERRORBOOK", "ERRORBOOK_ACCEPT", "RUSTFLAGS"] {
            command.env_remove(name);
        }
        command.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("built"));
        command
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CEILING_DIRECTORIES", self.path.parent().unwrap());
        for name in ["GIT_AUTHOR", "GIT_COMMITTER"] {
            command.env(format!("{name}_NAME"), "a").env(format!("{name}_EMAIL"), "a@example.com");
        }
        command
    }

    /// Writes the library `shop`, in a folder, with the lock file of this repository.
    pub(crate) fn shop(&self, folder: &str) {
        self.write(&format!("{folder}/Cargo.toml"), manifest("shop", ""));
        self.write(&format!("{folder}/src/lib.rs"), SHOP);
        self.lock();
    }

    /// Copies the lock file, so that a test needs nothing that is not there.
    pub(crate) fn lock(&self) {
        self.write("Cargo.lock", fs::read(repository().join("Cargo.lock")).unwrap());
    }
}

impl Ran {
    pub(crate) fn of(command: &mut Command) -> Self {
        Self::from(command.output().unwrap())
    }

    /// Asserts how it ended; the panic has all that was printed.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    /// Asserts that standard output has a text.
    #[track_caller]
    pub(crate) fn prints(self, text: &str) -> Self {
        assert!(self.out.contains(text), "`{text}` is not printed: {self:#?}");
        self
    }

    /// Asserts that a line of standard output has the class and the rule of a change.
    #[track_caller]
    pub(crate) fn reports(self, class: &str, rule: &str) -> Self {
        let is_it = |line: &str| line.starts_with(&format!("{class}: ")) && line.contains(rule);
        assert!(self.out.lines().any(is_it), "{class} {rule} is not reported: {self:#?}");
        self
    }

    /// Asserts that standard error has a text.
    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Self {
        assert!(self.err.contains(text), "`{text}` is not said: {self:#?}");
        self
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// The folder of this repository.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The manifest of a package with errorbook, and more lines of dependencies.
///
/// The package is a workspace, because it is below this repository, which is one.
pub(crate) fn manifest(name: &str, dependencies: &str) -> String {
    format!("[workspace]\n\n{}", manifest_of_member(name, dependencies))
}

/// The same for a member of a workspace.
pub(crate) fn manifest_of_member(name: &str, dependencies: &str) -> String {
    let runtime = repository().join("runtime").display().to_string();
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         errorbook = {{ path = {runtime:?}, default-features = false, features = [\"std\"] }}\n\
         thiserror = \"2\"\n{dependencies}"
    )
}

/// A library with one book.
pub(crate) const SHOP: &str = r#"
//! A shop.

use errorbook::{ApiError, ErrorBook};

/// The errors of the shop.
#[derive(ErrorBook)]
#[book(title = "Shop API", errors(OrderError))]
pub struct ShopApi;

/// What can be wrong with an order.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
pub enum OrderError {
    /// There is no order of that id.
    #[error("no order {0}")]
    #[api(status = 404)]
    OrderNotFound(u32),
    /// The account was closed.
    #[error("the account is closed")]
    #[api(status = 403)]
    AccountClosed,
}
"#;

/// The variant that tests take out.
pub(crate) const ACCOUNT_CLOSED: &str = r#"    /// The account was closed.
    #[error("the account is closed")]
    #[api(status = 403)]
    AccountClosed,
"#;
