//! What `envelope!` emits.

use expect_test::expect_file;
use quote::quote;

use super::check;
use crate::envelope::declare;

#[test]
fn every_kind_of_value() {
    let input = quote! {
        [::errorbook]
        /// A shape.
        pub Own as "application/vnd.own+json" {
            "code": code,
            "text": "{code}: \"{title}\"",
            "unit": "s",
            "version": 1,
            "error": { "params": [param] },
            ..details
        }
    };
    check(declare(input), &expect_file!["../../snapshots/envelope/every_kind_of_value.rs"]);
}

#[test]
fn optional() {
    let input = quote! {
        [::errorbook]
        Own {
            "code": code?,
            "all": "{code} {param} {title}"?,
            "any": [type?, param?]?,
        }
    };
    check(declare(input), &expect_file!["../../snapshots/envelope/optional.rs"]);
}

#[test]
fn stub() {
    let input = quote! {
        [::errorbook]
        Own {
            "code": cod,
        }
    };
    check(declare(input), &expect_file!["../../snapshots/envelope/stub.rs"]);
}
