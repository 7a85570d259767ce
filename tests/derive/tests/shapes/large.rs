//! A thousand variants in one enum.

use errorbook::Catalogued;
use errorbook_tests::{codes, status};

include!(concat!(env!("OUT_DIR"), "/thousand.rs"));

#[test]
fn a_thousand_variants() {
    let codes = codes::<Thousand>();
    assert_eq!(codes.len(), 1000);
    assert_eq!((codes[0], codes[999]), ("v0", "v999"));
    assert_eq!(status(&Thousand::V999), 499);
    assert_eq!(Thousand::CATALOG.find("v500").unwrap().variant(), "V500");
}
