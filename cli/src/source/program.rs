//! The program that prints a contract: its files, and building and running it.

use std::{
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    io::{self, BufReader, Read},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context as _, Result, bail};
use cargo_metadata::{
    Message,
    camino::{Utf8Path, Utf8PathBuf},
    diagnostic::{Diagnostic, DiagnosticLevel},
};

use super::{
    BuildOptions,
    hint::{self, Said},
    manifest::Manifest,
    workspace::{Library, Workspace},
};
use crate::{output, place::read_bounded, terminal};

/// The program, as files in the target folder.
pub(super) struct Program<'a> {
    workspace: &'a Workspace,
    name: String,
    book: &'a str,
    manifest: Utf8PathBuf,
}

/// Returns a name for the program of one book of one package, which no other program has.
///
/// Programs share the folder of executables, also with those of other workspaces.
pub(super) fn name(library: &Library, book: &str) -> String {
    let mut hasher = DefaultHasher::new();
    (library.folder.as_str(), book).hash(&mut hasher);
    let book = book.rsplit("::").next().unwrap_or(book).replace("r#", "");
    format!("errorbook-{book}-{:016x}", hasher.finish())
}

impl<'a> Program<'a> {
    /// Writes the files. One that is as it must be is not touched, so that nothing is built again.
    pub(super) fn write(
        workspace: &'a Workspace,
        manifest: &Manifest<'_>,
        book: &'a str,
    ) -> Result<Self> {
        let folder = workspace.target().join("errorbook").join(&manifest.name);
        begin_target(workspace.target())?;
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {folder}"))?;
        let main =
            format!("fn main() {{\n    print!(\"{{}}\", errorbook::export::<{book}>());\n}}\n");
        keep(&folder.join("main.rs"), &main)?;
        let path = folder.join("Cargo.toml");
        keep(&path, &manifest.text())?;
        let lock = fs::read_to_string(workspace.root.join("Cargo.lock"))?;
        output::replace(folder.join("Cargo.lock").as_std_path(), &lock)?;
        Ok(Self { workspace, name: manifest.name.clone(), book, manifest: path })
    }

    /// Builds the program and returns what it prints.
    pub(super) fn run(&self, options: &BuildOptions, library: &Library) -> Result<Vec<u8>> {
        let program = self.build(options, library)?;
        let mut command = Command::new(&program);
        command.stdin(Stdio::null()).stdout(Stdio::piped());
        let mut running = command.spawn().with_context(|| cannot_run(&program))?;
        // It gets an error if it prints more than that.
        let printed = read_bounded(stdout(&mut running))?;
        if !running.wait()?.success() {
            bail!("the program that prints {} failed", self.book);
        }
        Ok(printed)
    }

    /// Builds the program with the user's cargo, which shows its progress.
    fn build(&self, options: &BuildOptions, library: &Library) -> Result<PathBuf> {
        let mut cargo = options.cargo("build");
        cargo.arg("--message-format=json-diagnostic-rendered-ansi");
        cargo.arg("--manifest-path").arg(&self.manifest);
        cargo.arg("--target-dir").arg(self.workspace.target());
        let mut cargo = cargo
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot run cargo")?;
        let mut built = Built::default();
        for message in Message::parse_stream(BufReader::new(stdout(&mut cargo))) {
            built.take(message?, &self.name);
        }
        match built.program {
            Some(program) if cargo.wait()?.success() => Ok(program),
            _ => bail!(hint::after(&built.said, self.book, library)),
        }
    }
}

/// What cargo said of a build.
#[derive(Default)]
struct Built {
    program: Option<PathBuf>,
    said: Said,
}

impl Built {
    fn take(&mut self, message: Message, name: &str) {
        match message {
            Message::CompilerArtifact(artifact) if artifact.target.name == name => {
                self.program = artifact.executable.map(Into::into);
            }
            Message::CompilerMessage(said) => self.hear(said.message, said.target.name == name),
            _ => {}
        }
    }

    /// Passes an error on. The user knows the warnings of the library.
    fn hear(&mut self, diagnostic: Diagnostic, of_program: bool) {
        if !matches!(diagnostic.level, DiagnosticLevel::Error | DiagnosticLevel::Ice) {
            return;
        }
        terminal::pass_on(diagnostic.rendered.as_deref().unwrap_or(&diagnostic.message));
        match (&self.said, of_program) {
            (Said::OfProgram(_), _) => {}
            (_, true) => {
                self.said = Said::OfProgram(diagnostic.code.map_or_else(String::new, |it| it.code));
            }
            (_, false) => self.said = Said::OfLibrary,
        }
    }
}

fn cannot_run(program: &Path) -> String {
    let program = program.display();
    format!(
        "cannot run {program}; if it is for another machine, set `CARGO_BUILD_TARGET=host-tuple`"
    )
}

fn stdout(child: &mut Child) -> impl Read + use<> {
    child.stdout.take().expect("it is piped")
}

/// Makes the target folder if cargo did not do so yet, with the mark that keeps it out of backups.
fn begin_target(target: &Utf8Path) -> Result<()> {
    if target.exists() {
        return Ok(());
    }
    fs::create_dir_all(target).with_context(|| format!("cannot make {target}"))?;
    let mark = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by `cargo errorbook`.\n";
    Ok(fs::write(target.join("CACHEDIR.TAG"), mark)?)
}

/// Writes a file unless it has this text.
fn keep(path: &Utf8Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text)
}
