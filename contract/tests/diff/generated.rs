//! Contracts that are made at random.

use errorbook_contract::{Contract, Diff, Entry, Finding, Members, bless, diff, merge};
use proptest::prelude::*;

use super::{base, json};

/// One change of a contract, made of a few numbers.
fn edit(contract: &mut Contract, what: u8, at: usize, to: u8) {
    let word = format!("w{}", to % 4);
    let flag = to.is_multiple_of(2);
    match what {
        0 => contract.title = Some(word),
        1 => contract.domain = flag.then_some(word),
        2 => contract.types = (0..to % 4).map(|at| format!("w{at}")).collect(),
        3 => {
            let count = contract.envelopes.len().max(1);
            contract.envelopes.rotate_left(usize::from(to) % count);
        }
        4 => contract.envelopes.truncate(usize::from(to % 4)),
        5 if contract.errors.len() > 1 => {
            let at = at % contract.errors.len();
            contract.errors.remove(at);
        }
        6 => reshape(contract, at, to),
        _ => {
            let count = contract.errors.len();
            edit_entry(&mut contract.errors[at % count], what, to, word, flag);
        }
    }
}

fn reshape(contract: &mut Contract, at: usize, to: u8) {
    let words = ["\"code\"", "\"type\"", "\"title\"", "\"param\"", "\"when\"", "true"];
    let count = contract.envelopes.len().max(1);
    let Some(envelope) = contract.envelopes.get_mut(at % count) else { return };
    let text = serde_json::to_string(&envelope.shape).unwrap();
    let to = words[usize::from(to) % words.len()];
    // No object of a shape has two members of one name.
    if text.contains(&format!("\"name\":{to}")) {
        return;
    }
    let text = text.replacen(words[at % words.len()], to, 1);
    if let Ok(shape) = serde_json::from_str(&text) {
        envelope.shape = shape;
    }
}

fn edit_entry(entry: &mut Entry, what: u8, to: u8, word: String, flag: bool) {
    match what {
        7 => entry.code = flag.then_some(word),
        8 => entry.status = 400 + u16::from(to % 4),
        9 => entry.r#type = flag.then_some(word),
        10 => entry.owner = word,
        11 => entry.variant = flag.then_some(word),
        12 => entry.retry_after = flag.then_some(to.into()),
        13 => entry.retry_after_varies = flag,
        14 => entry.param = flag.then(|| json(&format!(r#"{{"value":"{word}"}}"#))),
        15 => entry.details = flag.then(|| json(&details(to))),
        16 => entry.headers = json(&format!(r#"[{{"name":"{word}"}},{{"name":"a","value":"b"}}]"#)),
        17 => entry.doc_url = flag.then_some(word),
        18 => entry.deprecated = flag.then_some(word),
        19 => entry.domain = flag.then_some(word),
        20 => entry.message = flag.then_some(word),
        21 => entry.examples.clear(),
        22 => {
            entry.examples.insert("application/json".into(), word.into());
        }
        23 => entry.exposed = flag,
        24 => entry.silent = flag,
        25 => entry.shared = flag,
        26 => entry.fallback = flag,
        27 => entry.violations = flag,
        28 => entry.status_varies = flag,
        29 => {
            let types = ["application/json", "text/json"];
            let (media_type, source) =
                (types[usize::from(to / 2) % 2], ["code", "param"][usize::from(to / 4) % 2]);
            let envelope =
                format!(r#"{{"media_type":"{media_type}","shape":{{"source":"{source}"}}}}"#);
            entry.own_envelope = flag.then(|| json(&envelope));
        }
        30 => entry.retry = json(["\"never\"", "\"backoff\"", "\"after\""][usize::from(to) % 3]),
        31 => entry.title = word,
        32 => entry.group = flag.then_some(word),
        33 => entry.action = flag.then_some(word),
        _ => entry.description = flag.then_some(word),
    }
}

fn details(to: u8) -> String {
    let kinds = [r#""integer""#, r#""number""#, r#"["string","null"]"#, r#""array","items":{}"#];
    let kind = kinds[usize::from(to / 2) % kinds.len()];
    match to % 3 {
        0 => format!(r#"{{"value":{{"schema":{{"type":{kind}}},"optional":{}}}}}"#, to >= 128),
        1 => format!(r#"{{"members":[{{"name":"title","schema":{{"type":{kind}}}}}]}}"#),
        _ => format!(
            r#"{{"members":[{{"name":"b","schema":{{}},"optional":true}},
                {{"name":"a","schema":{{"type":{kind}}}}}]}}"#
        ),
    }
}

/// Returns a contract with some changes. Only one that can be written and read again is a contract.
fn contract() -> impl Strategy<Value = Contract> {
    let edits = prop::collection::vec((0u8..35, 0usize..8, any::<u8>()), 0..8);
    edits.prop_filter_map("a code is there twice", |edits| {
        let mut contract = base();
        for (what, at, to) in edits {
            edit(&mut contract, what, at, to);
        }
        contract.to_json().parse().ok()
    })
}

/// Returns the contract without what a diff does not compare.
fn compared(contract: &Contract) -> Contract {
    let mut contract = contract.clone();
    contract.accepted.clear();
    contract.unknown = Members::default();
    let mut errors = std::mem::take(&mut contract.errors);
    for entry in &mut errors {
        entry.unknown = Members::default();
        entry.variant = None;
    }
    errors.sort_by_key(|entry| serde_json::to_string(entry).unwrap());
    contract.errors = errors;
    contract
}

/// Whether a variant has another code than before.
fn is_crossed(old: &Contract, new: &Contract) -> bool {
    old.errors.iter().any(|before| {
        let mut others = new.errors.iter().filter(|after| after.path() == before.path());
        others.any(|after| after.code != before.code)
    })
}

/// Whether the diff is empty if nothing changed, and only then.
fn is_right(diff: &Diff, old: &Contract, new: &Contract) -> bool {
    match (diff.is_empty(), compared(old) == compared(new)) {
        (false, true) => is_crossed(old, new),
        (is_empty, is_equal) => is_empty == is_equal,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_contract_does_not_differ_from_itself(contract in contract()) {
        prop_assert!(diff(&contract, &contract).is_empty());
    }

    #[test]
    fn contracts_without_a_change_are_equal(old in contract(), new in contract()) {
        let diff = diff(&old, &new);
        prop_assert!(is_right(&diff, &old, &new), "{}", diff);
    }

    #[test]
    fn one_edit_is_found(old in contract(), what in 0u8..35, at in 0usize..8, to: u8) {
        let mut new = old.clone();
        edit(&mut new, what, at, to);
        if let Ok(new) = new.to_json().parse::<Contract>() {
            let diff = diff(&old, &new);
            prop_assert!(is_right(&diff, &old, &new), "{}", diff);
        }
    }

    #[test]
    fn each_writer_writes(old in contract(), new in contract()) {
        let diff = diff(&old, &new);
        let text = diff.to_string() + &diff.to_markdown() + &diff.to_github("f", &new.to_json());
        let json = serde_json::to_string(&diff).unwrap();
        for finding in diff.findings() {
            prop_assert!(text.contains(finding.rule.id()) && json.contains(finding.rule.id()));
        }
    }

    #[test]
    fn instances_are_different(old in contract(), new in contract()) {
        let diff = diff(&old, &new);
        let mut instances = super::instances(&diff);
        instances.sort();
        let count = instances.len();
        instances.dedup();
        prop_assert_eq!(instances.len(), count, "{}", diff);
    }

    #[test]
    fn what_was_blessed_is_no_change(old in contract(), new in contract()) {
        let found = diff(&old, &new);
        let named: Vec<_> = found.open().map(Finding::instance).collect();
        let blessed = bless(&old, &new, &named).unwrap();
        prop_assert!(diff(&blessed, &new).is_empty());
        let checked = errorbook_contract::check(&old, &blessed);
        prop_assert_eq!(checked.open().count(), 0);
        prop_assert_eq!(checked.stale().len(), 0);
    }

    #[test]
    fn the_order_of_files_does_not_matter(one in contract(), other in contract()) {
        let there = merge(&("1".into(), one.clone()), &[("2".into(), other.clone())]);
        let back = merge(&("2".into(), other), &[("1".into(), one)]);
        match (there, back) {
            (Ok(mut there), Ok(back)) => {
                there.contract.book.clone_from(&back.contract.book);
                there.contract.title.clone_from(&back.contract.title);
                there.contract.description.clone_from(&back.contract.description);
                prop_assert_eq!(there.contract.to_json(), back.contract.to_json());
                prop_assert_eq!(there.left_out, back.left_out);
                prop_assert!(back.contract.to_json().parse::<Contract>().is_ok());
            }
            (there, back) => prop_assert_eq!(there.unwrap_err(), back.unwrap_err()),
        }
    }
}
