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

/// Where a source is written.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Scope {
    Report,
    /// In an element of `..violations`.
    Violation,
}

impl Source {
    /// The source that `..details` spreads.
    pub(super) fn details() -> &'static Self {
        &DETAILS
    }

    /// The source that `..violations` spreads.
    pub(super) fn violations() -> &'static Self {
        &VIOLATIONS
    }

    /// Whether it is a list or any other JSON, and so no text.
    pub(super) fn is_json(&self) -> bool {
        [DETAILS, VIOLATIONS, PATH].contains(self)
    }

    fn is_of_violation(&self) -> bool {
        self.word.starts_with("violation.")
    }
}

const fn always(word: &'static str, variant: &'static str) -> Source {
    Source { word, variant, always: true }
}

const fn sometimes(word: &'static str, variant: &'static str) -> Source {
    Source { word, variant, always: false }
}

const DETAILS: Source = sometimes("details", "Details");
const VIOLATIONS: Source = sometimes("violations", "Violations");
const PATH: Source = sometimes("violation.path", "ViolationPath");

static SOURCES: [Source; 27] = [
    sometimes("type", "Type"),
    sometimes("code", "Code"),
    sometimes("number(code)", "CodeNumber"),
    always("status", "Status"),
    sometimes("message", "Message"),
    always("title", "Title"),
    sometimes("action", "Action"),
    sometimes("param", "Param"),
    DETAILS,
    VIOLATIONS,
    sometimes("doc_url", "DocUrl"),
    sometimes("request_id", "RequestId"),
    always("retry", "Retry"),
    sometimes("retry_after", "RetryAfter"),
    sometimes("domain", "Domain"),
    sometimes("reason", "Reason"),
    always("grpc_status", "GrpcStatus"),
    sometimes("timestamp", "Timestamp"),
    sometimes("method", "Method"),
    sometimes("path", "Path"),
    sometimes("violation.field", "ViolationField"),
    sometimes("violation.pointer", "ViolationPointer"),
    sometimes("violation.fragment", "ViolationFragment"),
    PATH,
    sometimes("violation.code", "ViolationCode"),
    sometimes("violation.reason", "ViolationReason"),
    always("violation.message", "ViolationMessage"),
];

/// Returns the source of this word, or the error message.
pub(super) fn find(word: &str, scope: Scope) -> Result<&'static Source, String> {
    if word.starts_with("number(") && word != "number(code)" {
        return Err("`number` takes the code alone; write `number(code)`".to_owned());
    }
    let Some(source) = SOURCES.iter().find(|source| source.word == word) else {
        return Err(format!("`{word}` is not a source; {}", advice(word, scope)));
    };
    if source.is_of_violation() && scope == Scope::Report {
        let form = format!("`[..violations {{ \"{}\": {word} }}]`", &word["violation.".len()..]);
        return Err(format!("`{word}` is a value of each violation; write {form}"));
    }
    Ok(source)
}

fn advice(word: &str, scope: Scope) -> String {
    let of_scope = |source: &&Source| scope == Scope::Violation || !source.is_of_violation();
    let words = SOURCES.iter().filter(of_scope).map(|source| source.word);
    if let Some(near) = suggest::nearest(word, SOURCES.iter().map(|source| source.word)) {
        return format!("did you mean `{near}`?");
    }
    let list: Vec<_> = words.map(|word| format!("`{word}`")).collect();
    format!("use one of {}", list.join(", "))
}
