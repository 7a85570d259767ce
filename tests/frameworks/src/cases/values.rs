//! What the errors hold.

use std::{fmt, io};

use errorbook::{FieldPath, Violation, Violations};
use serde::{Serialize, Serializer};

use super::SECRET;

#[derive(Debug, Serialize)]
pub(crate) struct Issue {
    pub(crate) field: &'static str,
    pub(crate) message: &'static str,
}

#[derive(Debug, Serialize)]
pub(crate) struct Quota {
    pub(crate) limit: u64,
    pub(crate) window: &'static str,
}

/// Breaks off while it is written, behind a text that no client may read.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Broken {
    Fails,
    Panics,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(SECRET)?;
        match self {
            Self::Fails => Err(fmt::Error),
            Self::Panics => panic!("a `Display` panics, as it should here"),
        }
    }
}

impl Serialize for Broken {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([(self, 1)])
    }
}

/// Returns a source that no client may read.
pub(crate) fn leaky_source() -> io::Error {
    io::Error::other(format!("postgres://admin:{SECRET}@db.internal:5432"))
}

/// Returns a violation of the whole input.
pub(crate) fn whole() -> Vec<Violation> {
    vec![Violation::new(FieldPath::root(), "has no items")]
}

/// Returns so many violations, in a path of keys that are not plain.
pub(crate) fn violations(count: usize) -> Violations {
    let violation = |place| {
        let path = FieldPath::from("items").index(place).key("a/b \"~\" é");
        Violation::new(path, "is <negative>").with_code("too_small")
    };
    (0..count).map(violation).collect()
}

/// Returns the error around or below others, in the way that the case says.
pub(crate) fn any<E>(case: &str, error: E) -> anyhow::Error
where
    E: std::error::Error + Send + Sync + 'static,
{
    let leaky = || anyhow::Error::from(leaky_source());
    match case {
        "any_unknown" => leaky().context(SECRET),
        "any_context" => leaky().context(error).context(SECRET),
        "any_source" => io::Error::other(error).into(),
        "any_box" => anyhow::Error::from_boxed(Box::new(error)).context(SECRET),
        _ => anyhow::Error::from(error).context(SECRET).context("in the handler"),
    }
}
