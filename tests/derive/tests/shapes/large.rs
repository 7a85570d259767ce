//! A thousand variants in one enum.

use errorbook::{ApiError, Catalogued};
use errorbook_tests::{codes, status};

include!(concat!(env!("OUT_DIR"), "/thousand.rs"));

#[test]
fn a_thousand_variants() {
    let codes = codes::<Thousand>();
    assert_eq!(codes.len(), 1000);
    assert_eq!((codes[0], codes[999]), ("v0", "v999"));
    assert_eq!(status(&Thousand::V999), 499);
    // Each variant has its own row.
    for (number, error) in ALL.iter().enumerate() {
        assert_eq!(error.spec().variant(), format!("V{number}"));
    }
    assert_eq!(Thousand::CATALOG.find("v500").unwrap().variant(), "V500");
}
