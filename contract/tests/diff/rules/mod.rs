//! Each rule, with its class and what was there before and after.

use std::collections::BTreeSet;

use errorbook_contract::{Class, Contract, Entry, Finding, Json, Rule, diff};

use super::{base, entry, instances, json, remove};

/// A change, and all that is found of it.
struct Case {
    rule: Rule,
    class: Class,
    edit: fn(&mut Contract),
    found: &'static [(&'static str, &'static str, &'static str)],
    /// Whether the edit makes the old contract of the new one.
    backwards: bool,
}

/// `Rule Class { edit } => [instance: before → after, …]`; `<-` if the edit makes the old contract.
macro_rules! cases {
    ($($rule:ident $class:ident |$contract:ident| $edit:block $arrow:tt
        [$($instance:literal: $before:literal => $after:literal),+];)*) => {
        pub(super) const CASES: &[Case] = &[$(Case {
            rule: Rule::$rule,
            class: Class::$class,
            edit: |$contract| $edit,
            found: &[$(($instance, $before, $after)),+],
            backwards: cases!(@backwards $arrow),
        },)*];
    };
    (@backwards =>) => { false };
    (@backwards <-) => { true };
}

mod book;
mod codes;
mod details;
mod envelopes;
mod facts;
mod request;
mod words;

/// All cases.
fn cases() -> impl Iterator<Item = &'static Case> {
    [
        codes::CASES,
        facts::CASES,
        details::CASES,
        request::CASES,
        words::CASES,
        book::CASES,
        envelopes::CASES,
    ]
    .into_iter()
    .flatten()
}

fn over_limit(contract: &mut Contract) -> &mut Entry {
    entry(contract, "over_limit")
}

fn ledger_down(contract: &mut Contract) -> &mut Entry {
    entry(contract, "ledger_down")
}

/// Gives `ledger_down` an envelope of its own, which is one source.
fn own(contract: &mut Contract, media_type: &str, source: &str) {
    let text = format!(r#"{{"media_type":"{media_type}","shape":{{"source":"{source}"}}}}"#);
    ledger_down(contract).own_envelope = Some(json(&text));
}

/// Sets the details of `over_limit`.
fn details(contract: &mut Contract, text: &str) {
    over_limit(contract).details = Some(json(text));
}

fn shape(contract: &mut Contract, envelope: usize, text: &str) {
    contract.envelopes[envelope].shape = json(text);
}

/// Replaces text in the JSON of the shape of an envelope.
fn reshape(contract: &mut Contract, envelope: usize, from: &str, to: &str) {
    let text = serde_json::to_string(&contract.envelopes[envelope].shape).unwrap();
    assert!(text.contains(from), "{text}");
    shape(contract, envelope, &text.replace(from, to));
}

fn add(contract: &mut Contract, text: &str) {
    contract.errors.push(json(text));
}

#[test]
fn each_case_is_found() {
    for case in cases() {
        let mut edited = base();
        (case.edit)(&mut edited);
        let diff = if case.backwards { diff(&edited, &base()) } else { diff(&base(), &edited) };
        let written = |finding: &Finding| {
            (finding.instance(), finding.before.to_string(), finding.after.to_string())
        };
        let found: Vec<_> = diff.findings().iter().map(written).collect();
        let expected: Vec<_> = case.found.iter().map(|(a, b, c)| owned(a, b, c)).collect();
        assert_eq!(found, expected, "{}", case.rule);
        assert!(diff.findings().iter().any(|finding| finding.rule == case.rule), "{}", case.rule);
        assert_eq!(case.rule.class(), case.class, "{}", case.rule);
    }
}

fn owned(instance: &str, before: &str, after: &str) -> (String, String, String) {
    (instance.to_owned(), before.to_owned(), after.to_owned())
}

#[test]
fn each_rule_has_a_case() {
    let with_case: BTreeSet<Rule> = cases().map(|case| case.rule).collect();
    let without: Vec<_> = Rule::ALL.iter().filter(|rule| !with_case.contains(rule)).collect();
    assert!(without.is_empty(), "no case for {without:?}");
}

#[test]
fn a_rule_that_hurts_says_whom_and_what_to_do() {
    for rule in Rule::ALL {
        assert_eq!(rule.breaks().is_some(), rule.class().needs_acceptance(), "{rule}");
        assert_eq!(rule.instead().is_some(), rule.class().needs_acceptance(), "{rule}");
    }
}

#[test]
fn names_of_rules_are_different() {
    let ids: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(ids.len(), Rule::ALL.len());
}

#[test]
fn rules_are_sorted_by_class() {
    assert!(Rule::ALL.is_sorted_by_key(|rule| std::cmp::Reverse(rule.class())));
}

#[test]
fn exposing_speaks_of_security() {
    assert!(Rule::Exposed.breaks().unwrap().contains("security"));
}

#[test]
fn only_a_5xx_hides_what_is_gone() {
    let (mut old, mut new) = (base(), base());
    over_limit(&mut old).exposed = true;
    over_limit(&mut new).violations = false;
    let found = instances(&diff(&old, &new));
    assert_eq!(found, ["violations_removed:over_limit", "hidden:over_limit"]);
}

#[test]
fn a_type_that_the_book_now_allows_is_told_once() {
    let mut new = base();
    new.types.push("odd_error".into());
    add(
        &mut new,
        r#"{ "code": "new", "status": 404, "type": "odd_error", "title": "New",
             "retry": "never", "owner": "shop::New" }"#,
    );
    let diff = diff(&base(), &new);
    assert_eq!(instances(&diff), ["types_widened:odd_error", "code_added:new"]);
}

#[test]
fn a_new_default_beside_a_new_media_type() {
    let mut new = base();
    new.envelopes.swap(0, 1);
    new.envelopes[2].media_type = "text/x-json".into();
    let diff = diff(&base(), &new);
    assert_eq!(instances(&diff), ["media_type_changed:text/json", "default_envelope_changed"]);
}

#[test]
fn only_what_was_a_code_is_announced() {
    let mut new = base();
    remove(&mut new, "over_limit");
    remove(&mut new, "ledger_down");
    let diff = diff(&base(), &new);
    let announced: Vec<_> =
        diff.findings().iter().map(|finding| (finding.instance(), finding.announced)).collect();
    assert_eq!(
        announced,
        [("code_removed:ledger_down".into(), false), ("code_removed:over_limit".into(), true)]
    );
}

#[test]
fn before_of_a_removed_header_is_its_name() {
    let mut new = base();
    over_limit(&mut new).headers.clear();
    let diff = diff(&base(), &new);
    assert_eq!(diff.findings()[0].before, Json::from("x-limit"));
}
