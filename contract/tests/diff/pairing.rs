//! Which entry took the place of which.

use errorbook_contract::{Contract, diff};

use super::{base, entry, instances, json, remove};

fn changes(edit: impl FnOnce(&mut Contract)) -> Vec<String> {
    let mut new = base();
    edit(&mut new);
    instances(&diff(&base(), &new))
}

#[test]
fn a_renamed_variant_is_no_change() {
    let found = changes(|new| entry(new, "ledger_down").variant = Some("LedgerAway".into()));
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn variants_that_swap_their_codes() {
    let found = changes(|new| {
        entry(new, "ledger_down").variant = Some("OverLimit".into());
        entry(new, "over_limit").variant = Some("LedgerDown".into());
    });
    assert_eq!(found, ["code_reused:ledger_down", "code_reused:over_limit"]);
}

#[test]
fn a_variant_renamed_with_the_code_that_is_made_of_it() {
    let found = changes(|new| {
        let entry = entry(new, "ledger_down");
        entry.variant = Some("LedgerAway".into());
        entry.code = Some("ledger_away".into());
    });
    assert_eq!(found, ["code_renamed:ledger_down"]);
}

#[test]
fn a_variant_and_its_code_and_more_renamed_is_another_error() {
    let found = changes(|new| {
        let entry = entry(new, "ledger_down");
        entry.variant = Some("LedgerAway".into());
        entry.code = Some("ledger_away".into());
        entry.description = Some("Another one.".into());
    });
    assert_eq!(found, ["code_removed:ledger_down", "code_added:ledger_away"]);
}

#[test]
fn two_that_may_be_meant_are_other_errors() {
    let found = changes(|new| {
        let entry = entry(new, "ledger_down");
        entry.variant = Some("LedgerAway".into());
        entry.code = Some("ledger_away".into());
        let mut other = entry.clone();
        other.variant = Some("LedgerSlow".into());
        other.code = Some("ledger_slow".into());
        new.errors.push(other);
    });
    let other = ["code_removed:ledger_down", "code_added:ledger_away", "code_added:ledger_slow"];
    assert_eq!(found, other);
}

/// Returns a contract with two errors that differ in code and variant alone.
fn alike(codes: [&str; 2], variants: [&str; 2]) -> Contract {
    let mut contract = base();
    let one = entry(&mut contract, "ledger_down").clone();
    contract.errors = Vec::new();
    for (code, variant) in codes.into_iter().zip(variants) {
        let mut entry = one.clone();
        entry.code = Some(code.into());
        entry.variant = Some(variant.into());
        contract.errors.push(entry);
    }
    contract
}

#[test]
fn a_swap_of_what_is_alike_names_the_variants() {
    let old = alike(["account_closed", "limit_reached"], ["AccountClosed", "LimitReached"]);
    let new = alike(["limit_reached", "account_closed"], ["AccountClosed", "LimitReached"]);
    let diff = diff(&old, &new);
    assert_eq!(instances(&diff), ["code_reused:account_closed", "code_reused:limit_reached"]);
    let finding = &diff.findings()[0];
    assert_eq!(finding.before, "shop::PaymentError::AccountClosed".into());
    assert_eq!(finding.after, "shop::PaymentError::LimitReached".into());
}

#[test]
fn a_chain_of_codes() {
    let old = alike(["account_closed", "limit_reached"], ["AccountClosed", "LimitReached"]);
    let new = alike(["acct_closed", "account_closed"], ["AccountClosed", "LimitReached"]);
    let chain =
        ["code_renamed:account_closed", "code_renamed:limit_reached", "code_reused:account_closed"];
    assert_eq!(instances(&diff(&old, &new)), chain);
}

#[test]
fn a_new_variant_takes_the_code_that_another_gave_away() {
    let mut old = alike(["account_closed", "x"], ["AccountClosed", "X"]);
    old.errors.pop();
    let new = alike(["acct_closed", "account_closed"], ["AccountClosed", "Locked"]);
    let found = instances(&diff(&old, &new));
    assert_eq!(found, ["code_renamed:account_closed", "code_reused:account_closed"]);
}

#[test]
fn one_more_variant_shares_a_code_that_stays() {
    let mut old = alike(["gone", "lost"], ["Gone", "Lost"]);
    old.errors.iter_mut().for_each(|entry| entry.shared = true);
    let mut new = old.clone();
    new.errors[1].code = Some("gone".into());
    new.errors[0].variant = Some("Away".into());
    assert_eq!(instances(&diff(&old, &new)), ["code_renamed:lost"]);
}

/// Returns the base, in whose past a code was given up.
fn with_retired(rule: &str) -> Contract {
    let mut old = base();
    old.accepted = vec![json(&format!(
        r#"{{ "rule": "{rule}", "subject": "odd_day", "was": "odd_day", "now": null }}"#
    ))];
    old
}

#[test]
fn a_new_entry_takes_a_code_that_was_given_up() {
    for rule in ["code_removed", "code_renamed"] {
        let old = with_retired(rule);
        let mut new = old.clone();
        new.errors.push(json(
            r#"{ "code": "odd_day", "status": 422, "title": "Odd", "retry": "never",
                 "owner": "shop::OddDay" }"#,
        ));
        let diff = diff(&old, &new);
        assert_eq!(instances(&diff), ["code_reused:odd_day"]);
        assert_eq!(diff.findings()[0].before, "odd_day".into());
    }
}

#[test]
fn an_entry_gets_its_old_code_back() {
    let old = with_retired("code_renamed");
    let mut new = old.clone();
    entry(&mut new, "wrong_day").code = Some("odd_day".into());
    assert_eq!(instances(&diff(&old, &new)), ["code_renamed:wrong_day"]);
}

#[test]
fn a_code_that_moved_into_the_place_of_another() {
    let found = changes(|new| {
        remove(new, "over_limit");
        let entry = entry(new, "wrong_day");
        entry.owner = "shop::PaymentError".into();
        entry.variant = Some("OverLimit".into());
    });
    assert_eq!(found, ["code_renamed:over_limit", "code_reused:wrong_day"]);
}

#[test]
fn a_new_code_in_the_place_of_one_that_moved() {
    let found = changes(|new| {
        let taken = entry(new, "ledger_down").clone();
        entry(new, "ledger_down").owner = "shop::LedgerError".into();
        let mut added = taken;
        added.code = Some("ledger_slow".into());
        new.errors.push(added);
    });
    assert_eq!(found, ["code_renamed:ledger_down", "code_reused:ledger_down"]);
}

#[test]
fn holders_of_one_code_are_told_apart() {
    let found = changes(|new| {
        for entry in &mut new.errors {
            if entry.code.as_deref() == Some("no_money") {
                entry.status = 403;
            }
        }
    });
    assert_eq!(
        found,
        [
            "status_changed:no_money@shop::PaymentError::NoMoney",
            "status_changed:no_money@shop::RefundError::NoMoney",
        ]
    );
}

#[test]
fn a_holder_that_moved_is_paired_with_the_one_that_came() {
    let found = changes(|new| new.errors[3].owner = "shop::MoneyBack".into());
    assert_eq!(found, ["code_moved:no_money@shop::RefundError::NoMoney"]);
}

#[test]
fn one_code_in_two_domains() {
    let mut old = base();
    let mut other = entry(&mut old, "ledger_down").clone();
    other.domain = Some("bank.example".into());
    old.errors.push(other);
    let mut new = old.clone();
    new.errors.pop();
    let found = instances(&diff(&old, &new));
    assert_eq!(found, ["code_removed:bank.example/ledger_down"]);
}

#[test]
fn an_error_without_code_keeps_its_path() {
    let found = changes(|new| new.errors.last_mut().unwrap().status = 410);
    assert_eq!(found, ["status_changed:shop::PageError::Missing"]);
}

#[test]
fn an_error_without_code_may_have_another_path() {
    let found = changes(|new| new.errors.last_mut().unwrap().variant = Some("Gone".into()));
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn public_contracts_have_no_paths() {
    let (old, mut new) = (base().public(), base().public());
    remove(&mut new, "ledger_down");
    new.errors.push(json(r#"{ "code": "new", "status": 402, "title": "New", "retry": "never" }"#));
    new.errors.iter_mut().find(|entry| entry.code.is_none()).unwrap().action = Some("Look".into());
    let found = instances(&diff(&old, &new));
    assert_eq!(found, ["code_removed:ledger_down", "code_added:new", "action_changed:404"]);
}

#[test]
fn a_public_contract_promises_what_the_private_one_does() {
    let found = diff(&base(), &base().public());
    assert_eq!(instances(&found), ["book_renamed"]);
}

#[test]
fn what_this_version_does_not_know_is_no_change() {
    let found = changes(|new| {
        new.unknown.set("team", "till");
        entry(new, "ledger_down").unknown.set("team", "till");
        new.accepted
            .push(json(r#"{ "rule": "code_removed", "subject": "a", "was": "a", "now": null }"#));
    });
    assert!(found.is_empty(), "{found:?}");
}
