//! Ten thousand codes in one book. The compiler checks them without `long_running_const_eval`.

#![deny(long_running_const_eval)]
#![allow(dead_code, reason = "only the catalog is read")]

use errorbook::ErrorBook;

include!(concat!(env!("OUT_DIR"), "/scale.rs"));

#[test]
fn ten_thousand_codes() {
    let catalog = &LargeApi::BOOK.catalog;
    assert_eq!(catalog.iter().count(), 10_000);
    assert_eq!(catalog.find("payments_e99_v99").unwrap().status(), 499);
}
