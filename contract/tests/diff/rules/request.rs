//! Parameter, headers and violations.

use super::*;

cases! {
    ParamRemoved Breaking |c| { over_limit(c).param = None }
        => ["param_removed:over_limit": r#""amount""# => "null"];
    ParamAdded Additive |c| { ledger_down(c).param = Some(json("{}")) }
        => ["param_added:ledger_down": "null" => r#""varies""#];
    ParamChanged Risky |c| { over_limit(c).param = Some(json(r#"{ "value": "total" }"#)) }
        => ["param_changed:over_limit": r#""amount""# => r#""total""#];
    HeaderRemoved Breaking |c| { over_limit(c).headers.truncate(1) }
        => ["header_removed:over_limit.x-plan": r#""x-plan""# => "null"];
    HeaderAdded Additive |c| { over_limit(c).headers.truncate(1) }
        <- ["header_added:over_limit.x-plan": "null" => r#""basic""#];
    HeaderValueChanged Risky |c| { over_limit(c).headers[1].value = None }
        => ["header_value_changed:over_limit.x-plan": r#""basic""# => r#""varies""#];
    ViolationsRemoved Breaking |c| { over_limit(c).violations = false }
        => ["violations_removed:over_limit": "true" => "false"];
    ViolationsAdded Additive |c| { over_limit(c).violations = false }
        <- ["violations_added:over_limit": "false" => "true"];
}
