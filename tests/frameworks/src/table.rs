//! The table, as Markdown.

use std::fmt::Write as _;

use crate::{
    check,
    protocol::{Cell, async_graphql, jsonrpsee, lambda_http, tonic},
    rows::{ROWS, Row},
    server,
};

/// A framework: asks its server for the cell of a row.
struct Column {
    name: &'static str,
    cell: Box<dyn Fn(&Row) -> Cell>,
    /// Why it cannot be asked with another method than its own.
    one_method: Option<&'static str>,
}

macro_rules! http {
    ($name:literal, $server:ident) => {{
        let address = server::$server::start();
        let cell = Box::new(move |row: &Row| check::cell(address, row));
        Column { name: $name, cell, one_method: None }
    }};
}

macro_rules! protocol {
    ($name:literal, $server:ident, $why:literal) => {{
        let server = $server::start();
        let cell = Box::new(move |row: &Row| $server::cell(&server, row));
        Column { name: $name, cell, one_method: Some($why) }
    }};
}

/// The table, and what is wrong with those of its cells that are not as they should be.
#[derive(Default)]
pub(crate) struct Table {
    pub(crate) text: String,
    pub(crate) failures: Vec<String>,
    notes: Vec<String>,
}

impl Table {
    /// Those whose responses are errorbook's, byte for byte.
    pub(crate) fn add_responses(&mut self) {
        self.add(&[
            http!("http (hyper)", http),
            http!("axum", axum),
            http!("actix-web", actix_web),
            http!("rocket", rocket),
            http!("poem", poem),
            http!("warp", warp),
            http!("salvo", salvo),
            Column { one_method: None, ..protocol!("lambda-http", lambda_http, "") },
        ]);
    }

    /// Those with an envelope of their own.
    pub(crate) fn add_protocols(&mut self) {
        self.add(&[
            protocol!("tonic", tonic, "gRPC has one method"),
            protocol!("async-graphql", async_graphql, "GraphQL over HTTP has no `HEAD`"),
            protocol!("jsonrpsee", jsonrpsee, "JSON-RPC over HTTP has no `HEAD`"),
        ]);
    }

    fn add(&mut self, columns: &[Column]) {
        let names: Vec<_> = columns.iter().map(|column| column.name).collect();
        let _ = writeln!(self.text, "| case | {} |", names.join(" | "));
        let _ = writeln!(self.text, "|---|{}", "---|".repeat(columns.len()));
        for row in ROWS {
            let cells: Vec<_> = columns.iter().map(|column| self.cell(column, row)).collect();
            let _ = writeln!(self.text, "| {} | {} |", row.what, cells.join(" | "));
        }
        self.text.push('\n');
    }

    fn cell(&mut self, column: &Column, row: &Row) -> String {
        let why = column.one_method.filter(|_| row.is_about_http());
        if let Some(why) = why {
            return format!("—[^{}]", self.note(why));
        }
        (column.cell)(row).unwrap_or_else(|failure| {
            self.failures.push(format!("{}: {}: {failure}", column.name, row.what));
            "differs".to_owned()
        })
    }

    /// The number of a note, each of which stands once.
    fn note(&mut self, text: &str) -> usize {
        let known = self.notes.iter().position(|note| note == text);
        let place = known.unwrap_or_else(|| {
            self.notes.push(text.to_owned());
            self.notes.len() - 1
        });
        place + 1
    }

    pub(crate) fn add_notes(&mut self) {
        for (place, note) in self.notes.iter().enumerate() {
            let _ = writeln!(self.text, "[^{}]: {note}.", place + 1);
        }
    }
}
