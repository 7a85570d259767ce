//! `rename_all`: serde's eight rules.

use errorbook::ApiError;
use errorbook_tests::codes;

macro_rules! case {
    ($name:ident, $rule:literal, $two:literal, $one:literal) => {
        #[test]
        fn $name() {
            #[derive(Debug, thiserror::Error, ApiError)]
            #[error("no")]
            #[api(status = 400, rename_all = $rule)]
            enum Renamed {
                KeyReused,
                Gone,
                #[api(code = "Spelled-OUT")]
                Spelled,
            }
            assert_eq!(codes::<Renamed>(), [$two, $one, "Spelled-OUT"]);
        }
    };
}

case!(lowercase, "lowercase", "keyreused", "gone");
case!(uppercase, "UPPERCASE", "KEYREUSED", "GONE");
case!(pascal, "PascalCase", "KeyReused", "Gone");
case!(camel, "camelCase", "keyReused", "gone");
case!(snake, "snake_case", "key_reused", "gone");
case!(screaming_snake, "SCREAMING_SNAKE_CASE", "KEY_REUSED", "GONE");
case!(kebab, "kebab-case", "key-reused", "gone");
case!(screaming_kebab, "SCREAMING-KEBAB-CASE", "KEY-REUSED", "GONE");
