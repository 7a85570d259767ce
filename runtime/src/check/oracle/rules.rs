//! The rules, plainly: every entry is compared with every other one, at run time.
//!
//! This is written from what the pages of the derives promise, and shares no code with the proof.

use alloc::{collections::BTreeSet, format, string::String, vec::Vec};

use crate::catalog::{Book, Catalog, DetailsKind, ErrorSpec, Level, Retry};

/// Everything that a row says. Two rows are one entry only if all of it is equal.
#[derive(Clone, PartialEq)]
struct Entry {
    path: &'static str,
    version: &'static str,
    tokens: u64,
    variant: &'static str,
    status: u16,
    code: Option<&'static str>,
    r#type: Option<&'static str>,
    texts: [Option<&'static str>; 8],
    retry_after: Option<u32>,
    retry: Retry,
    level: Level,
    headers: &'static [(&'static str, &'static str)],
    details: DetailsKind,
    varying_headers: &'static [&'static str],
    varies: [bool; 3],
    flags: [bool; 3],
}

fn entry(spec: ErrorSpec) -> Entry {
    Entry {
        path: spec.owner().path(),
        version: spec.owner().version(),
        tokens: spec.owner().hash(),
        variant: spec.variant(),
        status: spec.status(),
        code: spec.code(),
        r#type: spec.r#type(),
        texts: [
            spec.title(),
            spec.description(),
            spec.action(),
            spec.group(),
            spec.message(),
            spec.doc_url(),
            spec.deprecated(),
            spec.constant_message(),
        ],
        retry_after: spec.retry_after(),
        retry: spec.retry(),
        level: spec.level(),
        headers: spec.headers(),
        details: spec.details(),
        varying_headers: spec.varying_headers(),
        varies: [spec.param_varies(), spec.status_varies(), spec.retry_after_varies()],
        flags: [spec.is_silent(), spec.is_exposed(), spec.is_shared()],
    }
}

/// All entries of a type and of those that it passes on, each once.
fn entries(catalog: &Catalog) -> Vec<Entry> {
    let mut all: Vec<Entry> = catalog.own().map(entry).collect();
    for inner in catalog.nested() {
        all.extend(entries(inner));
    }
    let mut distinct = Vec::new();
    for entry in all {
        if !distinct.contains(&entry) {
            distinct.push(entry);
        }
    }
    distinct
}

/// Returns what is wrong with a book and with the types below it; nothing for a sound one.
/// `sends_reasons` says whether an envelope of the book writes them.
pub(super) fn mistakes(book: &Book, sends_reasons: bool) -> BTreeSet<String> {
    let mut mistakes = BTreeSet::new();
    for listed in book.catalog.nested() {
        mistakes.extend(mistakes_of_type(listed));
        if listed.book().is_some_and(|named| named != book.catalog.owner()) {
            mistakes.insert(format!("book of {}", listed.owner().path()));
        }
    }
    let entries = entries(&book.catalog);
    for entry in &entries {
        mistakes.extend(mistakes_of_entry(book, entry));
    }
    for (place, second) in entries.iter().enumerate() {
        for first in &entries[..place] {
            let r#type = |entry: &Entry| entry.r#type.or_else(|| mapped_type(book, entry.status));
            mistakes.extend(differ(first, second, r#type));
            mistakes.extend(alike(first, second, sends_reasons || book.domain.is_some()));
        }
    }
    mistakes
}

/// What the derive of a type finds, and the derives of those that it passes on. A type whose inner
/// type is a parameter is left to the book.
fn mistakes_of_type(catalog: &Catalog) -> BTreeSet<String> {
    let mut mistakes = BTreeSet::new();
    for inner in catalog.nested() {
        mistakes.extend(mistakes_of_type(inner));
    }
    if !catalog.is_proven() {
        return mistakes;
    }
    let entries = entries(catalog);
    for (place, second) in entries.iter().enumerate() {
        for first in &entries[..place] {
            mistakes.extend(differ(first, second, |entry| entry.r#type));
        }
    }
    mistakes
}

/// Two entries of one code must both say `shared`, and have one status and one type.
fn differ(a: &Entry, b: &Entry, r#type: impl Fn(&Entry) -> Option<&'static str>) -> Option<String> {
    let code = a.code.filter(|_| a.code == b.code)?;
    let [_, _, shared_by_a] = a.flags;
    let [_, _, shared_by_b] = b.flags;
    let agree = shared_by_a && shared_by_b && a.status == b.status && r#type(a) == r#type(b);
    (!agree).then(|| format!("code {code}"))
}

/// Codes of one book must not differ in case alone, and not become one reason where reasons are
/// sent.
fn alike(a: &Entry, b: &Entry, sends_reasons: bool) -> Option<String> {
    let (first, second) = (a.code?, b.code?);
    if first == second {
        return None;
    }
    let of_case = first.to_lowercase() == second.to_lowercase();
    let of_reason = sends_reasons && reason(first) == reason(second);
    (of_case || of_reason).then(|| group(first))
}

/// The group of codes that are alike, as one mistake may be seen as one of case or of reasons.
pub(super) fn group(code: &str) -> String {
    let letters: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("alike {}", letters.to_lowercase())
}

/// `cardDeclined` and `card.declined` are the reason `CARD_DECLINED`.
fn reason(code: &str) -> String {
    let mut reason = String::new();
    let mut previous = ' ';
    for letter in code.chars() {
        if previous.is_lowercase() && letter.is_uppercase() {
            reason.push('_');
        }
        reason.push(if letter.is_alphanumeric() { letter } else { '_' });
        previous = letter;
    }
    reason.to_uppercase()
}

/// The rules of the book for each row: its type, and its code's style and length.
fn mistakes_of_entry(book: &Book, entry: &Entry) -> Vec<String> {
    let mut mistakes = Vec::new();
    let row = format!("{}::{}", entry.path, entry.variant);
    let types = &book.types;
    if !types.set.is_empty() {
        match entry.r#type {
            Some(own) if !types.set.contains(&own) => mistakes.push(format!("type of {row}")),
            // One for all rows of an enum.
            None if types.by_status.is_empty() => {
                mistakes.push(format!("no type in {}", entry.path));
            }
            _ => {}
        }
    }
    let code = entry.code.unwrap_or_default();
    if book.codes.style.is_some() && !super::random::is_snake_case(code) {
        mistakes.push(format!("style of {code}"));
    }
    if code.len() > book.codes.longest {
        mistakes.push(format!("length of {code}"));
    }
    mistakes
}

/// An exact status goes before its class.
fn mapped_type(book: &Book, status: u16) -> Option<&'static str> {
    let mapping = book.types.by_status;
    let exact = mapping.iter().find(|(first, last, _)| first == last && *first == status);
    let class = mapping.iter().find(|(first, last, _)| (*first..=*last).contains(&status));
    exact.or(class).map(|(_, _, name)| *name)
}

/// Whether the list of all rows has each entry.
pub(super) fn lists_all(catalog: &Catalog) -> bool {
    let listed: Vec<_> = catalog.iter().map(entry).collect();
    entries(catalog).iter().all(|entry| listed.contains(entry))
}

/// Whether a type is in the tree of a book. Types of one path, version and declaration can only differ
/// in what their consts mean, which are the statuses.
pub(super) fn is_listed(book: &Catalog, catalog: &Catalog) -> bool {
    let statuses = |catalog: &Catalog| catalog.own().map(ErrorSpec::status).collect::<Vec<_>>();
    let is_it = book.owner() == catalog.owner() && statuses(book) == statuses(catalog);
    is_it || book.nested().iter().any(|inner| is_listed(inner, catalog))
}
