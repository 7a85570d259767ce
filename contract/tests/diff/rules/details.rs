//! What `details` hold.

use super::*;

/// Makes the one value of the details optional.
fn wrong_day_varies(contract: &mut Contract) {
    let text = r#"{ "value": { "schema": { "type": "string" }, "optional": true } }"#;
    entry(contract, "wrong_day").details = Some(json(text));
}

cases! {
    DetailsRemoved Breaking |c| { over_limit(c).details = None }
        => ["details_removed:over_limit": r#"["limit","currency"]"# => "null"];
    DetailsAdded Additive |c| { over_limit(c).details = None }
        <- ["details_added:over_limit": "null" => r#"["limit","currency"]"#];
    DetailsKindChanged Breaking |c| { details(c, r#"{ "value": { "schema": { "type": "object" } } }"#) }
        => ["details_kind_changed:over_limit": r#""members""# => r#""value""#];
    DetailRemoved Breaking |c| {
            details(c, r#"{ "members": [{ "name": "limit", "schema": { "type": ["integer", "null"] } }] }"#);
        } => ["detail_removed:over_limit.currency": r#""currency""# => "null"];
    DetailAdded Additive |c| {
            details(c, r#"{ "members": [{ "name": "limit", "schema": { "type": ["integer", "null"] } }] }"#);
        } <- ["detail_added:over_limit.currency": "null" => r#"{"type":"string"}"#];
    DetailRenamed Breaking |c| {
            details(c, r#"{ "members": [
                { "name": "maximum", "schema": { "type": ["integer", "null"] } },
                { "name": "currency", "schema": { "type": "string" }, "optional": true }
            ] }"#);
        } => ["detail_renamed:over_limit.limit": r#""limit""# => r#""maximum""#];
    DetailTypeChanged Breaking |c| {
            entry(c, "wrong_day").details = Some(json(r#"{ "value": { "schema": { "type": "integer" } } }"#));
        } => ["detail_type_changed:wrong_day":
            r#"{"type":"string"}"# => r#"{"type":"integer"}"#];
    DetailTypeWidened Breaking |c| {
            details(c, r#"{ "members": [
                { "name": "limit", "schema": {} },
                { "name": "currency", "schema": { "type": "string" }, "optional": true }
            ] }"#);
        } => ["detail_type_widened:over_limit.limit":
            r#"{"type":["integer","null"]}"# => "{}"];
    DetailTypeNarrowed Additive |c| {
            details(c, r#"{ "members": [
                { "name": "limit", "schema": { "type": ["number", "null"] } },
                { "name": "currency", "schema": { "type": "string" }, "optional": true }
            ] }"#);
        } <- ["detail_type_narrowed:over_limit.limit":
            r#"{"type":["number","null"]}"# => r#"{"type":["integer","null"]}"#];
    DetailMadeOptional Breaking |c| {
            details(c, r#"{ "members": [
                { "name": "limit", "schema": { "type": ["integer", "null"] }, "optional": true },
                { "name": "currency", "schema": { "type": "string" }, "optional": true }
            ] }"#);
        } => ["detail_made_optional:over_limit.limit": r#""required""# => r#""optional""#];
    DetailMadeOptional Breaking |c| { wrong_day_varies(c) }
        => ["detail_made_optional:wrong_day": r#""required""# => r#""optional""#];
    DetailMadeRequired Additive |c| { wrong_day_varies(c) }
        <- ["detail_made_required:wrong_day": r#""optional""# => r#""required""#];
    DetailMadeRequired Additive |c| {
            details(c, r#"{ "members": [
                { "name": "limit", "schema": { "type": ["integer", "null"] } },
                { "name": "currency", "schema": { "type": "string" } }
            ] }"#);
        } => ["detail_made_required:over_limit.currency": r#""optional""# => r#""required""#];
    DetailShadowed Breaking |c| {
            details(c, r#"{ "members": [
                { "name": "limit", "schema": { "type": ["integer", "null"] } },
                { "name": "currency", "schema": { "type": "string" }, "optional": true },
                { "name": "title", "schema": { "type": "string" } }
            ] }"#);
        } => ["detail_shadowed:over_limit.title": "null" => r#""title""#,
            "detail_added:over_limit.title": "null" => r#"{"type":"string"}"#];
    DetailShadowed Breaking |c| {
            reshape(c, 1, r#""name":"title""#, r#""name":"limit""#);
        } => ["detail_shadowed:over_limit.limit": "null" => r#""limit""#,
            "envelope_member_removed:application/problem+json/title": r#""title""# => "null",
            "envelope_member_added:application/problem+json/limit": "null" => r#""title""#];
}
