//! The next contract file.

use errorbook_contract::{Contract, Json, Refusal, bless, check};

use super::{base, entry, instances, json, remove};

fn refused(new: &Contract, named: &[&str]) -> Refusal {
    bless(&base(), new, named).unwrap_err()
}

fn left(refusal: &Refusal) -> Vec<String> {
    refusal.left.iter().map(errorbook_contract::Finding::instance).collect()
}

/// A breaking, a risky and an additive change.
fn changed() -> Contract {
    let mut new = base();
    remove(&mut new, "wrong_day");
    entry(&mut new, "ledger_down").exposed = true;
    entry(&mut new, "account_closed").deprecated = Some(String::new());
    new
}

#[test]
fn what_is_not_named_is_refused() {
    let refusal = refused(&changed(), &["exposed:ledger_down"]);
    assert_eq!(left(&refusal), ["code_removed:wrong_day"]);
    assert!(refusal.unmatched.is_empty());
}

#[test]
fn what_is_named_is_recorded() {
    let named = ["exposed:ledger_down", "code_removed:wrong_day", "exposed:ledger_down"];
    let blessed = bless(&base(), &changed(), &named).unwrap();
    let accepted: Vec<_> = blessed
        .accepted
        .iter()
        .map(|accepted| (accepted.rule.as_str(), accepted.subject.as_str(), &accepted.was))
        .collect();
    let (was_exposed, was_code) = (Json::from(false), Json::from("wrong_day"));
    assert_eq!(
        accepted,
        [("exposed", "ledger_down", &was_exposed), ("code_removed", "wrong_day", &was_code)]
    );
    assert_eq!(blessed.errors, changed().errors);
    assert_eq!(check(&base(), &blessed).worst(), Some(errorbook_contract::Class::Additive));
    assert!(check(&blessed, &changed()).is_empty());
}

#[test]
fn a_code_that_is_used_for_something_else_must_be_named_too() {
    let mut new = base();
    let reused = entry(&mut new, "ledger_down");
    (reused.owner, reused.status) = ("shop::DiskError".into(), 507);
    remove(&mut new, "wrong_day");
    let refusal = refused(&new, &["code_removed:wrong_day"]);
    assert_eq!(left(&refusal), ["code_reused:ledger_down"]);
    assert!(bless(&base(), &new, &["code_removed:wrong_day", "code_reused:ledger_down"]).is_ok());
}

#[test]
fn history_is_kept() {
    let mut old = base();
    old.accepted
        .push(json(r#"{ "rule": "code_removed", "subject": "a", "was": "a", "now": null }"#));
    let mut new = base();
    entry(&mut new, "ledger_down").exposed = true;
    let blessed = bless(&old, &new, &["exposed:ledger_down"]).unwrap();
    assert_eq!(blessed.accepted.len(), 2);
    assert_eq!(blessed.accepted[0], old.accepted[0]);
}

#[test]
fn a_change_that_is_made_again_is_recorded_again() {
    let mut without = base();
    remove(&mut without, "wrong_day");
    let first = bless(&base(), &without, &["code_removed:wrong_day"]).unwrap();
    let back = bless(&first, &base(), &["code_reused:wrong_day"]).unwrap();
    let second = bless(&back, &without, &["code_removed:wrong_day"]).unwrap();
    assert_eq!(second.accepted.len(), 3);
    assert_eq!(check(&back, &second).worst(), None);
}

#[test]
fn a_name_that_matches_nothing_is_refused() {
    for named in ["code_removed:ledger_dow", "code_renamed:wrong_day", "wrong_day"] {
        let refusal =
            refused(&changed(), &[named, "exposed:ledger_down", "code_removed:wrong_day"]);
        assert!(refusal.left.is_empty());
        assert_eq!(refusal.unmatched[0].name, named);
        let text = refusal.to_string();
        assert!(text.contains("matches no breaking or risky change"), "{text}");
    }
}

#[test]
fn names_are_suggested() {
    for (named, suggested) in [
        ("code_removd:wrong_day", "code_removed:wrong_day"),
        ("code_renamed:wrong_day", "code_removed:wrong_day"),
        ("wrong_day", "code_removed:wrong_day"),
        ("code_removed", "code_removed:wrong_day"),
        ("hidden:ledger_down", "exposed:ledger_down"),
    ] {
        let refusal = refused(&changed(), &[named]);
        assert_eq!(refusal.unmatched[0].suggestions, [suggested], "{named}");
        assert!(refusal.to_string().contains(&format!("did you mean `{suggested}`?")));
    }
    assert!(refused(&changed(), &["zzz:zzz"]).unmatched[0].suggestions.is_empty());
}

#[test]
fn what_needs_no_acceptance_says_so() {
    let refusal = refused(&changed(), &["deprecated_added:account_closed"]);
    assert!(refusal.unmatched[0].harmless);
    assert!(refusal.to_string().contains("`deprecated_added:account_closed` needs no acceptance"));
}

#[test]
fn what_this_version_does_not_know_is_kept() {
    let mut old = base();
    old.unknown.set("team", "till");
    entry(&mut old, "ledger_down").unknown.set("pager", 7);
    entry(&mut old, "wrong_day").unknown.set("pager", 8);
    let mut new = base();
    entry(&mut new, "ledger_down").variant = Some("LedgerAway".into());
    entry(&mut new, "wrong_day").code = Some("odd_day".into());
    let mut blessed = bless(&old, &new, &["code_renamed:wrong_day"]).unwrap();
    assert_eq!(blessed.unknown.get("team"), Some(&"till".into()));
    assert_eq!(entry(&mut blessed, "ledger_down").unknown.get("pager"), Some(&7.into()));
    assert_eq!(entry(&mut blessed, "odd_day").unknown.get("pager"), Some(&8.into()));
}

/// Returns the base with an entry that has an envelope of its own.
fn with_own_envelope() -> serde_json::Value {
    let mut file: serde_json::Value = serde_json::from_str(include_str!("base.json")).unwrap();
    file["errors"][0]["own_envelope"] =
        serde_json::json!({ "media_type": "text/json", "shape": { "source": "title" } });
    file
}

/// Puts a member that this version does not know into each part of a contract that can have one.
fn with_future_members() -> Contract {
    let mut file = with_own_envelope();
    file["accepted"] =
        serde_json::json!([{ "rule": "code_removed", "subject": "a", "was": "a", "now": null }]);
    for at in FUTURE {
        file.pointer_mut(at).unwrap()["future"] = 1.into();
    }
    file.to_string().parse().unwrap()
}

const FUTURE: [&str; 7] = [
    "/accepted/0",
    "/envelopes/0",
    "/errors/0/own_envelope",
    "/errors/4/param",
    "/errors/4/headers/0",
    "/errors/4/details/members/0",
    "/errors/5/details/value",
];

#[test]
fn what_this_version_does_not_know_is_kept_in_each_part() {
    let (old, new) = (with_future_members(), with_own_envelope().to_string().parse().unwrap());
    assert_eq!(old.to_json().matches(r#""future": 1"#).count(), FUTURE.len());
    assert!(instances(&check(&old, &new)).is_empty());
    assert!(instances(&check(&new, &old)).is_empty());
    let blessed = bless::<&str>(&old, &new, &[]).unwrap();
    assert_eq!(blessed.to_json(), old.to_json());
}

#[test]
fn the_schema_of_an_envelope_is_not_an_unknown_member() {
    let text = base().to_json();
    assert_eq!(text.parse::<Contract>().unwrap().to_json(), text);
    assert!(base().envelopes.iter().all(|envelope| envelope.unknown.is_empty()));
}

#[test]
fn nothing_to_bless_is_the_new_contract() {
    let blessed = bless::<&str>(&base(), &base(), &[]).unwrap();
    assert_eq!(blessed, base());
    assert!(instances(&check(&base(), &blessed)).is_empty());
}
