//! The names of files, safe on every system.

use std::collections::{HashMap, HashSet};

use super::anchors::slug;
use crate::{Contract, Entry, hash::hash, reference::heading};

/// The longest name without its ending. File systems take 255 bytes.
const LONGEST: usize = 120;

/// What Windows keeps for devices, and the pages that are there already.
const TAKEN: &[&str] = &[
    "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
    "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    "index", "sitemap",
];

/// Returns the name of the file of each entry, in the order of the contract.
///
/// It is the code where that is a name on every system. No two names are the same where the system
/// ignores case.
pub(super) fn names(contract: &Contract) -> Vec<String> {
    let mut used: HashSet<String> = TAKEN.iter().map(ToString::to_string).collect();
    let mut next: HashMap<String, usize> = HashMap::new();
    contract
        .errors
        .iter()
        .map(|entry| {
            let name = name(entry);
            let key = name.to_ascii_lowercase();
            let mut free = name.clone();
            while !used.insert(free.to_ascii_lowercase()) {
                let number = next.entry(key.clone()).or_insert(1);
                *number += 1;
                free = format!("{name}-{number}");
            }
            format!("{free}.html")
        })
        .collect()
}

fn name(entry: &Entry) -> String {
    let Some(code) = &entry.code else {
        return format!("{}-{}", entry.status, slug(heading(entry)));
    };
    let is_safe = |char: char| char.is_ascii_alphanumeric() || matches!(char, '_' | '-');
    let is_inner = |char: char| is_safe(char) || char == '.';
    if code.len() <= LONGEST && code.starts_with(is_safe) && code.chars().all(is_inner) {
        return code.replace('.', "-");
    }
    let safe = code.chars().filter(|char| is_safe(*char)).take(40).collect::<String>();
    // A name does not depend on the other codes of the book.
    format!("{safe}-{:016x}", hash(code))
}
