//! Messages, documentation and what a 5xx sends.

use super::*;

cases! {
    SilentAdded Breaking |c| { ledger_down(c).silent = true }
        => ["silent_added:ledger_down": "false" => "true"];
    SilentRemoved Additive |c| { ledger_down(c).silent = true }
        <- ["silent_removed:ledger_down": "true" => "false"];
    Exposed Risky |c| { ledger_down(c).exposed = true }
        => ["exposed:ledger_down": "false" => "true"];
    Hidden Risky |c| { ledger_down(c).exposed = true }
        <- ["hidden:ledger_down": "true" => "false"];
    Hidden Risky |c| {
            let entry = ledger_down(c);
            entry.exposed = true;
            entry.param = Some(json("{}"));
            entry.details = Some(json(r#"{ "value": { "schema": {} } }"#));
            entry.violations = true;
        } <- ["hidden:ledger_down": "true" => "false"];
    MessageChanged Docs |c| { over_limit(c).message = Some("too much".into()) }
        => ["message_changed:over_limit":
            r#""over the limit of {limit}""# => r#""too much""#];
    TitleChanged Docs |c| { over_limit(c).title = "Too much".into() }
        => ["title_changed:over_limit": r#""Over the limit""# => r#""Too much""#];
    TitleChanged Docs |c| { c.title = None }
        => ["title_changed": r#""Shop API""# => "null"];
    DescriptionChanged Docs |c| { over_limit(c).description = None }
        => ["description_changed:over_limit": r#""Too much.""# => "null"];
    DescriptionChanged Docs |c| { c.description = None }
        => ["description_changed": r#""All errors of the shop.""# => "null"];
    ActionChanged Docs |c| { over_limit(c).action = None }
        => ["action_changed:over_limit": r#""Buy less.""# => "null"];
    GroupChanged Docs |c| { over_limit(c).group = None }
        => ["group_changed:over_limit": r#""Payments""# => "null"];
    ProblemTypeChanged Breaking |c| {
            entry(c, "account_closed").doc_url = Some("https://shop.example/e".into());
        } => ["problem_type_changed:account_closed":
            r#""https://shop.example/errors#account_closed""# => r#""https://shop.example/e""#];
    DocUrlChanged Docs |c| {
            entry(c, "account_closed").doc_url = None;
            c.envelopes.remove(1);
        } <- ["envelope_added:application/problem+json":
                "null" => r#""application/problem+json""#,
            "doc_url_changed:account_closed":
                "null" => r#""https://shop.example/errors#account_closed""#];
    DeprecatedAdded Additive |c| { ledger_down(c).deprecated = Some("old".into()) }
        => ["deprecated_added:ledger_down": "null" => r#""old""#];
    DeprecatedRemoved Note |c| { over_limit(c).deprecated = None }
        => ["deprecated_removed:over_limit": r#""see no_money""# => "null"];
    DeprecatedChanged Docs |c| { over_limit(c).deprecated = Some("old".into()) }
        => ["deprecated_changed:over_limit": r#""see no_money""# => r#""old""#];
    ExampleStructureChanged Breaking |c| {
            let examples = &mut entry(c, "account_closed").examples;
            examples.insert("application/json".into(), json(r#"{"error":{"id":"account_closed"}}"#));
        } => ["example_structure_changed:account_closed":
            r#"{"error":{"code":"account_closed"}}"# => r#"{"error":{"id":"account_closed"}}"#];
    ExampleChanged Docs |c| { entry(c, "account_closed").examples.clear() }
        => ["example_changed:account_closed":
            r#"{"error":{"code":"account_closed"}}"# => "null"];
}
