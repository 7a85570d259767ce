//! Finds books in source text, without a parser: enough for a good guess.

use std::fs;

use cargo_metadata::camino::{Utf8Path, Utf8PathBuf};

/// How deep folders are searched.
const DEEPEST: usize = 16;

/// Returns the paths of the `pub` types with `#[book(…)]` in a crate.
///
/// A book in a module that is not `pub` is taken to be exported at the root.
pub(super) fn books(root: &Utf8Path, crate_name: &str) -> Vec<String> {
    let Some(folder) = root.parent() else { return Vec::new() };
    let top = fs::read_to_string(root).unwrap_or_default();
    let mut files = Vec::new();
    source_files(folder, DEEPEST, &mut files);
    files.sort();
    let mut found = Vec::new();
    for file in files {
        let modules = modules(file.strip_prefix(folder).unwrap_or(&file), root.file_name());
        let is_visible =
            modules.first().is_none_or(|first| top.contains(&format!("pub mod {first}")));
        let modules = if is_visible { modules } else { Vec::new() };
        for name in books_in(&fs::read_to_string(&file).unwrap_or_default()) {
            let mut path = vec![crate_name.to_owned()];
            path.extend(modules.iter().cloned());
            path.push(name);
            found.push(path.join("::"));
        }
    }
    found
}

fn source_files(folder: &Utf8Path, depth: usize, files: &mut Vec<Utf8PathBuf>) {
    let Ok(entries) = folder.read_dir_utf8() else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder && depth > 0 && path.file_name() != Some("bin") {
            source_files(path, depth - 1, files);
        } else if !is_folder
            && path.extension() == Some("rs")
            && path.file_name() != Some("main.rs")
        {
            files.push(path.to_owned());
        }
    }
}

/// Returns the modules of a file: `a/b.rs` and `a/b/mod.rs` are `a::b`.
fn modules(file: &Utf8Path, root: Option<&str>) -> Vec<String> {
    if root == Some(file.as_str()) {
        return Vec::new();
    }
    let mut parts: Vec<String> =
        file.with_extension("").components().map(|part| part.to_string()).collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    parts
}

/// Returns the names of the `pub` types that follow a `#[book(`.
fn books_in(text: &str) -> Vec<String> {
    let code: Vec<&str> =
        text.lines().map(str::trim_start).filter(|line| !line.starts_with("//")).collect();
    let code = code.join("\n");
    let after = code.split("#[book(").skip(1);
    after.filter_map(type_after).collect()
}

/// Returns the name of the type that the attribute is on, if it is `pub`.
fn type_after(text: &str) -> Option<String> {
    let mut words = text.split_whitespace();
    let mut before = "";
    loop {
        let word = words.next()?;
        if matches!(word, "struct" | "enum") {
            break;
        }
        before = word;
    }
    let name = words.next()?;
    let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
    (before == "pub").then(|| name[..end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::{books_in, modules};

    #[test]
    fn a_book_is_a_public_type_with_the_attribute() {
        let text = "
            /// ```
            /// #[book(errors(X))]
            /// pub struct InDocs;
            /// ```
            #[derive(ErrorBook)]
            #[book(
                errors(Struct, PayError), title = \"The errors\"
            )]
            pub struct ShopApi;

            #[book(errors(X))]
            struct Private;
            #[book(errors(X))]
            pub(crate) struct Inner;
            #[book(errors(X))] pub enum Other {}
        ";
        assert_eq!(books_in(text), ["ShopApi", "Other"]);
    }

    #[test]
    fn modules_follow_files() {
        let path = |file: &str| modules(file.into(), Some("lib.rs")).join("::");
        assert_eq!(path("lib.rs"), "");
        assert_eq!(path("errors.rs"), "errors");
        assert_eq!(path("a/mod.rs"), "a");
        assert_eq!(path("a/b.rs"), "a::b");
    }
}
