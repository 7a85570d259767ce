//! `prefix`: the start of every code of the type.

use errorbook::ApiError;
use errorbook_tests::codes;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 401, prefix = "auth.", rename_all = "kebab-case")]
enum Auth {
    KeyMissing,
    #[api(code = "expired")]
    KeyTooOld,
    #[api(code = none)]
    Silent,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 401, prefix = "auth/")]
struct KeyGone;

#[test]
fn in_front_of_every_code() {
    assert_eq!(codes::<Auth>(), ["auth.key-missing", "auth.expired", "-"]);
    assert_eq!(codes::<KeyGone>(), ["auth/key_gone"]);
}
