//! Examples whose members change although no shape does.

use errorbook_contract::{Contract, Json, diff};

use super::{base, entry, instances, json};

/// Returns the base with another example of an error that has details.
fn with_example(example: &str) -> Contract {
    let mut contract = base();
    let over_limit = entry(&mut contract, "over_limit");
    over_limit.examples.insert("application/json".into(), json::<Json>(example));
    contract
}

fn between(old: &str, new: &str) -> Vec<String> {
    instances(&diff(&with_example(old), &with_example(new)))
}

#[test]
fn a_lost_member_or_another_kind_breaks() {
    let broken = ["example_structure_changed:over_limit"];
    for (old, new) in [
        (r#"{"code":"a"}"#, r#"{"id":"a"}"#),
        (r#"{"code":"a"}"#, r#"{"code":1}"#),
        (r#"{"e":{"code":"a"}}"#, r#"{"e":{"id":"a"}}"#),
        (r#"[{"code":"a"}]"#, r#"[{"id":"a"}]"#),
        (r#"{"code":"a"}"#, r#""a""#),
    ] {
        assert_eq!(between(old, new), broken, "{old} {new}");
    }
}

#[test]
fn values_and_what_can_be_left_out_are_docs() {
    let docs = ["example_changed:over_limit"];
    for (old, new) in [
        (r#"{"code":"a"}"#, r#"{"code":"b"}"#),
        (r#"{"code":"a"}"#, r#"{"code":"a","more":1}"#),
        (r#"{"code":null}"#, r#"{"code":"a"}"#),
        (r#"{"list":[]}"#, r#"{"list":[1]}"#),
        // The shape leaves it out if there is none.
        (r#"{"error":{"param":"a"}}"#, r#"{"error":{}}"#),
        // A member of the details, which are of any kind.
        (r#"{"limit":1}"#, r#"{"limit":"a"}"#),
    ] {
        assert_eq!(between(old, new), docs, "{old} {new}");
    }
}

#[test]
fn other_changes_do_not_hide_it() {
    let old = with_example(r#"{"code":"a"}"#);
    let mut new = with_example(r#"{"id":"a"}"#);
    entry(&mut new, "over_limit").title = "Other".into();
    let found = instances(&diff(&old, &new));
    assert_eq!(found, ["example_structure_changed:over_limit", "title_changed:over_limit"]);
}

#[test]
fn what_another_change_explains_is_not_told() {
    let old = with_example(r#"{"code":"a","param":"b"}"#);
    let mut new = with_example(r#"{"code":"a"}"#);
    entry(&mut new, "over_limit").param = None;
    assert_eq!(instances(&diff(&old, &new)), ["param_removed:over_limit"]);
}

#[test]
fn another_shape_explains_it() {
    let old = with_example(r#"{"code":"a"}"#);
    let mut new = with_example(r#"{"id":"a"}"#);
    new.envelopes[0].shape = json(r#"{ "object": { "members": [] } }"#);
    let found = instances(&diff(&old, &new));
    assert!(found.iter().all(|found| found.starts_with("envelope_member_removed")), "{found:?}");
}

#[test]
fn the_page_can_be_the_type_in_any_envelope() {
    let (mut old, mut new) = (base(), base());
    for contract in [&mut old, &mut new] {
        contract.envelopes[1].media_type = "application/problem+json; charset=utf-8".into();
    }
    entry(&mut new, "account_closed").doc_url = Some("https://shop.example/e".into());
    assert_eq!(instances(&diff(&old, &new)), ["problem_type_changed:account_closed"]);
}
