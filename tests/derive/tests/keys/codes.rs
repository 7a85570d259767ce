//! `codes`: the style and the longest code of a book.

use errorbook::{ApiError, ErrorBook};

macro_rules! style {
    ($name:ident, $word:literal, $codes:meta, $longest:literal, $($code:literal)*) => {
        #[test]
        fn $name() {
            #[derive(Debug, thiserror::Error, ApiError)]
            #[error("no")]
            #[api(status = 400)]
            enum Codes {
                $(#[api(code = $code)] A,)*
            }

            #[derive(ErrorBook)]
            #[book(errors(Codes), $codes)]
            struct Api;

            let rule = Api::BOOK.codes;
            assert_eq!(rule.style, Some($word));
            assert_eq!(rule.longest, $longest);
        }
    };
}

style!(snake, "snake_case", codes = "snake_case", 63, "key_2_reused");
style!(screaming, "SCREAMING_SNAKE_CASE", codes = "SCREAMING_SNAKE_CASE", 63, "KEY_2");
style!(kebab, "kebab-case", codes("kebab-case"), 63, "key-2");
style!(dotted, "dotted", codes("dotted", longest = 8), 8, "auth.key");
style!(number, "number", codes = "number", 63, "20404");

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400, code = "Any/Thing.Goes")]
struct Free;

#[derive(ErrorBook)]
#[book(errors(Free))]
struct FreeApi;

#[test]
fn no_rule_no_style() {
    assert!(FreeApi::BOOK.codes.style.is_none());
    assert_eq!(FreeApi::BOOK.codes.longest, 63);
}
