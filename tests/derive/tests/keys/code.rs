//! `code`: derived, spelled out, or none.

use errorbook::ApiError;
use errorbook_tests::{body, codes, row};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400)]
enum AnyCode {
    FromTheName,
    #[api(code = "resource_missing")]
    Spelled,
    #[api(code = none)]
    Silent,
    #[api(code = none)]
    SilentToo,
    r#Match,
}

#[test]
fn derived_spelled_out_or_none() {
    assert_eq!(codes::<AnyCode>(), ["from_the_name", "resource_missing", "-", "-", "match"]);
    assert_eq!(body(&AnyCode::FromTheName)["code"], "from_the_name");
    assert_eq!(body(&AnyCode::Spelled)["code"], "resource_missing");
    assert!(body(&AnyCode::Silent)["code"].is_null());
    assert_eq!(AnyCode::SilentToo.spec().variant(), "SilentToo");
    assert_eq!(body(&AnyCode::Match)["code"], "match");
    assert_eq!(row::<AnyCode>(4).variant(), "Match");
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400, code = none)]
enum NoCodes {
    Missing,
    AlsoMissing,
    #[api(code = "spelled")]
    Spelled,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400, code = none, prefix = "p_")]
enum Prefixed {
    Missing,
    #[api(code = "spelled")]
    Spelled,
}

#[test]
fn none_for_a_whole_enum() {
    assert_eq!(codes::<NoCodes>(), ["-", "-", "spelled"]);
    assert_eq!(codes::<Prefixed>(), ["-", "p_spelled"]);
    assert!(body(&NoCodes::AlsoMissing)["code"].is_null());
    assert_eq!(body(&NoCodes::Spelled)["code"], "spelled");
    assert!(body(&Prefixed::Missing)["code"].is_null());
    assert_eq!(body(&Prefixed::Spelled)["code"], "p_spelled");
}
