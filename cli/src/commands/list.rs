//! `cargo errorbook list`

use std::{collections::BTreeSet, fmt::Write as _, str::FromStr};

use anyhow::Result;
use clap::Args;
use errorbook_contract::{Contract, Entry};

use super::{Outcome, input::Input};
use crate::terminal::{self, BOLD, FAINT, escape};

/// List the codes with status, type and title
#[derive(Args)]
#[command(after_help = "\
Example:
  cargo errorbook list --status 4xx")]
pub(crate) struct List {
    /// Only this status, or a class of them: `404`, `4xx`
    #[arg(long)]
    status: Option<StatusFilter>,

    /// Only errors of this type
    #[arg(long = "type", value_name = "TYPE")]
    of_type: Option<String>,

    /// Only errors of this group
    #[arg(long)]
    group: Option<String>,

    #[command(flatten)]
    input: Input,
}

impl List {
    pub(super) fn run(self) -> Result<Outcome> {
        let Self { status, of_type, group, input } = self;
        let contract = input.contract()?;
        let is_asked = |entry: &&Entry| {
            status.is_none_or(|filter| filter.takes(entry.status))
                && (of_type.is_none() || of_type == entry.r#type)
                && (group.is_none() || group == entry.group)
        };
        let rows: Vec<Row> = contract.errors.iter().filter(is_asked).map(Row::of).collect();
        terminal::print(&table(&rows))?;
        if rows.is_empty() {
            let types = known("types", of_type.is_some(), &contract, |entry| entry.r#type.as_ref());
            let groups = known("groups", group.is_some(), &contract, |entry| entry.group.as_ref());
            terminal::note(&format!("no error matches{types}{groups}"));
        }
        Ok(Outcome::Fine)
    }
}

/// Says what a filter could have been, if it was given.
fn known(
    noun: &str,
    is_given: bool,
    contract: &Contract,
    of: fn(&Entry) -> Option<&String>,
) -> String {
    let names: BTreeSet<String> =
        contract.errors.iter().filter_map(of).map(|name| one_line(name)).collect();
    match (is_given, names.is_empty()) {
        (false, _) => String::new(),
        (true, true) => format!("; there are no {noun}"),
        (true, false) => {
            format!("; the {noun} are {}", names.into_iter().collect::<Vec<_>>().join(", "))
        }
    }
}

/// A status, or the hundred of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum StatusFilter {
    Status(u16),
    Class(u16),
}

impl StatusFilter {
    fn takes(self, status: u16) -> bool {
        match self {
            Self::Status(only) => status == only,
            Self::Class(class) => status / 100 == class,
        }
    }
}

impl FromStr for StatusFilter {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.to_ascii_lowercase().as_str() {
            "4xx" => Ok(Self::Class(4)),
            "5xx" => Ok(Self::Class(5)),
            other => match other.parse() {
                Ok(status @ 400..600) => Ok(Self::Status(status)),
                _ => Err("write a status from 400 to 599, `4xx` or `5xx`"),
            },
        }
    }
}

/// The cells of one line, escaped.
struct Row {
    code: String,
    status: u16,
    class: String,
    title: String,
    remark: &'static str,
}

impl Row {
    fn of(entry: &Entry) -> Self {
        let cell = |text: Option<&str>| one_line(text.unwrap_or("-"));
        Self {
            code: cell(entry.code.as_deref()),
            status: entry.status,
            class: cell(entry.r#type.as_deref()),
            title: one_line(&entry.title),
            remark: match (&entry.deprecated, entry.fallback) {
                (Some(_), _) => "  deprecated",
                (None, true) => "  fallback",
                (None, false) => "",
            },
        }
    }
}

fn one_line(text: &str) -> String {
    escape(&text.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned()
}

fn table(rows: &[Row]) -> String {
    let widest = |cell: fn(&Row) -> &str| rows.iter().map(|row| cell(row).chars().count()).max();
    let code = widest(|row| &row.code).unwrap_or(0);
    let class = widest(|row| &row.class).unwrap_or(0);
    let mut text = String::new();
    for Row { code: name, status, class: of_type, title, remark } in rows {
        let name = format_args!("{BOLD}{name:code$}{BOLD:#}");
        let remark = format_args!("{FAINT}{remark}{FAINT:#}");
        let _ = writeln!(text, "{name}  {status}  {of_type:class$}  {title}{remark}");
    }
    text
}
