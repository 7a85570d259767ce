//! Many contracts as one.

use errorbook_contract::{Conflict, Contract, Entry, Merged, merge};

/// Returns the contract of a service with these entries.
fn service(name: &str, domain: Option<&str>, entries: &[Entry]) -> (String, Contract) {
    let text = format!(
        r#"{{ "format": 1, "book": "{name}::Api", "title": "{name}", "envelopes": [
            {{ "media_type": "application/json", "shape": {{ "source": "code" }} }}
        ], "errors": [] }}"#
    );
    let mut contract: Contract = text.parse().unwrap();
    contract.domain = domain.map(str::to_owned);
    contract.errors = entries.to_vec();
    (format!("{name}.json"), contract)
}

fn entry(code: &str, owner: &str) -> Entry {
    serde_json::from_value(serde_json::json!({
        "code": code, "status": 404, "title": "Not Found", "retry": "never", "owner": owner
    }))
    .unwrap()
}

/// Returns the entry after a change.
fn with(mut entry: Entry, change: impl FnOnce(&mut Entry)) -> Entry {
    change(&mut entry);
    entry
}

fn uncoded(owner: &str, title: &str) -> Entry {
    with(entry("", owner), |entry| {
        entry.code = None;
        entry.title = title.into();
    })
}

fn fallback(owner: &str) -> Entry {
    with(entry("route_not_found", owner), |entry| entry.fallback = true)
}

fn merged(files: &[(String, Contract)]) -> Merged {
    merge(&files[0], &files[1..]).unwrap_or_else(|conflicts| panic!("{conflicts:?}"))
}

fn conflicts(files: &[(String, Contract)]) -> Vec<String> {
    merge(&files[0], &files[1..]).unwrap_err().iter().map(Conflict::to_string).collect()
}

/// Returns domain, code and path of all entries.
fn rows(merged: &Merged) -> Vec<String> {
    let row = |entry: &Entry| {
        let (domain, code) = (entry.domain.as_deref(), entry.code.as_deref());
        format!("{} {} {}", domain.unwrap_or("-"), code.unwrap_or("-"), entry.path())
    };
    merged.contract.errors.iter().map(row).collect()
}

#[test]
fn one_contract_stays_as_it_is() {
    let files = [service("shop", Some("shop.example"), &[entry("a", "shop::A")])];
    let merged = merged(&files);
    assert_eq!(merged.contract, files[0].1);
    assert!(merged.left_out.is_empty());
}

#[test]
fn entries_of_all_are_sorted_by_code() {
    let shop = service("shop", None, &[entry("c", "shop::C"), uncoded("shop::X", "X")]);
    let bank = service("bank", None, &[entry("b", "bank::B"), entry("d", "bank::D")]);
    let merged = merged(&[shop, bank]);
    assert_eq!(rows(&merged), ["- b bank::B", "- c shop::C", "- d bank::D", "- - shop::X"]);
    assert_eq!(merged.contract.title.as_deref(), Some("shop"));
    assert_eq!(merged.contract.book, "shop::Api");
}

#[test]
fn all_conflicts_name_all_holders() {
    let shop = service("shop", None, &[entry("a", "shop::A"), entry("b", "shop::B")]);
    let bank = service("bank", None, &[entry("a", "bank::A"), entry("c", "bank::C")]);
    let post = service("post", None, &[entry("a", "post::A"), entry("b", "post::B")]);
    assert_eq!(
        conflicts(&[shop, bank, post]),
        [
            "the code `a` has several meanings: bank::A in bank.json and post::A in post.json \
             and shop::A in shop.json",
            "the code `b` has several meanings: post::B in post.json and shop::B in shop.json",
        ]
    );
}

#[test]
fn a_row_that_changed_between_two_builds_is_a_conflict() {
    let changed = with(entry("a", "lib::A"), |entry| entry.status = 410);
    let shop = service("shop", None, &[entry("a", "lib::A")]);
    let bank = service("bank", None, &[changed]);
    assert_eq!(
        conflicts(&[shop, bank]),
        ["the code `a` has several meanings: lib::A in bank.json and lib::A in shop.json"]
    );
}

#[test]
fn a_changed_row_is_a_conflict_although_it_is_shared() {
    let shared = with(entry("a", "lib::A"), |entry| entry.shared = true);
    let changed = with(shared.clone(), |entry| entry.title = "Gone".into());
    let shop = service("shop", None, &[shared]);
    let bank = service("bank", None, &[changed]);
    assert_eq!(conflicts(&[shop, bank]).len(), 1);
}

#[test]
fn the_same_row_of_a_library_is_one_entry() {
    let mut other = entry("a", "lib::A");
    other.doc_url = Some("https://bank.example/a".into());
    other.examples.insert("application/json".into(), "a".into());
    let shop = service("shop", None, &[entry("a", "lib::A")]);
    let bank = service("bank", None, &[other]);
    let merged = merged(&[shop, bank]);
    assert_eq!(rows(&merged), ["- a lib::A"]);
}

#[test]
fn a_code_can_be_used_once_in_each_domain() {
    let shop = service("shop", Some("shop.example"), &[entry("a", "shop::A")]);
    let bank = service("bank", Some("bank.example"), &[entry("a", "bank::A")]);
    let post = service("post", None, &[entry("a", "post::A")]);
    let merged = merged(&[shop, bank, post]);
    assert_eq!(merged.contract.domain, None);
    assert_eq!(rows(&merged), ["bank.example a bank::A", "- a post::A", "shop.example a shop::A"]);
    let text = merged.contract.to_json();
    assert_eq!(text.parse::<Contract>().unwrap(), merged.contract);
}

#[test]
fn conflicts_in_a_domain_name_it() {
    let shop = service("shop", Some("x.example"), &[entry("a", "shop::A")]);
    let bank = service("bank", Some("x.example"), &[entry("a", "bank::A")]);
    let text = &conflicts(&[shop, bank])[0];
    assert!(
        text.starts_with("the code `a` has several meanings in the domain `x.example`"),
        "{text}"
    );
}

#[test]
fn one_domain_of_all_is_that_of_the_result() {
    let shop = service("shop", Some("x.example"), &[entry("a", "shop::A")]);
    let bank = service("bank", Some("x.example"), &[entry("b", "bank::B")]);
    let merged = merged(&[shop, bank]);
    assert_eq!(merged.contract.domain.as_deref(), Some("x.example"));
    assert_eq!(rows(&merged), ["- a shop::A", "- b bank::B"]);
}

#[test]
fn merged_contracts_can_be_merged_again() {
    let shop = service("shop", Some("shop.example"), &[entry("a", "shop::A")]);
    let bank = service("bank", Some("bank.example"), &[entry("a", "bank::A")]);
    let post = service("post", Some("shop.example"), &[entry("b", "post::B")]);
    let two = ("two.json".to_owned(), merged(&[shop.clone(), bank.clone()]).contract);
    let again = merged(&[two, post.clone()]);
    assert_eq!(again.contract, merged(&[shop, bank, post]).contract);
}

#[test]
fn each_service_has_its_own_rows_for_the_framework() {
    let shop = service("shop", None, &[fallback("shop::HttpError")]);
    let bank = service("bank", None, &[fallback("bank::HttpError")]);
    assert_eq!(rows(&merged(&[shop.clone(), bank])), ["- route_not_found bank::HttpError"]);

    let changed = with(fallback("bank::HttpError"), |entry| entry.status = 410);
    let bank = service("bank", None, &[changed]);
    assert_eq!(conflicts(&[shop, bank]).len(), 1);
}

#[test]
fn a_shared_code_is_shared_between_services() {
    let shared = |owner| with(entry("a", owner), |entry| entry.shared = true);
    let shop = service("shop", None, &[shared("shop::A"), shared("shop::B")]);
    let bank = service("bank", None, &[shared("bank::A"), shared("shop::A")]);
    let merged_rows = rows(&merged(&[shop.clone(), bank]));
    assert_eq!(merged_rows, ["- a bank::A", "- a shop::A", "- a shop::B"]);

    let other = with(shared("bank::A"), |entry| entry.status = 410);
    assert_eq!(conflicts(&[shop, service("bank", None, &[other])]).len(), 1);
}

#[test]
fn envelopes_that_all_have_are_kept() {
    let (mut shop, mut bank) = (service("shop", None, &[]), service("bank", None, &[]));
    let mut problem = shop.1.envelopes[0].clone();
    problem.media_type = "application/problem+json".into();
    shop.1.envelopes.push(problem.clone());
    bank.1.envelopes.push(problem);
    bank.1.envelopes[0].shape = serde_json::from_str(r#"{ "source": "type" }"#).unwrap();
    let merged = merged(&[shop, bank]);
    let kept: Vec<_> = merged.contract.envelopes.iter().map(|kept| &*kept.media_type).collect();
    assert_eq!(kept, ["application/problem+json"]);
    assert_eq!(merged.left_out.len(), 1);
    assert_eq!(
        merged.left_out[0].to_string(),
        "the envelope `application/json` is left out: the contracts do not agree on it \
         (bank.json, shop.json)"
    );
}

#[test]
fn the_first_envelope_stays_the_first() {
    let (mut shop, mut bank) = (service("shop", None, &[]), service("bank", None, &[]));
    for contract in [&mut shop.1, &mut bank.1] {
        let mut other = contract.envelopes[0].clone();
        other.media_type = "application/a+json".into();
        contract.envelopes.push(other);
    }
    let merged = merged(&[shop, bank]);
    assert_eq!(merged.contract.envelopes[0].media_type, "application/json");
}

#[test]
fn types_of_all() {
    let mut files = [service("shop", None, &[]), service("bank", None, &[])];
    files[0].1.types = ["b".into(), "a".into()].into();
    files[1].1.types = ["c".into(), "a".into()].into();
    assert_eq!(merged(&files).contract.types, ["a", "b", "c"]);
    files[1].1.types = files[0].1.types.clone();
    assert_eq!(merged(&files).contract.types, ["b", "a"]);
    files[1].1.types.clear();
    assert!(merged(&files).contract.types.is_empty());
}

#[test]
fn errors_without_a_code_are_one_if_they_are_the_same_row() {
    let shop = service("shop", None, &[uncoded("lib::A", "A"), uncoded("lib::B", "B")]);
    let bank = service("bank", None, &[uncoded("lib::A", "A"), uncoded("lib::B", "C")]);
    assert_eq!(rows(&merged(&[shop, bank])), ["- - lib::A", "- - lib::B", "- - lib::B"]);
}

#[test]
fn acceptances_stay_with_the_services() {
    let mut shop = service("shop", None, &[]);
    shop.1.accepted = serde_json::from_str(
        r#"[{ "rule": "code_removed", "subject": "a", "was": "a", "now": null }]"#,
    )
    .unwrap();
    assert!(merged(&[shop, service("bank", None, &[])]).contract.accepted.is_empty());
}

#[test]
fn members_that_this_version_does_not_know_make_no_other_row() {
    let (mut shop, mut bank) = (
        service("shop", None, &[uncoded("lib::A", "A")]),
        service("bank", None, &[uncoded("lib::A", "A")]),
    );
    shop.1.envelopes[0].unknown.set("future", 1);
    bank.1.errors[0].headers = serde_json::from_str(r#"[{ "name": "x-a" }]"#).unwrap();
    shop.1.errors[0].headers = bank.1.errors[0].headers.clone();
    shop.1.errors[0].headers[0].unknown.set("future", 1);
    let merged = merged(&[shop, bank]);
    assert_eq!(rows(&merged), ["- - lib::A"]);
    assert!(merged.left_out.is_empty());
    assert!(merged.contract.envelopes[0].unknown.is_empty());
}
