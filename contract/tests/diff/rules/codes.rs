//! Which codes there are, and who declares them.

use super::*;

cases! {
    CodeRemoved Breaking |c| { remove(c, "ledger_down") }
        => ["code_removed:ledger_down": r#""ledger_down""# => "null"];
    CodeRemoved Breaking |c| { remove(c, "no_money") }
        => ["code_removed:no_money": r#""no_money""# => "null"];
    CodeRenamed Breaking |c| { ledger_down(c).code = Some("ledger_gone".into()) }
        => ["code_renamed:ledger_down": r#""ledger_down""# => r#""ledger_gone""#];
    CodeReused Breaking |c| {
            let entry = ledger_down(c);
            entry.owner = "shop::DiskError".into();
            entry.status = 507;
            entry.title = "Insufficient Storage".into();
        } => ["code_reused:ledger_down":
            r#"{"status":503,"type":null}"# => r#"{"status":507,"type":null}"#];
    CodeWithdrawn Breaking |c| { ledger_down(c).code = None }
        => ["code_withdrawn:ledger_down": r#""ledger_down""# => "null"];
    CodeGiven Additive |c| { ledger_down(c).code = None }
        <- ["code_given:shop::PaymentError::LedgerDown": "null" => r#""ledger_down""#];
    CodeMoved Note |c| { ledger_down(c).owner = "shop::Ledger".into() }
        => ["code_moved:ledger_down":
            r#""shop::PaymentError::LedgerDown""# => r#""shop::Ledger::LedgerDown""#];
    CodeAdded Additive |c| { remove(c, "ledger_down"); entry(c, "wrong_day").status = 503 }
        <- ["status_changed:wrong_day": "503" => "422",
            "code_added:ledger_down": "null" => r#"{"status":503,"type":null}"#];
    CodeAddedWithNewStatus Risky |c| { remove(c, "ledger_down") }
        <- ["code_added_with_new_status:ledger_down":
            "null" => r#"{"status":503,"type":null}"#];
    CodeAddedWithNewType Risky |c| {
            add(c, r#"{ "code": "new", "status": 404, "type": "odd_error", "title": "New",
                        "retry": "never", "owner": "shop::New" }"#);
        } => ["code_added_with_new_type:new":
            "null" => r#"{"status":404,"type":"odd_error"}"#];
    UncodedAdded Additive |c| {
            add(c, r#"{ "code": null, "status": 410, "title": "Gone", "retry": "never",
                        "owner": "shop::PageError", "variant": "Gone" }"#);
        } => ["uncoded_added:shop::PageError::Gone":
            "null" => r#"{"status":410,"type":null}"#];
    UncodedRemoved Note |c| { c.errors.pop(); }
        => ["uncoded_removed:shop::PageError::Missing":
            r#""shop::PageError::Missing""# => "null"];
    HolderRemoved Note |c| { c.errors.remove(3); }
        => ["holder_removed:no_money@shop::RefundError::NoMoney":
            r#""shop::RefundError::NoMoney""# => "null"];
    HolderAdded Note |c| { c.errors.remove(3); }
        <- ["holder_added:no_money@shop::RefundError::NoMoney":
            "null" => r#""shop::RefundError::NoMoney""#];
    SharedChanged Note |c| { ledger_down(c).shared = true }
        => ["shared_changed:ledger_down": "false" => "true"];
    FallbackChanged Note |c| { ledger_down(c).fallback = true }
        => ["fallback_changed:ledger_down": "false" => "true"];
    OwnEnvelopeChanged Breaking |c| { own(c, "text/json", "code") }
        => ["own_envelope_changed:ledger_down": "null" => r#""text/json""#];
    OwnEnvelopeChanged Breaking |c| { own(c, "text/json", "code") }
        <- ["own_envelope_changed:ledger_down": r#""text/json""# => "null"];
}
