//! `cargo errorbook explain`

use std::fmt::{Display, Write as _};

use anyhow::{Result, bail};
use clap::Args;
use errorbook_contract::{Contract, Details, Entry, Json, Retry};

use super::{Outcome, input::Input};
use crate::terminal::{self, BOLD, FAINT, escape};

/// Explain a code: what happened, what to do, and what the response holds
#[derive(Args)]
#[command(after_help = "\
Example:
  cargo errorbook explain order_not_found")]
pub(crate) struct Explain {
    /// The code
    code: String,

    #[command(flatten)]
    input: Input,
}

impl Explain {
    pub(super) fn run(self) -> Result<Outcome> {
        let contract = self.input.contract()?;
        let entries: Vec<&Entry> = contract.find(&self.code).collect();
        if entries.is_empty() {
            bail!(unknown(&self.code, &contract));
        }
        let pages: Vec<String> = entries.into_iter().map(page).collect();
        terminal::print(&pages.join("\n"))?;
        Ok(Outcome::Fine)
    }
}

/// Says that there is no such code, and which one is nearest.
fn unknown(code: &str, contract: &Contract) -> String {
    let mut text = format!("there is no code `{code}` in {}", contract.title_or_name());
    if let Some(near) = contract.nearest_code(code) {
        let _ = write!(text, "; did you mean `{near}`?");
    }
    text
}

/// Everything that the contract says of one entry.
fn page(entry: &Entry) -> String {
    let mut page = Page(String::new());
    let code = entry.code.as_deref().unwrap_or("-");
    let (title, varies) =
        (&entry.title, if entry.status_varies { ", or another status" } else { "" });
    page.line(format_args!(
        "{BOLD}{}{BOLD:#}  {}{varies}  {}",
        escape(code),
        entry.status,
        escape(title)
    ));
    page.prose(entry.description.as_deref());
    page.prose(entry.deprecated.as_deref().map(deprecation).as_deref());
    page.prose(entry.action.as_deref());
    page.0.push('\n');
    facts(&mut page, entry);
    details(&mut page, entry.details.as_ref());
    for (media_type, example) in &entry.examples {
        page.example(media_type, example);
    }
    page.0
}

fn deprecation(why: &str) -> String {
    if why.is_empty() { "Deprecated.".to_owned() } else { format!("Deprecated: {why}") }
}

fn facts(page: &mut Page, entry: &Entry) {
    page.fact("type", entry.r#type.as_deref());
    page.fact("message", message(entry));
    page.fact("retry", Some(&retry(entry)));
    page.fact(
        "param",
        entry.param.as_ref().map(|param| param.value.as_deref().unwrap_or("varies")),
    );
    page.fact("violations", entry.violations.then_some("lists what is wrong with the input"));
    for header in &entry.headers {
        let value = header.value.as_deref().unwrap_or("(varies)");
        page.fact("header", Some(&format!("{}: {value}", header.name)));
    }
    page.fact("domain", entry.domain.as_deref());
    page.fact("group", entry.group.as_deref());
    page.fact("fallback", entry.fallback.then_some("also answers what the framework refuses"));
    page.fact("docs", entry.doc_url.as_deref());
    page.fact("source", Some(&entry.path()));
}

fn message(entry: &Entry) -> Option<&str> {
    if entry.silent { Some("(none)") } else { entry.message.as_deref() }
}

fn retry(entry: &Entry) -> String {
    match (entry.retry, entry.retry_after) {
        (Retry::Never, _) => "no, the same request fails again".to_owned(),
        (Retry::Backoff, _) => "yes, with growing pauses".to_owned(),
        (Retry::After, Some(1)) => "yes, after 1 second".to_owned(),
        (Retry::After, Some(seconds)) => format!("yes, after {seconds} seconds"),
        (Retry::After, None) => "yes, after the time in `Retry-After`".to_owned(),
    }
}

fn details(page: &mut Page, details: Option<&Details>) {
    match details {
        Some(Details::Value(value)) => {
            page.fact("details", Some(&described(&value.schema, value.optional)));
        }
        Some(Details::Members(members)) => {
            for member in members {
                let what = described(&member.schema, member.optional);
                page.fact("details", Some(&format!("{}: {what}", member.name)));
            }
        }
        _ => {}
    }
}

fn described(schema: &Json, optional: bool) -> String {
    let optional = if optional { ", optional" } else { "" };
    format!("{}{optional}", type_of(schema))
}

fn type_of(schema: &Json) -> String {
    match schema {
        Json::Object(members) if members.is_empty() => "any".to_owned(),
        _ => schema
            .get("type")
            .and_then(Json::as_str)
            .map_or_else(|| schema.to_string(), str::to_owned),
    }
}

/// The text of one entry.
struct Page(String);

impl Page {
    fn line(&mut self, line: impl Display) {
        let _ = writeln!(self.0, "{line}");
    }

    /// Writes a paragraph.
    fn prose(&mut self, text: Option<&str>) {
        if let Some(text) = text {
            self.line(format_args!("\n{}", escape(text.trim_end())));
        }
    }

    fn fact(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.line(format_args!("{FAINT}{name:10}{FAINT:#}  {}", escape(value)));
        }
    }

    fn example(&mut self, media_type: &str, example: &Json) {
        self.line(format_args!("\n{FAINT}{}{FAINT:#}", escape(media_type)));
        self.line(escape(&example.pretty()));
    }
}
