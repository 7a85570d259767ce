//! What the environment asks for.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use std::env;

/// What to do with the file.
#[derive(Debug, PartialEq)]
pub(super) enum Wish {
    /// Compare it with the book.
    Compare,
    /// Write it; changes that break clients only if they are named.
    Bless { accept: Vec<String> },
}

impl Wish {
    pub(super) fn of_environment() -> Result<Self, String> {
        // What is not UTF-8 is not one of the words either.
        let get = |name| env::var_os(name).unwrap_or_default().to_string_lossy().into_owned();
        Self::of(&get("ERRORBOOK"), &get("ERRORBOOK_ACCEPT"), &get("CI"))
    }

    /// A variable that is not set is an empty one.
    fn of(errorbook: &str, accept: &str, ci: &str) -> Result<Self, String> {
        match errorbook {
            "" if !accept.is_empty() => Err("`ERRORBOOK_ACCEPT` is for blessing; set \
                                             `ERRORBOOK=bless` too"
                .to_string()),
            "" => Ok(Self::Compare),
            "bless" if !matches!(ci, "" | "false") => {
                Err("`CI` is set, and nothing is blessed there; bless where \
                                           you work, and commit the file"
                    .to_string())
            }
            "bless" => {
                let names = accept.split(',').map(str::trim).filter(|name| !name.is_empty());
                Ok(Self::Bless { accept: names.map(ToString::to_string).collect() })
            }
            other => {
                Err(format!("`ERRORBOOK` is `{other}`, which means nothing; it can be `bless`"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_compares() {
        assert_eq!(Wish::of("", "", "true"), Ok(Wish::Compare));
    }

    #[test]
    fn bless_takes_names() {
        let accept = Vec::from(["status_changed:a".into(), "code_removed:b".into()]);
        assert_eq!(
            Wish::of("bless", " status_changed:a, ,code_removed:b", ""),
            Ok(Wish::Bless { accept })
        );
    }

    #[test]
    fn a_false_ci_is_none() {
        assert_eq!(Wish::of("bless", "", "false"), Ok(Wish::Bless { accept: Vec::new() }));
    }

    #[test]
    fn mistakes() {
        assert!(Wish::of("blessed", "", "").unwrap_err().contains("`blessed`"));
        assert!(Wish::of("bless", "", "true").unwrap_err().contains("`CI`"));
        assert!(Wish::of("", "code_removed:a", "").unwrap_err().contains("ERRORBOOK=bless"));
    }
}
