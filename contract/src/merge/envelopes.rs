//! The envelopes on which all contracts agree.

use std::{
    collections::{BTreeMap, HashMap},
    fmt,
};

use super::File;
use crate::{Contract, Envelope, Members};

/// An envelope that is not in the merged contract, since the services do not agree on it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LeftOut {
    /// Its media type.
    pub media_type: String,
    /// The files that have it, in one shape or another.
    pub files: Vec<String>,
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (media_type, files) = (&self.media_type, self.files.join(", "));
        write!(
            f,
            "the envelope `{media_type}` is left out: the contracts do not agree on it ({files})"
        )
    }
}

/// Returns the envelopes that all have, and the others.
pub(super) fn envelopes(contracts: &[&File]) -> (Vec<Envelope>, Vec<LeftOut>) {
    let mut by_media_type: BTreeMap<&str, Vec<(&str, &Envelope)>> = BTreeMap::new();
    for (file, contract) in contracts {
        for envelope in &contract.envelopes {
            by_media_type.entry(&envelope.media_type).or_default().push((file, envelope));
        }
    }
    let mut kept = Vec::new();
    let mut left_out = Vec::new();
    for (media_type, held) in by_media_type {
        let first = held[0].1;
        let agrees = |(_, other): &(&str, &Envelope)| other.shape == first.shape;
        if held.len() == contracts.len() && held.iter().all(agrees) {
            let mut first = first.clone();
            if held.iter().any(|(_, other)| other.unknown != first.unknown) {
                first.unknown = Members::default();
            }
            kept.push(first);
        } else {
            let mut files: Vec<String> = held.iter().map(|(file, _)| (*file).to_owned()).collect();
            files.sort();
            left_out.push(LeftOut { media_type: media_type.to_owned(), files });
        }
    }
    in_order(contracts, &mut kept);
    (kept, left_out)
}

/// Sorts envelopes as the contracts do, if they agree on that; else they stay sorted by media type.
fn in_order(contracts: &[&File], kept: &mut [Envelope]) {
    let first = places(&contracts[0].1);
    let mut ordered = kept.to_vec();
    ordered.sort_by_key(|envelope| first[envelope.media_type.as_str()]);
    let agrees = |(_, contract): &&File| {
        let places = places(contract);
        ordered.is_sorted_by_key(|envelope| places[envelope.media_type.as_str()])
    };
    if contracts.iter().all(agrees) {
        kept.clone_from_slice(&ordered);
    }
}

/// Returns the place of each media type.
fn places(contract: &Contract) -> HashMap<&str, usize> {
    let media_types = contract.envelopes.iter().map(|envelope| envelope.media_type.as_str());
    media_types.enumerate().map(|(place, media_type)| (media_type, place)).collect()
}
