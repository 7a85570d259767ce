//! Many contracts as one.

mod conflict;
mod entries;
mod envelopes;

use std::{
    collections::{BTreeMap, btree_map},
    iter::once,
};

pub use conflict::{Conflict, Holder};
pub use envelopes::LeftOut;

use crate::{Contract, FORMAT, Json, Members};

/// A contract, and its name for messages.
type File = (String, Contract);

/// The contract of several services.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Merged {
    /// All their entries.
    pub contract: Contract,
    /// The envelopes that some of them do not have, or have in another shape.
    pub left_out: Vec<LeftOut>,
}

/// Merges contracts, each with a name for messages, usually that of its file.
///
/// Each code must have one meaning in each domain, or without one. The same row in two files is one
/// entry. So are rows for failures of the framework that agree in all but their place: each service
/// declares its own.
///
/// The result does not depend on the order, except that book, title and description are those of the
/// first. It has the domain of the contracts if all have the same; else each entry says its own. It
/// has the envelopes that all contracts have. Accepted changes stay in the files of the services.
///
/// ```
/// use errorbook_contract::{Contract, merge};
///
/// let shop: Contract = r#"{
///   "format": 1, "book": "shop::ShopApi", "envelopes": [],
///   "errors": [
///     { "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "shop::Gone" }
///   ]
/// }"#
/// .parse()?;
/// let mut bank = shop.clone();
/// bank.errors[0].owner = "bank::Gone".to_owned();
///
/// let (shop, bank) = (("shop.json".to_owned(), shop), ("bank.json".to_owned(), bank));
/// let conflicts = merge(&shop, &[bank]).unwrap_err();
/// assert_eq!(
///     conflicts[0].to_string(),
///     "the code `gone` has several meanings: bank::Gone in bank.json and shop::Gone in shop.json",
/// );
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
///
/// # Errors
///
/// Fails with each code that has several meanings.
pub fn merge(
    first: &(String, Contract),
    others: &[(String, Contract)],
) -> Result<Merged, Vec<Conflict>> {
    let contracts: Vec<&File> = once(first).chain(others).collect();
    merge_all(&contracts)
}

/// Merges contracts, of which there is one at least.
fn merge_all(contracts: &[&File]) -> Result<Merged, Vec<Conflict>> {
    let (_, first) = contracts[0];
    let domain = contracts.iter().all(|(_, other)| other.domain == first.domain);
    let domain = if domain { first.domain.clone() } else { None };
    let errors = entries::entries(contracts, domain.as_deref())?;
    let (envelopes, left_out) = envelopes::envelopes(contracts);
    let mut contract = Contract {
        format: FORMAT,
        book: first.book.clone(),
        title: first.title.clone(),
        description: first.description.clone(),
        domain,
        types: types(contracts),
        groups: union(contracts, |contract| &contract.groups),
        envelopes,
        errors,
        accepted: Vec::new(),
        unknown: unknown(contracts),
    };
    contract.sort();
    Ok(Merged { contract, left_out })
}

/// Returns the types that one of them allows; none if one allows all.
fn types(contracts: &[&File]) -> Vec<String> {
    if contracts.iter().any(|(_, contract)| contract.types.is_empty()) {
        return Vec::new();
    }
    union(contracts, |contract| &contract.types)
}

/// Returns the list on which all agree, else all names of the lists in alphabetical order.
fn union(contracts: &[&File], list: fn(&Contract) -> &[String]) -> Vec<String> {
    let first = list(&contracts[0].1);
    if contracts.iter().all(|(_, contract)| list(contract) == first) {
        return first.to_vec();
    }
    let mut names: Vec<String> =
        contracts.iter().flat_map(|(_, contract)| list(contract).iter().cloned()).collect();
    names.sort();
    names.dedup();
    names
}

/// Returns the unknown members on which all agree.
fn unknown(contracts: &[&File]) -> Members {
    let mut counts: BTreeMap<&str, (usize, &Json)> = BTreeMap::new();
    for (_, contract) in contracts {
        for (name, value) in contract.unknown.iter() {
            match counts.entry(name) {
                btree_map::Entry::Vacant(place) => {
                    place.insert((1, value));
                }
                btree_map::Entry::Occupied(mut place) if place.get().1 == value => {
                    place.get_mut().0 += 1;
                }
                btree_map::Entry::Occupied(_) => {}
            }
        }
    }
    let agreed = counts.into_iter().filter(|(_, (count, _))| *count == contracts.len());
    agreed.map(|(name, (_, value))| (name, value.clone())).collect()
}
