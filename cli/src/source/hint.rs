//! What an error of the compiler means to the user.

use super::{scan, workspace::Library};

/// Which errors the compiler found.
#[derive(Default)]
pub(super) enum Said {
    /// None: cargo itself failed.
    #[default]
    Nothing,
    /// Only some of the library, or of what it needs.
    OfLibrary,
    /// One of the program; this is its code.
    OfProgram(String),
}

/// Says why there is no program, and what to do.
///
/// An error in the program can only be about the path of the book. All others are the user's own, and
/// the compiler has explained them.
pub(super) fn after(said: &Said, book: &str, library: &Library) -> String {
    let code = match said {
        Said::Nothing => return format!("cargo could not build what prints {book}"),
        Said::OfLibrary => return format!("`{}` does not compile", library.name),
        Said::OfProgram(code) => code.as_str(),
    };
    match code {
        "E0603" => format!("{book} is private; make it and the modules around it `pub`"),
        "E0277" => format!("{book} is no book; add `#[derive(ErrorBook)]`"),
        "E0412" | "E0425" | "E0432" | "E0433" => not_found(book, library),
        _ => format!("{book} cannot be exported"),
    }
}

fn not_found(book: &str, library: &Library) -> String {
    let known = scan::books(&library.source, &library.crate_name);
    if known.is_empty() {
        return format!("there is no {book} in {}", library.folder);
    }
    if known.iter().any(|known| known == book) {
        return format!("{book} is not there with these features; see `--features`");
    }
    format!("there is no {book}; `{}` has: {}", library.name, known.join(", "))
}
