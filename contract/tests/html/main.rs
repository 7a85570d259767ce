//! The pages.

#[path = "../hostile/mod.rs"]
mod hostile;
mod split;

use std::collections::HashSet;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use errorbook_contract::{Contract, html};
use sha2::{Digest as _, Sha256};

fn shop() -> Contract {
    include_str!("../files/shop.json").parse().unwrap()
}

/// A contract with this in place of its entries.
fn with_errors(errors: &str) -> Contract {
    format!(r#"{{ "format": 1, "book": "a::Api", "envelopes": [], "errors": [{errors}] }}"#)
        .parse()
        .unwrap()
}

/// What is between two texts, each time.
fn between<'a>(page: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    page.split(before).skip(1).map(|rest| rest.split(after).next().unwrap()).collect()
}

#[test]
fn the_policy_allows_what_the_page_has() {
    let page = html::page(&shop());
    for tag in ["style", "script"] {
        let content = between(&page, &format!("<{tag}>"), &format!("</{tag}>"));
        assert_eq!(content.len(), 1, "{tag}");
        let hash = STANDARD.encode(Sha256::digest(content[0]));
        let allowed = format!("{tag}-src 'sha256-{hash}'");
        assert!(page.contains(&allowed), "the policy in page.html must have {allowed}");
    }
}

#[test]
fn a_page_says_all_of_an_entry() {
    let page = html::page(&shop());
    for text in [
        "Shop API",
        r#"<article id="card_limit_exceeded""#,
        r##"<a href="#card_limit_exceeded">card_limit_exceeded</a>"##,
        "<p class=s>402",
        "Payment Required <code>card_error</code>",
        "The card does not cover the amount.",
        "the card covers <var>{limit}</var> cents",
        "Pay with another card.",
        "<code>amount</code> integer",
        "Do not send it again unchanged.",
        "Try again, with growing pauses.",
        "Wait as long as <code>Retry-After</code> says, then try again.",
        "Wait 1 hour, then try again.",
        "www-authenticate: Bearer",
        "<strong>Deprecated</strong>: use <code>order_closed</code>",
        "When the framework refuses",
        r#""code": </b>"card_limit_exceeded""#,
        r#""category": </b>"card_error""#,
        "Lists each thing that is wrong with the input.",
    ] {
        assert!(page.contains(text), "{text}");
    }
    assert!(!page.contains("shop::"), "where an entry is declared is not for clients");
}

#[test]
fn each_code_has_one_entry() {
    let contract = shop();
    let page = html::page(&contract);
    let mut ids = between(&page, "<article id=\"", "\"");
    ids.sort_unstable();
    let codes: Vec<_> = contract.errors.iter().filter_map(|entry| entry.code.as_deref()).collect();
    assert_eq!(ids, codes);
    let all = between(&page, " id=\"", "\"");
    assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len(), "{all:?}");
}

#[test]
fn pages_are_the_same_each_time() {
    assert_eq!(html::page(&shop()), html::page(&shop()));
    assert_eq!(html::split(&shop(), None), html::split(&shop(), None));
}

#[test]
fn entries_without_a_code_are_there() {
    let page = html::page(&with_errors(
        r#"{ "code": null, "status": 404, "title": "Not Found", "description": "It is gone. Or not.",
             "retry": "never", "owner": "a::B" },
           { "code": null, "status": 404, "title": "Not Found", "description": "It is gone. Really.",
             "retry": "never", "owner": "a::C" }"#,
    ));
    assert!(page.contains(r##"<a href="#404-it-is-gone">It is gone</a>"##));
    assert!(page.contains(r#"<article id="404-it-is-gone-2""#));
}

#[test]
fn shared_codes_have_an_id_each() {
    let page = html::page(&with_errors(
        r#"{ "code": "a", "status": 404, "title": "x", "retry": "never", "owner": "a::B", "shared": true },
           { "code": "a", "status": 404, "title": "y", "retry": "never", "owner": "a::C", "shared": true }"#,
    ));
    assert_eq!(between(&page, "<article id=\"", "\""), ["a", "a-2"]);
}

#[test]
fn a_link_to_another_fragment_opens_the_entry() {
    let page = html::page(&with_errors(
        r#"{ "code": "a", "status": 404, "title": "x", "retry": "never", "owner": "a::B",
             "doc_url": "https://example.com/errors#error-a%20b" },
           { "code": "b", "status": 404, "title": "x", "retry": "never", "owner": "a::B", "variant": "B",
             "doc_url": "https://example.com/errors/b" }"#,
    ));
    assert!(page.contains(r#"<a id="error-a b"></a>"#));
    assert!(page.contains("https:&#x2f;&#x2f;example.com&#x2f;errors&#x2f;b"));
}

#[test]
fn a_book_without_errors_says_so() {
    let page = html::page(&with_errors(""));
    assert!(page.contains("There are no errors in this book yet."));
    assert!(!page.contains("<input"));
}

#[test]
fn a_hostile_contract_adds_nothing() {
    let page = html::page(&hostile::contract());
    let files = html::split(&hostile::contract(), Some("https://example.com/\"><script>"));
    for page in std::iter::once(&page).chain(files.iter().map(|(_, page)| page)) {
        assert!(!page.contains("<script>alert"));
        assert!(!page.contains("<img"));
        assert!(!page.contains("href=\"javascript"));
        assert!(!page.contains('\u{202e}'));
        assert!(page.matches("</style>").count() <= 1);
        assert!(!page.contains('\0'));
    }
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("<article id=").count(), hostile::CODES.len());
}

/// A contract whose envelope has these members, as name and source, with one error.
fn with_members(members: &[(&str, &str)], error: &str) -> Contract {
    let member = |(name, source): &(&str, &str)| {
        format!(r#"{{ "name": "{name}", "value": {{ "source": "{source}" }} }}"#)
    };
    let members = members.iter().map(member).collect::<Vec<_>>().join(", ");
    format!(
        r#"{{ "format": 1, "book": "a::Api", "envelopes": [{{ "media_type": "application/json",
            "shape": {{ "object": {{ "members": [{members}] }} }} }}],
            "errors": [{{ "status": 404, "title": "Gone", "retry": "never", "owner": "a::B", {error} }}] }}"#
    )
    .parse()
    .unwrap()
}

#[test]
fn programs_are_told_to_branch_on_what_there_is() {
    let members = [("type", "type"), ("code", "code")];
    let of = |error: &str| html::page(&with_members(&members, error));
    let page = of(r#""code": "gone", "type": "t""#);
    assert!(page.contains("as a word that never changes. Branch on it."));
    assert!(page.contains("The class of the failure."));
    assert!(!page.contains("The class of the failure. Branch on it."));
    let page = of(r#""code": null, "type": "t""#);
    assert!(page.contains("as a word that never changes. No error has one yet."));
    assert!(page.contains("The class of the failure. Branch on it."));
}

#[test]
fn a_column_of_types_is_there_if_errors_have_some() {
    let page = html::page(&shop());
    assert!(page.contains("Statuses and types</h2>"));
    assert!(page.contains("<th>Meaning<th>Type<th>Errors"));
    let page = html::page(&with_members(&[("code", "code")], r#""code": "gone""#));
    assert!(page.contains("Statuses</h2>") && page.contains("<th>Meaning<th>Errors"), "{page}");
}

#[test]
fn an_entry_has_what_a_body_can_have() {
    let error = r#""code": "gone", "param": { "value": "id" }, "violations": true,
        "details": { "members": [{ "name": "since", "schema": {} }] }"#;
    let names = ["<dt>Details", "<dt>Parameter", "<dt>Violations"];
    let shown = |contract: &Contract| names.map(|name| html::page(contract).contains(name));
    let of = |members: &[(&str, &str)]| shown(&with_members(members, error));
    assert_eq!(of(&[("code", "code")]), [false; 3]);
    assert_eq!(of(&[("details", "details")]), [true, false, false]);
    assert_eq!(of(&[("param", "param"), ("errors", "violations")]), [false, true, true]);
    let own = format!(
        r#"{error}, "own_envelope": {{ "media_type": "text/json", "shape": {{ "source": "param" }} }}"#
    );
    let own = with_members(&[("details", "details")], &own);
    assert_eq!(shown(&own), [false, true, false]);
}

#[test]
fn an_entry_with_an_envelope_of_its_own_shows_that_one() {
    let own = r#""code": "gone", "examples": { "application/json": { "mine": "gone" } },
        "own_envelope": { "media_type": "application/json", "shape": { "object": { "members": [
            { "name": "mine", "value": { "source": "code" } }] } } }"#;
    let contract = with_members(&[("code", "code")], own);
    let page = html::page(&contract);
    assert!(page.contains(r#"<article id="gone" class="s4 rn own">"#));
    assert!(page.contains("<dt>Form<dd>Its own, <code>application&#x2f;json</code>."));
    assert!(page.contains("<pre class=own>"));
    // It is no example of the envelopes of the book, and programs read other bodies.
    assert_eq!(page.matches(r#""mine""#).count(), 1);
    assert!(!page.contains("switch (body") && !page.contains("switch (response"));
    let files = html::split(&contract, None);
    let (_, page) = files.iter().find(|(name, _)| name == "gone.html").unwrap();
    assert!(page.contains("switch (body.mine)") && page.contains("<code>mine</code>"));
    assert!(!page.contains("<code>code</code>"));
}

#[test]
fn a_thousand_codes_stay_below_a_megabyte() {
    let shop = shop();
    let mut contract = shop.clone();
    contract.errors.clear();
    for number in 0..1000 {
        let mut entry = shop.errors[number % shop.errors.len()].clone();
        let text = serde_json::to_string(&entry).unwrap();
        if let Some(code) = &entry.code {
            entry = serde_json::from_str(&text.replace(code.as_str(), &format!("{code}_{number}")))
                .unwrap();
        }
        contract.errors.push(entry);
    }
    let page = html::page(&contract);
    assert!(page.len() < 1_000_000, "{} bytes", page.len());
    assert_eq!(page.matches("<article id=").count(), 1000);
}

#[test]
fn a_template_of_the_user_says_where_it_is_wrong() {
    let error = html::page_with(&shop(), "a\nb\n{{ title | nothing }}").unwrap_err();
    assert_eq!(error.line(), Some(3));
    assert!(error.to_string().starts_with("line 3 of the template: "), "{error}");
    let error = html::page_with(&shop(), "a\n{% for %}").unwrap_err();
    assert_eq!(error.line(), Some(2));
    let page = html::page_with(&hostile::contract(), "{{ title }}").unwrap();
    assert!(page.starts_with("&lt;&#x2f;style&gt;"), "{page}");
    assert_eq!(html::page_with(&shop(), html::TEMPLATE).unwrap(), html::page(&shop()));
}

#[test]
fn programs_branch_on_what_the_body_has() {
    let of = |source: &str, code: &str| {
        let contract: Contract = format!(
            r#"{{ "format": 1, "book": "a::Api", "envelopes": [{{ "media_type": "application/json", "shape":
                {{ "object": {{ "members": [{{ "name": "error", "value": {{ "object": {{ "members": [
                    {{ "name": "x-y", "value": {{ "source": "{source}" }} }}] }} }} }}] }} }} }}],
                "errors": [{{ "code": "{code}", "status": 410, "type": "t", "title": "Gone", "retry": "never",
                "owner": "a::B" }}] }}"#
        )
        .parse()
        .unwrap();
        html::page(&contract)
    };
    let page = of("code", "gone");
    assert!(page.contains(r#"switch (body.error["x-y"])"#));
    assert!(page.contains(r#"match response.json()["error"]["x-y"]:"#));
    assert!(page.contains(r#"match body["error"]["x-y"].as_str()"#));
    assert!(page.contains(r#"Some(<b class=v>"gone"</b>) =&gt;"#));
    let page = of("number(code)", "4001");
    assert!(page.contains("case <b class=v>4001</b>:"));
    assert!(page.contains(".as_u64()"));
    assert!(of("type", "gone").contains(r#"case <b class=v>"t"</b>:"#));
    let page = of("message", "gone");
    assert!(page.contains("switch (response.status)"));
    assert!(page.contains("case <b class=v>410</b>:"));
}
