//! A diff as text, Markdown, annotations and JSON.

use errorbook_contract::{Contract, check, diff, line_of};
use expect_test::expect;

use super::{base, entry, json, remove};

/// Returns two contracts with changes of all classes, one of them accepted.
fn changed() -> Contract {
    let mut new = base();
    remove(&mut new, "over_limit");
    entry(&mut new, "wrong_day").status = 400;
    let ledger_down = entry(&mut new, "ledger_down");
    ledger_down.exposed = true;
    ledger_down.retry_after_varies = true;
    entry(&mut new, "account_closed").title = "Account closed".into();
    new.book = "shop::Api".into();
    new.accepted.push(json(
        r#"{ "rule": "status_changed", "subject": "wrong_day", "was": 422, "now": 400 }"#,
    ));
    new.accepted
        .push(json(r#"{ "rule": "code_removed", "subject": "old", "was": "old", "now": null }"#));
    new
}

#[test]
fn text() {
    expect![[r#"
        2 breaking (1 accepted), 1 risky, 1 additive, 1 docs, 1 note

        breaking: a code is gone (code_removed)
          over_limit (it was deprecated)
            shop::PaymentError::OverLimit
            accept as: code_removed:over_limit
          breaks:  clients that branch on the code never see it again
          instead: remove it when no client uses it any more, then accept it

        breaking: the status is another one (status_changed)
          wrong_day: 422 → 400 (accepted)
            shop::WrongDay

        risky: a 5xx sends its own text, param and details (exposed)
          ledger_down
            shop::PaymentError::LedgerDown
            accept as: exposed:ledger_down
          risk:    clients may see internal text: check for security that no field or message has secrets
          instead: hide it, and send a public sentence with `message`

        additive: the error says how long to wait (retry_after_added)
          ledger_down: "varies", shop::PaymentError::LedgerDown

        docs: the title has other words (title_changed)
          account_closed: "Gone" → "Account closed", shop::AccountError::Closed

        note: the book has another name (book_renamed)
          the book: "shop::ShopApi" → "shop::Api", shop::Api

        stale: code_removed:old is accepted, but there is no such change
    "#]].assert_eq(&check(&base(), &changed()).to_string());
}

#[test]
fn markdown() {
    expect![[r#"
        **2 breaking (1 accepted), 1 risky, 1 additive, 1 docs, 1 note**

        | class | change | before | after | source |
        |---|---|---|---|---|
        | breaking | `code_removed:over_limit` (was deprecated) | `"over_limit"` |  | `shop::PaymentError::OverLimit` |
        | breaking, accepted | `status_changed:wrong_day` | `422` | `400` | `shop::WrongDay` |
        | risky | `exposed:ledger_down` | `false` | `true` | `shop::PaymentError::LedgerDown` |
        | additive | `retry_after_added:ledger_down` |  | `"varies"` | `shop::PaymentError::LedgerDown` |
        | docs | `title_changed:account_closed` | `"Gone"` | `"Account closed"` | `shop::AccountError::Closed` |
        | note | `book_renamed` | `"shop::ShopApi"` | `"shop::Api"` | `shop::Api` |

        - `code_removed`: clients that branch on the code never see it again. Instead: remove it when no client uses it any more, then accept it.
        - `status_changed`: clients, proxies and monitors that act on the status do something else. Instead: keep the status, and add a code for the new case.
        - `exposed`: clients may see internal text: check for security that no field or message has secrets. Instead: hide it, and send a public sentence with `message`.

        Stale: `code_removed:old` is accepted, but there is no such change.
    "#]].assert_eq(&check(&base(), &changed()).to_markdown());
}

#[test]
fn github() {
    let new = changed();
    expect![[r#"
        ::error file=api/errors.json,line=1,title=code_removed%3Aover_limit::a code is gone, shop::PaymentError::OverLimit%0ABreaks: clients that branch on the code never see it again.%0AInstead: remove it when no client uses it any more, then accept it.
        ::notice file=api/errors.json,line=235,title=status_changed%3Awrong_day::the status is another one: 422 → 400, shop::WrongDay%0AIt was accepted.
        ::warning file=api/errors.json,line=207,title=exposed%3Aledger_down::a 5xx sends its own text, param and details, shop::PaymentError::LedgerDown%0ARisk: clients may see internal text: check for security that no field or message has secrets.%0AInstead: hide it, and send a public sentence with `message`.
        ::notice file=api/errors.json,line=207,title=retry_after_added%3Aledger_down::the error says how long to wait: "varies", shop::PaymentError::LedgerDown
        ::notice file=api/errors.json,line=190,title=title_changed%3Aaccount_closed::the title has other words: "Gone" → "Account closed", shop::AccountError::Closed
        ::notice file=api/errors.json,line=1,title=book_renamed::the book has another name: "shop::ShopApi" → "shop::Api", shop::Api
    "#]].assert_eq(&check(&base(), &new).to_github("api/errors.json", &new.to_json()));
}

#[test]
fn as_json() {
    let mut new = base();
    entry(&mut new, "ledger_down").exposed = true;
    expect![[r#"
        {
          "worst": "risky",
          "counts": {
            "breaking": 0,
            "risky": 1,
            "additive": 0,
            "docs": 0,
            "note": 0
          },
          "findings": [
            {
              "instance": "exposed:ledger_down",
              "rule": "exposed",
              "class": "risky",
              "subject": "ledger_down",
              "code": "ledger_down",
              "source": "shop::PaymentError::LedgerDown",
              "before": false,
              "after": true,
              "announced": false,
              "accepted": false,
              "what": "a 5xx sends its own text, param and details",
              "breaks": "clients may see internal text: check for security that no field or message has secrets",
              "instead": "hide it, and send a public sentence with `message`"
            }
          ],
          "stale": []
        }"#]].assert_eq(&serde_json::to_string_pretty(&diff(&base(), &new)).unwrap());
}

#[test]
fn nothing() {
    let nothing = diff(&base(), &base());
    assert_eq!(nothing.to_string(), "no changes\n");
    assert_eq!(nothing.to_markdown(), "**no changes**\n");
    assert_eq!(nothing.to_github("errors.json", ""), "");
}

/// Returns a contract with many codes.
fn many(count: usize) -> Contract {
    let mut many = base();
    let one = entry(&mut many, "wrong_day").clone();
    for at in 0..count {
        let mut entry = one.clone();
        entry.code = Some(format!("code_{at:03}"));
        entry.variant = Some(format!("Code{at}"));
        many.errors.push(entry);
    }
    many
}

#[test]
fn many_of_one_kind_are_cut_and_counted() {
    let diff = diff(&many(60), &base());
    let text = diff.to_string();
    assert_eq!(text.matches("accept as: ").count(), 50);
    assert!(text.starts_with("60 breaking\n"), "{text}");
    assert!(text.contains("\n  and 10 more\n"), "{text}");
    assert_eq!(text.matches("keep the variant").count(), 1);

    let markdown = diff.to_markdown();
    assert!(markdown.contains("| breaking | `code_removed`: 10 more | | | |"), "{markdown}");
    let github = diff.to_github("errors.json", &base().to_json());
    assert_eq!(github.matches("::error file=").count(), 50);
    assert!(github.ends_with("::error title=code_removed::10 more\n"), "{github}");
}

/// Returns a contract of which each code of `many` has another page.
fn moved_pages(count: usize) -> Contract {
    let mut moved = many(count);
    for entry in moved.errors.iter_mut().filter(|entry| entry.title == "Wrong day") {
        entry.description = Some("See the calendar.".into());
    }
    moved
}

#[test]
fn many_that_hurt_nobody_are_summed_up() {
    let text = diff(&many(28), &moved_pages(28)).to_string();
    assert_eq!(text.matches("See the calendar").count(), 3, "{text}");
    assert!(text.ends_with("\n  and 26 more\n"), "{text}");
    assert!(!diff(&many(4), &moved_pages(4)).to_string().contains("more"));
}

#[test]
fn codes_that_are_gone_may_need_a_feature() {
    let hint = "with other features, a book with `#[cfg]` variants";
    assert!(diff(&many(2), &base()).to_string().contains(hint));
    assert!(!diff(&many(1), &base()).to_string().contains(hint));
}

#[test]
fn what_came_is_named_once() {
    let mut new = base();
    new.types.push("odd_error".into());
    let text = diff(&base(), &new).to_string();
    assert!(text.contains("\n  odd_error\n"), "{text}");
}

#[test]
fn deprecated_codes_have_their_own_advice() {
    let mut new = base();
    remove(&mut new, "over_limit");
    remove(&mut new, "ledger_down");
    let diff = diff(&base(), &new);
    for text in [diff.to_string(), diff.to_markdown(), diff.to_github("errors.json", "")] {
        assert!(text.contains("keep the variant and mark it"), "{text}");
        assert!(text.contains("remove it when no client uses it"), "{text}");
    }
}

#[test]
fn fifty_are_not_cut() {
    assert!(!diff(&many(50), &base()).to_string().contains("more"));
}

#[test]
fn a_long_value_is_cut_around_the_change() {
    let (mut old, mut new) = (base(), base());
    let long = "words and ".repeat(40);
    entry(&mut old, "over_limit").description = Some(format!("{long}one{long}"));
    entry(&mut new, "over_limit").description = Some(format!("{long}two{long}"));
    let text = diff(&old, &new).to_string();
    let line = text.lines().find(|line| line.contains('→')).unwrap();
    assert!(line.contains("and one") && line.contains("and two"), "{line}");
    assert!(line.chars().count() < 300, "{line}");
}

#[test]
fn lines_are_those_of_the_code() {
    let text = base().to_json();
    let line = line_of(&text, "ledger_down").unwrap();
    assert_eq!(text.lines().nth(line - 1).unwrap().trim(), r#""code": "ledger_down","#);
}

#[test]
fn a_public_contract_has_lines_too() {
    let text = base().public().to_json();
    let line = line_of(&text, "ledger_down").unwrap();
    assert_eq!(text.lines().nth(line - 1).unwrap().trim(), r#""code": "ledger_down","#);
}

#[test]
fn holders_of_one_code_have_their_own_lines() {
    let mut new = base();
    new.errors[3].exposed = true;
    let text = new.to_json();
    let github = diff(&base(), &new).to_github("errors.json", &text);
    let first = line_of(&text, "no_money").unwrap();
    assert!(!github.contains(&format!("line={first},")), "{github}");
    assert!(github.starts_with("::warning file=errors.json,line="), "{github}");
}

#[test]
fn no_line_of_what_is_no_contract() {
    for text in ["", "{", "[]", r#"{"errors":7}"#, r#"{"errors":[7]}"#] {
        assert_eq!(line_of(text, "ledger_down"), None, "{text}");
    }
}
