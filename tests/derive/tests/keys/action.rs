//! `action`, and what a row takes from other attributes.

use errorbook::ApiError;
use errorbook_tests::spec;

/// The derive must not use deprecated variants in a way that warns.
#[deny(warnings, clippy::pedantic)]
#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 409)]
enum Documented {
    /// The key was sent before.
    ///
    ///     with a different body
    /// Twice.  
    #[error("this key was used with {0}")]
    #[api(action = "Send a new key.")]
    Reused(u8),
    #[doc = " One"]
    /** Two */
    #[error("no")]
    Doc,
    #[error(fmt = by_hand)]
    Bare,
    #[error("no")]
    #[deprecated]
    Old,
    #[error("no")]
    #[deprecated = "use `Reused`"]
    Older,
    #[error("no")]
    #[deprecated(since = "1.2.0", note = "use `Old`")]
    Oldest {
        #[api(param)]
        name: &'static str,
    },
}

fn by_hand(f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    f.write_str("by hand")
}

#[test]
fn actions_and_descriptions() {
    let row = spec::<Documented>("reused");
    assert_eq!(row.action(), Some("Send a new key."));
    let description = "The key was sent before.\n\n    with a different body\nTwice.";
    assert_eq!(row.description(), Some(description));
    assert_eq!(row.message(), Some("this key was used with {0}"));
    assert_eq!(spec::<Documented>("doc").description(), Some("One\nTwo"));
    let bare = spec::<Documented>("bare");
    assert_eq!((bare.action(), bare.description(), bare.message()), (None, None, None));
}

#[test]
fn deprecation_notes() {
    let note = |code| spec::<Documented>(code).deprecated();
    assert_eq!(note("bare"), None);
    assert_eq!(note("old"), Some(""));
    assert_eq!(note("older"), Some("use `Reused`"));
    assert_eq!(note("oldest"), Some("use `Old`"));
}
