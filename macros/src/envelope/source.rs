//! The words that name a value of the occurrence.

use crate::support::suggest;

/// A source: its word, its variant of the runtime's `Source`, and whether it can be absent.
#[derive(Debug, PartialEq)]
pub(super) struct Source {
    pub(super) word: &'static str,
    pub(super) variant: &'static str,
    /// Whether every report has it.
    pub(super) always: bool,
}

impl Source {
    /// The source that `..details` spreads.
    pub(super) fn details() -> &'static Self {
        &DETAILS
    }
}

const fn always(word: &'static str, variant: &'static str) -> Source {
    Source { word, variant, always: true }
}

const fn sometimes(word: &'static str, variant: &'static str) -> Source {
    Source { word, variant, always: false }
}

const DETAILS: Source = sometimes("details", "Details");

static SOURCES: [Source; 13] = [
    sometimes("type", "Type"),
    sometimes("code", "Code"),
    always("status", "Status"),
    sometimes("message", "Message"),
    always("title", "Title"),
    sometimes("param", "Param"),
    DETAILS,
    sometimes("doc_url", "DocUrl"),
    sometimes("request_id", "RequestId"),
    sometimes("retry_after", "RetryAfter"),
    sometimes("domain", "Domain"),
    sometimes("reason", "Reason"),
    always("grpc_status", "GrpcStatus"),
];

/// Returns the source of this word, or the error message.
pub(super) fn find(word: &str) -> Result<&'static Source, String> {
    let source = SOURCES.iter().find(|source| source.word == word);
    source.ok_or_else(|| format!("`{word}` is not a source; {}", advice(word)))
}

fn advice(word: &str) -> String {
    let words = SOURCES.iter().map(|source| source.word);
    if let Some(near) = suggest::nearest(word, words.clone()) {
        return format!("did you mean `{near}`?");
    }
    let list: Vec<_> = words.map(|word| format!("`{word}`")).collect();
    format!("use one of {}", list.join(", "))
}
