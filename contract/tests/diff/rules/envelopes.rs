//! The JSON shapes.

use super::*;

cases! {
    EnvelopeRemoved Breaking |c| { c.envelopes.remove(2); }
        => ["envelope_removed:text/json": r#""text/json""# => "null"];
    EnvelopeAdded Additive |c| { c.envelopes.remove(2); }
        <- ["envelope_added:text/json": "null" => r#""text/json""#];
    MediaTypeChanged Breaking |c| { c.envelopes[2].media_type = "text/x-json".into() }
        => ["media_type_changed:text/json": r#""text/json""# => r#""text/x-json""#];
    DefaultEnvelopeChanged Breaking |c| { c.envelopes.swap(0, 1) }
        => ["default_envelope_changed":
            r#""application/json""# => r#""application/problem+json""#];
    EnvelopeMemberRemoved Breaking |c| {
            reshape(c, 0, r#"{"name":"code","value":{"source":"code"}},"#, "");
        } => ["envelope_member_removed:application/json/error/code": r#""code""# => "null"];
    EnvelopeMemberAdded Additive |c| {
            reshape(c, 0, r#"{"name":"code","value":{"source":"code"}},"#, "");
        } <- ["envelope_member_added:application/json/error/code": "null" => r#""code""#];
    EnvelopeMemberChanged Breaking |c| {
            reshape(c, 0, r#""value":{"source":"code"}"#, r#""value":{"source":"reason"}"#);
        } => ["envelope_member_changed:application/json/error/code":
            r#""code""# => r#""reason""#];
    EnvelopeMemberChanged Breaking |c| {
            reshape(c, 0, r#"{"source":"action"}"#, r#"{"source":"message"}"#);
            reshape(c, 0, "violation.message", "violation.code");
        } => ["envelope_member_changed:application/json/more/0":
            r#""action""# => r#""message""#,
            "envelope_member_changed:application/json/more/1":
            r#""violation.message""# => r#""violation.code""#];
    EnvelopeAbsenceChanged Breaking |c| { reshape(c, 0, r#","when":{"source":"param"}"#, "") }
        => ["envelope_absence_changed:application/json/error/param":
            r#""left out when absent""# => r#""null when absent""#];
    EnvelopeAbsenceChanged Breaking |c| { reshape(c, 0, r#","when":{"source":"param"}"#, "") }
        <- ["envelope_absence_changed:application/json/error/param":
            r#""null when absent""# => r#""left out when absent""#];
    EnvelopeSpreadRemoved Breaking |c| { reshape(c, 1, r#","spreads_details":true"#, "") }
        => ["envelope_spread_removed:application/problem+json": "true" => "false"];
    EnvelopeSpreadAdded Additive |c| { reshape(c, 1, r#","spreads_details":true"#, "") }
        <- ["envelope_spread_added:application/problem+json": "false" => "true"];
}
