//! Checks a catalog of hundreds of codes.

use std::collections::BTreeSet;

use errorbook::{ApiError, Catalogued, ErrorBook, ErrorResponse, Retry};
use errorbook_examples::ec2::{Ec2Api, Ec2Error};

#[test]
fn every_code_is_there_once() {
    let codes: Vec<_> = Ec2Error::CATALOG.iter().filter_map(errorbook::ErrorSpec::code).collect();
    assert_eq!(codes.len(), 376);
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), 376);
    assert_eq!(codes.iter().filter(|code| code.contains('.')).count(), 140);
    assert_eq!(codes.first(), Some(&"AuthFailure"));
    assert_eq!(codes.last(), Some(&"Unavailable"));
}

#[test]
fn a_few_rows() {
    let rows = [
        ("AuthFailure", 401, "Supplied credentials failed validation or lack access."),
        ("DryRunOperation", 412, "Dry run passed and nothing was changed."),
        ("InvalidAMIID.NotFound", 400, "No image has that ID."),
        ("EIPMigratedToVpc", 400, "Elastic IP has been moved to VPC platform."),
        ("InsufficientInstanceCapacity", 500, "AWS lacks capacity for this instance type."),
        ("RequestLimitExceeded", 503, "API request rate is above the account limit."),
    ];
    for (code, status, description) in rows {
        let spec = Ec2Api::BOOK.catalog.find(code).unwrap_or_else(|| panic!("no {code}"));
        assert_eq!((spec.status(), spec.description()), (status, Some(description)), "{code}");
    }
}

#[test]
fn how_many_of_each_status() {
    let count = |status| Ec2Error::CATALOG.with_status(status).count();
    assert_eq!([400, 401, 403, 412, 500, 503].map(count), [358, 2, 4, 1, 8, 3]);
    let again = Ec2Error::CATALOG.iter().filter(|spec| spec.retry() != Retry::Never);
    assert_eq!(again.count(), 11);
}

#[test]
fn the_description_is_the_message() {
    let response = ErrorResponse::new(&Ec2Error::InvalidVolumeZoneMismatch);
    let body = r#"{"code":"InvalidVolume.ZoneMismatch","message":"X","request_id":null}"#;
    let description = Ec2Error::InvalidVolumeZoneMismatch.spec().description().unwrap();
    assert_eq!(response.status(), 400);
    assert_eq!(str::from_utf8(response.body()), Ok(&*body.replace('X', description)));
}

#[test]
fn the_table_has_a_line_for_each_code_below_the_title() {
    let table = Ec2Api::BOOK.to_string();
    assert_eq!(table.lines().count(), 379);
    let line = table.lines().find(|line| line.starts_with("DryRunOperation ")).unwrap();
    let cells: Vec<_> = line.split_whitespace().take(4).collect();
    assert_eq!(cells, ["DryRunOperation", "412", "-", "Dry"]);
}
