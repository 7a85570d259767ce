//! An entry that is answered in an envelope of its own.

use errorbook_contract::{Class, Contract, Json, diff};

use super::{base, entry, instances, json};

/// Returns the base in which `over_limit` has an envelope of its own.
fn with_own(media_type: &str, shape: &str) -> Contract {
    let mut contract = base();
    let envelope = format!(r#"{{ "media_type": "{media_type}", "shape": {shape} }}"#);
    entry(&mut contract, "over_limit").own_envelope = Some(json(&envelope));
    contract
}

const SHAPE: &str = r#"{ "object": { "members": [
    { "name": "id", "value": { "source": "code" } },
    { "name": "text", "value": { "source": "message" }, "when": { "source": "message" } }
] } }"#;

const SPREAD: &str = r#"{ "object": { "spreads_details": true, "members": [
    { "name": "NAME", "value": { "source": "code" } }
] } }"#;

#[test]
fn it_is_compared_like_one_of_the_book() {
    let old = with_own("text/json", SHAPE);
    for (media_type, from, to, found) in [
        ("text/json", "", "", None),
        ("text/x-json", "", "", Some("media_type_changed:over_limit.text/json")),
        (
            "text/json",
            "\"id\"",
            "\"code\"",
            Some("envelope_member_removed:over_limit.text/json/id"),
        ),
        (
            "text/json",
            "\"code\"",
            "\"title\"",
            Some("envelope_member_changed:over_limit.text/json/id"),
        ),
        (
            "text/json",
            r#", "when": { "source": "message" }"#,
            "",
            Some("envelope_absence_changed:over_limit.text/json/text"),
        ),
    ] {
        let diff = diff(&old, &with_own(media_type, &SHAPE.replace(from, to)));
        assert_eq!(instances(&diff).first().map(String::as_str), found);
        let Some(finding) = diff.findings().first() else { continue };
        assert_eq!(finding.class(), Class::Breaking);
        assert_eq!(finding.source, "shop::PaymentError::OverLimit");
        assert_eq!(finding.code.as_deref(), Some("over_limit"));
    }
}

#[test]
fn a_new_member_of_it_breaks_nobody() {
    let one = SHAPE.replace(r#"{ "name": "id", "value": { "source": "code" } },"#, "");
    let found = diff(&with_own("text/json", &one), &with_own("text/json", SHAPE));
    assert_eq!(instances(&found), ["envelope_member_added:over_limit.text/json/id"]);
    assert_eq!(found.worst(), Some(Class::Additive));
}

#[test]
fn details_are_hidden_by_its_members_alone() {
    // `title` is a member of an envelope of the book, beside which details are.
    let named = |name: &str| with_own("text/json", &SPREAD.replace("NAME", name));
    let with_detail = |mut contract: Contract, name: &str| {
        let details = format!(r#"{{ "members": [{{ "name": "{name}", "schema": {{}} }}] }}"#);
        entry(&mut contract, "over_limit").details = Some(json(&details));
        contract
    };
    let old = with_detail(named("id"), "limit");
    let found = |name| instances(&diff(&old, &with_detail(named("id"), name)));
    assert_eq!(found("title"), ["detail_renamed:over_limit.limit"]);
    assert_eq!(found("id"), ["detail_renamed:over_limit.limit", "detail_shadowed:over_limit.id"]);
}

#[test]
fn its_example_is_that_of_its_shape() {
    let with_example = |example: &str| {
        let mut contract = with_own("application/json", SHAPE);
        let over_limit = entry(&mut contract, "over_limit");
        over_limit.examples.insert("application/json".into(), json::<Json>(example));
        // The envelope of the book is another one.
        contract
    };
    let (old, mut new) = (with_example(r#"{"id":"a"}"#), with_example(r#"{"no":"a"}"#));
    assert_eq!(instances(&diff(&old, &new)), ["example_structure_changed:over_limit"]);
    new.envelopes.remove(0);
    let found = instances(&diff(&old, &new));
    assert!(found.contains(&"example_structure_changed:over_limit".into()), "{found:?}");
}
