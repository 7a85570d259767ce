//! Status, type and retry.

use super::*;

cases! {
    StatusChanged Breaking |c| { ledger_down(c).status = 504 }
        => ["status_changed:ledger_down": "503" => "504"];
    StatusVariesAdded Risky |c| { ledger_down(c).status_varies = true }
        => ["status_varies_added:ledger_down": "false" => "true"];
    StatusVariesRemoved Note |c| { ledger_down(c).status_varies = true }
        <- ["status_varies_removed:ledger_down": "true" => "false"];
    TypeChanged Breaking |c| { entry(c, "account_closed").r#type = Some("api_error".into()) }
        => ["type_changed:account_closed": r#""invalid_request_error""# => r#""api_error""#];
    TypeChanged Breaking |c| { entry(c, "account_closed").r#type = None }
        => ["type_changed:account_closed": r#""invalid_request_error""# => "null"];
    TypeGiven Additive |c| { entry(c, "account_closed").r#type = None }
        <- ["type_given:account_closed": "null" => r#""invalid_request_error""#];
    TypeRemoved Breaking |c| { c.types.truncate(1) }
        => ["type_removed:api_error": r#""api_error""# => "null"];
    TypesWidened Risky |c| { c.types.truncate(1) }
        <- ["types_widened:api_error": "null" => r#""api_error""#];
    TypesWidened Risky |c| { c.types.clear() }
        => ["types_widened": r#"["invalid_request_error","api_error"]"# => "null"];
    TypesListed Note |c| { c.types.clear() }
        <- ["types_listed": "null" => r#"["invalid_request_error","api_error"]"#];

    RetryTightened Risky |c| { ledger_down(c).retry = json(r#""never""#) }
        => ["retry_tightened:ledger_down": r#""backoff""# => r#""never""#];
    RetryLoosened Breaking |c| { ledger_down(c).retry = json(r#""never""#) }
        <- ["retry_loosened:ledger_down": r#""never""# => r#""backoff""#];
    RetryChanged Note |c| { ledger_down(c).retry = json(r#""after""#) }
        => ["retry_changed:ledger_down": r#""backoff""# => r#""after""#];
    RetryAfterAdded Additive |c| { ledger_down(c).retry_after_varies = true }
        => ["retry_after_added:ledger_down": "null" => r#""varies""#];
    RetryAfterRemoved Risky |c| { over_limit(c).retry_after = None }
        => ["retry_after_removed:over_limit": "10" => "null"];
    RetryAfterChanged Docs |c| { over_limit(c).retry_after = Some(20) }
        => ["retry_after_changed:over_limit": "10" => "20"];
}
