//! Changes that somebody allowed.

use errorbook_contract::{Acceptance, Class, Contract, Finding, Json, check, diff};

use super::{base, entry, instances, json, remove};

/// Returns the acceptance of something that is gone.
fn acceptance(rule: &str, subject: &str, was: impl Into<Json>) -> Acceptance {
    step(rule, subject, was, Json::Null)
}

fn step(rule: &str, subject: &str, was: impl Into<Json>, now: impl Into<Json>) -> Acceptance {
    let mut acceptance: Acceptance =
        json(r#"{ "rule": "", "subject": "", "was": null, "now": null }"#);
    (acceptance.rule, acceptance.subject) = (rule.to_owned(), subject.to_owned());
    (acceptance.was, acceptance.now) = (was.into(), now.into());
    acceptance
}

/// Returns the base without two codes.
fn without_two() -> Contract {
    let mut new = base();
    remove(&mut new, "ledger_down");
    remove(&mut new, "wrong_day");
    new
}

#[test]
fn it_allows_one_instance_and_no_other() {
    let mut diff = diff(&base(), &without_two());
    diff.accept(&[acceptance("code_removed", "wrong_day", "wrong_day")]);
    let open: Vec<_> = diff.open().map(Finding::instance).collect();
    assert_eq!(open, ["code_removed:ledger_down"]);
    assert_eq!(diff.worst(), Some(Class::Breaking));
    assert!(diff.stale().is_empty());
}

#[test]
fn all_of_it_must_match() {
    for wrong in [
        acceptance("code_renamed", "wrong_day", "wrong_day"),
        acceptance("code_removed", "wrong_da", "wrong_day"),
        acceptance("code_removed", "wrong_day", "another"),
    ] {
        let mut diff = diff(&base(), &without_two());
        diff.accept(std::slice::from_ref(&wrong));
        assert_eq!(diff.open().count(), 2);
        assert_eq!(diff.stale(), [wrong]);
    }
}

#[test]
fn there_is_no_bulk() {
    for subject in ["", "*", "wrong_day,ledger_down"] {
        let mut diff = diff(&base(), &without_two());
        diff.accept(&[acceptance("code_removed", subject, "wrong_day")]);
        assert_eq!(diff.open().count(), 2);
    }
}

#[test]
fn what_needs_no_acceptance_has_none() {
    let mut new = base();
    new.title = None;
    let mut diff = diff(&base(), &new);
    let needless = diff.findings()[0].acceptance();
    diff.accept(std::slice::from_ref(&needless));
    assert_eq!(diff.stale(), [needless]);
    assert!(!diff.findings()[0].accepted);
}

#[test]
fn check_honours_what_is_new() {
    let mut new = without_two();
    new.accepted.push(acceptance("code_removed", "wrong_day", "wrong_day"));
    new.accepted.push(acceptance("code_removed", "ledger_down", "ledger_down"));
    let diff = check(&base(), &new);
    assert_eq!(diff.worst(), None);
    assert_eq!(instances(&diff).len(), 2);
}

#[test]
fn check_does_not_honour_history() {
    let history = acceptance("code_removed", "wrong_day", "wrong_day");
    let mut old = base();
    old.accepted.push(history.clone());
    let mut new = without_two();
    new.accepted.push(history.clone());
    let again = check(&old, &new);
    assert_eq!(again.open().count(), 2);
    assert!(again.stale().is_empty(), "history is not stale");

    // The code came back and is removed again.
    new.accepted.push(history);
    assert_eq!(check(&old, &new).open().count(), 1);
}

#[test]
fn one_acceptance_that_is_there_twice_is_stale_once() {
    let mut new = without_two();
    let one = acceptance("code_removed", "wrong_day", "wrong_day");
    new.accepted.extend([one.clone(), one.clone()]);
    assert_eq!(check(&base(), &new).stale(), [one]);
}

/// Returns the base with another status of a code that has 503.
fn with_status(status: u16) -> Contract {
    let mut new = base();
    entry(&mut new, "ledger_down").status = status;
    new
}

fn status_step(was: u16, now: u16) -> Acceptance {
    step("status_changed", "ledger_down", was, now)
}

#[test]
fn it_says_what_it_became() {
    let mut new = with_status(500);
    new.accepted.push(status_step(503, 504));
    let diff = check(&base(), &new);
    assert_eq!(diff.worst(), Some(Class::Breaking));
    assert_eq!(diff.stale(), [status_step(503, 504)]);
}

#[test]
fn steps_in_any_order_lead_to_the_change() {
    let mut new = with_status(500);
    let steps = [status_step(502, 500), status_step(503, 504), status_step(504, 502)];
    new.accepted.extend(steps);
    let diff = check(&base(), &new);
    assert_eq!(diff.worst(), None);
    assert!(diff.stale().is_empty());

    new.accepted.remove(2);
    let diff = check(&base(), &new);
    assert_eq!(diff.open().count(), 1, "a step is missing");
    assert_eq!(diff.stale().len(), 2);
}

#[test]
fn steps_that_lead_in_a_circle_end() {
    let mut new = with_status(500);
    new.accepted.extend([status_step(503, 504), status_step(504, 503)]);
    assert_eq!(check(&base(), &new).open().count(), 1);
    new.accepted.push(status_step(503, 500));
    let diff = check(&base(), &new);
    assert_eq!((diff.open().count(), diff.stale().len()), (0, 2));
}

#[test]
fn steps_of_another_rule_lead_nowhere() {
    let mut new = with_status(500);
    new.accepted.push(status_step(503, 504));
    new.accepted.push(step("status_changed", "wrong_day", 504, 500));
    assert_eq!(check(&base(), &new).open().count(), 1);
}

#[test]
fn a_note_beside_an_acceptance_is_no_new_one() {
    let mut old = base();
    old.accepted.push(status_step(503, 500));
    let mut new = with_status(500);
    new.accepted.push(json(
        r#"{ "rule": "status_changed", "subject": "ledger_down", "was": 503, "now": 500, "why": "x" }"#,
    ));
    assert_eq!(check(&old, &new).open().count(), 1);
}
