//! `codes`: the grammar and the longest code of a book.

use errorbook::{ApiError, ErrorBook, Grammar};

macro_rules! grammar {
    ($name:ident, $word:literal, $codes:meta, $longest:literal, $grammar:ident, $($code:literal)*) => {
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
            assert_eq!(rule.grammar, Some(Grammar::$grammar));
            assert_eq!(rule.longest, $longest);
            assert_eq!(Grammar::$grammar.as_str(), $word);
        }
    };
}

grammar!(snake, "snake_case", codes = "snake_case", 63, Snake, "key_2_reused");
grammar!(
    screaming,
    "SCREAMING_SNAKE_CASE",
    codes = "SCREAMING_SNAKE_CASE",
    63,
    ScreamingSnake,
    "KEY_2"
);
grammar!(kebab, "kebab-case", codes("kebab-case"), 63, Kebab, "key-2");
grammar!(dotted, "dotted", codes("dotted", longest = 8), 8, Dotted, "auth.key");

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400, code = "Any/Thing.Goes")]
struct Free;

#[derive(ErrorBook)]
#[book(errors(Free))]
struct FreeApi;

#[test]
fn no_rule_no_grammar() {
    assert!(FreeApi::BOOK.codes.grammar.is_none());
    assert_eq!(FreeApi::BOOK.codes.longest, 63);
}
