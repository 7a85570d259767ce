//! What changed between two contracts: the whole table of rules, and who reads it.

mod accept;
mod bless;
mod examples;
mod generated;
mod hostile;
mod own_envelope;
mod pairing;
mod rules;
mod writers;

use errorbook_contract::{Contract, Diff, Entry, Finding};
use serde::de::DeserializeOwned;

/// Returns the contract that the tests change.
fn base() -> Contract {
    include_str!("base.json").parse().expect("the base is a contract")
}

/// Returns the first entry with a code.
fn entry<'a>(contract: &'a mut Contract, code: &str) -> &'a mut Entry {
    let mut entries = contract.errors.iter_mut();
    entries.find(|entry| entry.code.as_deref() == Some(code)).expect("the base has the code")
}

/// Removes the entries with a code.
fn remove(contract: &mut Contract, code: &str) {
    contract.errors.retain(|entry| entry.code.as_deref() != Some(code));
}

/// Returns a part of a contract from its JSON.
fn json<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).expect("the test has JSON of the format")
}

/// Returns the names of all changes.
fn instances(diff: &Diff) -> Vec<String> {
    diff.findings().iter().map(Finding::instance).collect()
}
