//! What was measured, as Markdown.

use std::fmt::Write as _;

use super::{BOOKS, Book, Cold, Compiled, Line, SIZES};
use crate::{goals, page::COMPILE, source::Kind};

impl Compiled {
    pub(super) fn line(&self, kind: Kind, payload: bool) -> &Line {
        let is_it = |line: &&Line| line.kind == kind && line.payload == payload;
        self.lines.iter().find(is_it).expect("every kind is measured")
    }

    pub fn section(&self) -> String {
        format!("{COMPILE}\n{}\n{}", goals::table(&self.goals()), self.tables())
    }

    fn tables(&self) -> String {
        let mut text = format!(
            "With {}.\n\n\
             CPU seconds of one rustc, start-up included: the least of three rounds, of two at\n\
             5,000. For each variant at 1,000: bytes of the expansion, lines of LLVM IR before any\n\
             optimisation (what cargo-llvm-lines counts), and text with data of the object file in\n\
             bytes. Generic code that nothing calls is in neither of the last two.\n\n",
            self.versions,
        );
        for (title, payload) in [("Unit variants", false), ("Variants with one field", true)] {
            let _ = write!(text, "### {title}\n\n| |");
            for what in ["check", "release"] {
                for size in SIZES {
                    let _ = write!(text, " {what} {size} |");
                }
            }
            text += " expansion | LLVM lines | object |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n";
            for line in self.lines.iter().filter(|line| line.payload == payload) {
                text += &line.row();
            }
            text += "\n";
        }
        text += "### Books\n\nCPU seconds of a check, enums of a hundred codes.\n\n";
        text += "| codes | enums alone | with a constant that reads each hash | with the book \
                 | with the book, which each enum names |\n";
        text += "|--:|--:|--:|--:|--:|\n";
        for (codes, Book { alone, read, listed, named }) in BOOKS.iter().zip(&self.books) {
            let _ =
                writeln!(text, "| {codes} | {alone:.2} | {read:.2} | {listed:.2} | {named:.2} |");
        }
        let Cold { alone, with_serde_json, with_derive, with_errorbook, syns, .. } = self.cold;
        let _ = write!(
            text,
            "\n### Cold build\n\nCPU seconds of a crate from nothing, in debug, the better of two.\n\n\
             | uses | seconds |\n|---|--:|\n\
             | thiserror and serde | {alone:.1} |\n\
             | these and serde_json | {with_serde_json:.1} |\n\
             | these and the derive of errorbook | {with_derive:.1} |\n\
             | these and errorbook, {syns} version of syn in the tree | {with_errorbook:.1} |\n",
        );
        text
    }
}

impl Line {
    fn row(&self) -> String {
        let mut row = format!("| {} |", self.kind.name());
        for cost in self.costs {
            let _ = write!(row, " {:.2} |", cost.check);
        }
        for cost in self.costs {
            let _ = write!(row, " {:.2} |", cost.release);
        }
        let object = self.object.map_or("-".to_owned(), |bytes| bytes.to_string());
        let _ = writeln!(row, " {} | {:.1} | {object} |", self.expansion, self.llvm);
        row
    }
}
