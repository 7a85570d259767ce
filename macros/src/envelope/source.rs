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
        self.word.starts_with(OF_VIOLATION)
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
    if let Some(argument) = word.strip_prefix("number")
        && argument != "(code)"
        && (argument.is_empty() || argument.starts_with('('))
    {
        return Err("`number` takes the code alone; write `number(code)`".to_owned());
    }
    let Some(source) = SOURCES.iter().find(|source| source.word == word) else {
        return Err(format!("`{word}` is not a source; {}", advice(word, scope)));
    };
    if source.is_of_violation() && scope == Scope::Report {
        let form = format!("`[..violations {{ \"{}\": {word} }}]`", &word[OF_VIOLATION.len()..]);
        return Err(format!("`{word}` is a value of each violation; write {form}"));
    }
    Ok(source)
}

/// How the words of a violation's values begin.
const OF_VIOLATION: &str = "violation.";

fn advice(word: &str, scope: Scope) -> String {
    let (mut all, mut of_report, mut of_violation, mut values) = (vec![], vec![], vec![], vec![]);
    for source in &SOURCES {
        all.push(source.word);
        match source.word.strip_prefix(OF_VIOLATION) {
            Some(value) => {
                of_violation.push(source.word);
                values.push(value);
            }
            None => of_report.push(source.word),
        }
    }
    let after_dot = word.split_once('.').map(|(_, after)| after);
    if let Some(value) = after_dot.or((scope == Scope::Violation).then_some(word)) {
        if let Some(near) = suggest::nearest(value, &values) {
            return format!("did you mean `{OF_VIOLATION}{near}`?");
        }
        if after_dot.is_some() {
            return use_one_of(&of_violation);
        }
    }
    if let Some(near) = suggest::nearest(word, &all) {
        return format!("did you mean `{near}`?");
    }
    use_one_of(if scope == Scope::Violation { &all } else { &of_report })
}

fn use_one_of(words: &[&str]) -> String {
    format!("use one of `{}`", words.join("`, `"))
}
