//! The reference as Markdown.

#[path = "hostile/mod.rs"]
mod hostile;

use errorbook_contract::{Contract, markdown};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

fn shop() -> Contract {
    include_str!("files/shop.json").parse().unwrap()
}

/// How a reader sees the text: headings, cells of tables, links.
#[derive(Default)]
struct Seen {
    headings: Vec<String>,
    /// The number of cells of each row.
    rows: Vec<usize>,
    links: Vec<String>,
    html: Vec<String>,
}

fn read(text: &str) -> Seen {
    let mut seen = Seen::default();
    let mut heading = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => seen.headings.extend(heading.take()),
            Event::Start(Tag::TableHead | Tag::TableRow) => seen.rows.push(0),
            Event::Start(Tag::TableCell) => *seen.rows.last_mut().unwrap() += 1,
            Event::Start(Tag::Link { dest_url, .. }) => seen.links.push(dest_url.into_string()),
            Event::Html(html) | Event::InlineHtml(html) => seen.html.push(html.into_string()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&text);
                }
            }
            _ => {}
        }
    }
    seen
}

#[test]
fn groups_are_tables() {
    let text = markdown::write(&shop());
    for line in [
        "# Shop API",
        "## Payments (400, 402, 409, 422, 429, 500, 502, 503)",
        "| Code | Status | Type | Description | Action |",
        "| [`card_limit_exceeded`](#card_limit_exceeded) | 402 | `card_error` | The card does not cover \
         the amount. | Pay with another card. |",
        "## When the framework refuses (400, 404, 405, 413, 415, 500, 504)",
        "### `card_limit_exceeded`",
        "402 Payment Required · `card_error`",
        "* Retry: Do not send it again unchanged.",
        "* Message: `the card covers {limit} cents, not {amount}`",
        "  - `amount`: integer",
        "* Header: `www-authenticate: Bearer`",
        "* Retry: Wait 1 hour, then try again.",
        "**Deprecated**: use `order_closed`, whose `state` says the same; this code goes in version 3",
        "  \"code\": \"card_limit_exceeded\",",
    ] {
        assert!(text.lines().any(|known| known == line), "{line}\n\n{text}");
    }
    assert!(text.lines().all(|line| !line.ends_with(' ')), "{text}");
    assert!(!text.contains("shop::"));
    assert_eq!(text, markdown::write(&shop()));
}

#[test]
fn each_code_has_one_entry() {
    let contract = shop();
    let headings = read(&markdown::write(&contract)).headings;
    for entry in &contract.errors {
        let code = entry.code.as_deref().unwrap();
        assert_eq!(headings.iter().filter(|heading| *heading == code).count(), 1, "{code}");
    }
}

#[test]
fn columns_that_nobody_fills_are_left_out() {
    let contract: Contract = r#"{ "format": 1, "book": "a::Api", "envelopes": [], "errors": [
        { "code": null, "status": 404, "title": "Not Found", "retry": "never", "owner": "a::B" }] }"#
        .parse()
        .unwrap();
    let text = markdown::write(&contract);
    assert!(text.contains("| Code | Status | Description |"), "{text}");
    assert!(text.contains("## Statuses\n\n| Status | Meaning |\n"), "{text}");
    assert!(text.contains("\n## All errors\n"), "{text}");
    assert!(text.contains("| [Not Found](#not-found) | 404 | Not Found |"), "{text}");
}

#[test]
fn an_entry_has_what_a_body_can_have() {
    let of = |source: &str| {
        let contract: Contract = format!(
            r#"{{ "format": 1, "book": "a::Api", "envelopes": [{{ "media_type": "application/json",
                "shape": {{ "source": "{source}" }} }}], "errors": [{{ "code": "a", "status": 404,
                "title": "Gone", "retry": "never", "owner": "a::B", "param": {{}}, "violations": true,
                "details": {{ "value": {{ "schema": {{}}, "optional": true }} }} }}] }}"#
        )
        .parse()
        .unwrap();
        let text = markdown::write(&contract);
        assert_eq!(text.contains("any, can be absent"), source == "details", "{text}");
        ["Details", "Parameter", "Violations"].map(|name| text.contains(&format!("* {name}:")))
    };
    assert_eq!(of("code"), [false; 3]);
    assert_eq!(of("details"), [true, false, false]);
    assert_eq!(of("param"), [false, true, false]);
    assert_eq!(of("violations"), [false, false, true]);
}

#[test]
fn a_hostile_contract_adds_nothing() {
    let text = markdown::write(&hostile::contract());
    let seen = read(&text);
    assert_eq!(seen.html, [""; 0]);
    assert!(seen.links.iter().all(|link| link.starts_with('#')), "{:?}", seen.links);
    assert!(!text.contains('\u{202e}'));
    assert!(!text.contains('\0'));
    // Each row of a table has as many cells as its head.
    let table: Vec<_> = seen.rows.iter().filter(|cells| **cells == 5).collect();
    assert_eq!(table.len(), 1 + hostile::CODES.len(), "{:?}", seen.rows);
    let entries = |code: &str| seen.headings.iter().filter(|heading| *heading == code).count();
    for code in hostile::CODES.iter().filter(|code| !code.contains(['\u{202e}', '\0'])) {
        assert_eq!(entries(code), 1, "{code}\n{:?}", seen.headings);
    }
}

#[test]
fn a_book_without_errors_says_so() {
    let contract: Contract =
        r#"{ "format": 1, "book": "a::Api", "envelopes": [], "errors": [] }"#.parse().unwrap();
    assert_eq!(markdown::write(&contract), "# Api\n\nThere are no errors in this book yet.\n");
}

#[test]
fn an_envelope_of_its_own_is_named_with_the_example() {
    let mut contract = shop();
    let entry = &mut contract.errors[0];
    let own = r#"{ "media_type": "text/x-json", "shape": { "source": "title" } }"#;
    entry.own_envelope = Some(serde_json::from_str(own).unwrap());
    entry.examples = serde_json::from_str(r#"{ "text/x-json": "mine" }"#).unwrap();
    let text = markdown::write(&contract);
    assert!(
        text.contains("In a form of its own, `text/x-json`:\n\n```json\n\"mine\"\n```"),
        "{text}"
    );
}
