//! What was measured, as Markdown.

use std::fmt::Write as _;

use super::{BOOKS, Compiled, Line, SIZES};
use crate::{
    goals::{HEAD, verdict},
    page::COMPILE,
    source::Kind,
};

impl Compiled {
    fn line(&self, kind: Kind, payload: bool) -> &Line {
        let is_it = |line: &&Line| line.kind == kind && line.payload == payload;
        self.lines.iter().find(is_it).expect("every kind is measured")
    }

    pub fn section(&self) -> String {
        format!("{COMPILE}\n{HEAD}{}\n{}", self.goals(), self.tables())
    }

    fn tables(&self) -> String {
        let mut text =
            "CPU seconds of one rustc, start-up included: the least of three checks and \
            of two release builds. Expansion, and text with data of the object file, in bytes for \
            each variant at 1,000.\n\n"
                .to_owned();
        for (title, payload) in [("Unit variants", false), ("Variants with one field", true)] {
            let _ = write!(text, "### {title}\n\n| |");
            for what in ["check", "release"] {
                for size in SIZES {
                    let _ = write!(text, " {what} {size} |");
                }
            }
            text += " expansion | object |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n";
            for line in self.lines.iter().filter(|line| line.payload == payload) {
                text += &line.row();
            }
            text += "\n";
        }
        text += "### Books\n\nCPU seconds of a check, enums of a hundred codes.\n\n";
        text += "| codes | enums alone | with the book | the proof |\n|--:|--:|--:|--:|\n";
        for (codes, (without, with)) in BOOKS.iter().zip(self.books) {
            let proof = with - without;
            let _ = writeln!(text, "| {codes} | {without:.2} | {with:.2} | {proof:.2} |");
        }
        let (without, with) = self.cold;
        let _ = write!(
            text,
            "\n### Cold build\n\nA crate that uses thiserror and serde: {without:.1} s of CPU. The \
             same with errorbook: {with:.1} s, with {} version of syn in the tree.\n",
            self.syns,
        );
        text
    }

    fn goals(&self) -> String {
        let base = self.line(Kind::Base, false);
        let part = |line: &Line, size: usize| line.costs[size].release - base.costs[size].release;
        let errorbook = self.line(Kind::Errorbook, false);
        let matches = self.line(Kind::Matches, false);
        // With a field each: thiserror does next to nothing for a text that never changes.
        let thiserror = self.line(Kind::Thiserror, true);
        let beside = self.line(Kind::ThiserrorAndErrorbook, true);
        let of = |with: f64, without: f64| 100.0 * (with - without) / without;
        let (alone, cold) = self.cold;
        let metadata = |size| part(errorbook, size) / part(matches, size);
        let goals = [
            (
                "release of 1,000 variants, metadata part",
                "≤ 0.5 × a match per accessor",
                metadata(2),
                0.5,
            ),
            (
                "release of 5,000 variants, metadata part",
                "≤ 0.2 × a match per accessor",
                metadata(3),
                0.2,
            ),
            (
                "check from 1,000 to 5,000 variants",
                "grows ≤ 6 ×",
                errorbook.costs[3].check / errorbook.costs[2].check,
                6.0,
            ),
            (
                "beside thiserror at 1,000 variants with a field, check",
                "adds ≤ 25 %",
                of(beside.costs[2].check, thiserror.costs[2].check),
                25.0,
            ),
            (
                "beside thiserror at 1,000 variants with a field, release",
                "adds ≤ 15 %",
                of(beside.costs[2].release, thiserror.costs[2].release),
                15.0,
            ),
            (
                "uniqueness of 10,000 codes in a book",
                "≤ 0.6 s",
                self.books[2].1 - self.books[2].0,
                0.6,
            ),
            ("cold build beside thiserror and serde", "adds ≤ 1.0 s", cold - alone, 1.0),
            ("versions of syn beside thiserror and serde", "1", self.syns as f64, 1.0),
        ];
        let mut text = String::new();
        for (work, goal, reached, most) in goals {
            let _ =
                writeln!(text, "| {work} | {goal} | {reached:.2} | {} |", verdict(reached <= most));
        }
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
        let _ = writeln!(row, " {} | {object} |", self.expansion);
        row
    }
}
