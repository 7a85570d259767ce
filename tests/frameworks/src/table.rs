//! The table in Markdown.

use std::{fmt::Write as _, thread};

use crate::{
    column::{Column, Shown, columns},
    layered::rows as layered,
    rows::ROWS,
};

/// The table, and what is wrong with its cells.
#[derive(Default)]
pub(crate) struct Table {
    pub(crate) text: String,
    pub(crate) failures: Vec<String>,
    notes: Vec<&'static str>,
}

impl Table {
    /// Asks all frameworks: first those whose responses are errorbook's, byte for byte, then those
    /// with an envelope of their own.
    pub(crate) fn of_all() -> Self {
        let mut table = Self::default();
        table.add(columns::responses());
        table.add(columns::protocols());
        table.add_notes();
        table
    }

    fn add(&mut self, columns: Vec<Column>) {
        if columns.is_empty() {
            return;
        }
        let names: Vec<_> = columns.iter().map(|column| column.name).collect();
        let has_layers = columns.iter().any(Column::has_layer);
        let _ = writeln!(self.text, "| case | {} |", names.join(" | "));
        let _ = writeln!(self.text, "|---|{}", "---|".repeat(names.len()));
        let asked = columns.into_iter().map(|column| thread::spawn(move || column.ask()));
        let asked: Vec<_> = asked.collect();
        let asked = asked.into_iter().map(|column| column.join().expect("no cell panics"));
        let (plain, layered): (Vec<_>, Vec<_>) = asked.unzip();
        self.add_rows(&names, ROWS.iter().map(|row| row.what), &plain);
        if has_layers {
            let _ = writeln!(self.text, "| **with `ErrorLayer`** |{}", " |".repeat(names.len()));
            self.add_rows(&names, layered::ROWS.iter().map(|row| row.what), &layered);
        }
        self.text.push('\n');
    }

    fn add_rows(
        &mut self,
        names: &[&str],
        rows: impl Iterator<Item = &'static str>,
        columns: &[Vec<Shown>],
    ) {
        for (place, what) in rows.enumerate() {
            let cells = names.iter().zip(columns);
            let cells: Vec<_> =
                cells.map(|(name, column)| self.cell(name, what, &column[place])).collect();
            let _ = writeln!(self.text, "| {what} | {} |", cells.join(" | "));
        }
    }

    fn cell(&mut self, column: &str, row: &str, shown: &Shown) -> String {
        match shown {
            Shown::Said(cell) => cell.clone(),
            Shown::Impossible(why) => format!("—[^{}]", self.note(why)),
            Shown::Differs(failure) => {
                self.failures.push(format!("{column}: {row}: {failure}"));
                "differs".to_owned()
            }
        }
    }

    /// Returns the number of a note. Equal notes have one number.
    fn note(&mut self, text: &'static str) -> usize {
        let known = self.notes.iter().position(|note| *note == text);
        let place = known.unwrap_or_else(|| {
            self.notes.push(text);
            self.notes.len() - 1
        });
        place + 1
    }

    fn add_notes(&mut self) {
        for (place, note) in self.notes.iter().enumerate() {
            let _ = writeln!(self.text, "[^{}]: {note}.", place + 1);
        }
    }
}
