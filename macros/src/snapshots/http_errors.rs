//! What `http_errors!` emits. The derive that it calls writes the rest.

use expect_test::expect_file;
use quote::quote;

use super::check;
use crate::http_errors::declare;

#[test]
fn changed_rows() {
    let input = quote! {
        [::errorbook]
        /// What we refuse.
        #[cfg(all())]
        #[derive(Hash, Clone)]
        #[api(book = ShopApi)]
        pub enum HttpError {
            #[doc = " No such page."]
            404: code = "no_such_page", message = "no {{page}}";
            411: none; 412: none; 413: none; 415: none; 416: none; 422: none; 426: none;
            429: none; 431: none; 401: none; 403: none; 405: none; 406: none; 408: none;
            402: title = "Pay";
        }
    };
    check(declare(input), &expect_file!["../../snapshots/http_errors/changed_rows.rs"]);
}

#[test]
fn names_the_runtime_itself() {
    let input = quote! {
        [::errorbook]
        #[api(prefix = "http.", crate = ::own)]
        enum HttpError;
    };
    let emitted = declare(input).to_string();
    assert_eq!(emitted.matches("crate =").count(), 1, "{emitted}");
}

#[test]
fn stub() {
    let input = quote! {
        [::errorbook]
        #[cfg(all())]
        #[derive(Hash)]
        #[api(book = ShopApi)]
        enum HttpError {
            403: none; 405: none; 406: none; 408: none; 411: none; 412: none; 413: none; 415: none;
            416: none; 422: none; 426: none; 429: none; 431: none; 503: none; 504: none;
            404: none, code = "x";
        }
    };
    check(declare(input), &expect_file!["../../snapshots/http_errors/stub.rs"]);
}

/// A valid input, with blanks between the tokens.
const VALID: &str = "[ ::errorbook ] #[doc = \" All.\"] #[derive(Hash)] #[api(book = ShopApi)] pub enum HttpError { \
    #[doc = \" One.\"] 404 : code = \"gone\" , type = \"lost\" ; 431 : none ; 503 : message = \"{{\" ; }";

/// What mutations put between the tokens of the input.
const OTHERS: [&str; 12] =
    ["400", "4xx", "600u8", "-", "none", "struct", ";", ",", ":", "<T>", "{ }", "status"];

#[test]
fn mutated_input_gives_errors_and_no_panic() {
    let tokens: Vec<&str> = VALID.split(' ').collect();
    let mut random = 9_u64;
    let mut below = |limit: usize| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(random >> 33).expect("31 bits") % limit
    };
    let mut refused = 0;
    for _ in 0..1_000 {
        let mut mutated = tokens.clone();
        for _ in 0..=below(3) {
            // The path of the runtime comes from the crate, not from the user.
            let place = 3 + below(mutated.len() - 3);
            match below(3) {
                0 => drop(mutated.remove(place)),
                1 => mutated.insert(place, OTHERS[below(OTHERS.len())]),
                _ => mutated[place] = OTHERS[below(OTHERS.len())],
            }
        }
        let text = mutated.join(" ");
        // Braces that do not match are rustc's to report.
        let Ok(input) = text.parse() else { continue };
        let emitted = declare(input).to_string();
        assert!(syn::parse_str::<syn::File>(&emitted).is_ok(), "{text}\n{emitted}");
        refused += usize::from(emitted.contains("compile_error"));
    }
    assert!(refused > 300, "only {refused} were refused");
}
