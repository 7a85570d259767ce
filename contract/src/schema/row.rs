//! What is known of one entry.

use super::{details, presence::Presence, violation};
use crate::{Details, Entry, Json, Source};

/// An entry, answered in a shape.
pub(super) struct Row<'a> {
    pub(super) entry: &'a Entry,
    pub(super) domain: Option<&'a str>,
    /// Whether the shape has a place for violations, which else take that of the details.
    pub(super) lists_violations: bool,
}

impl Row<'_> {
    /// Whether an occurrence has a value for a source.
    pub(super) fn presence(&self, source: Source) -> Presence {
        let entry = self.entry;
        match source {
            // The book can give each status another one.
            Source::Type if entry.r#type.is_none() => sometimes(entry.status_varies),
            Source::Type
            | Source::Status
            | Source::Title
            | Source::GrpcStatus
            | Source::Retry
            | Source::ViolationMessage => Presence::Always,
            Source::Code | Source::Reason => is_there(entry.code.is_some()),
            Source::CodeNumber => is_there(self.code_number().is_some()),
            Source::Message => is_there(!entry.silent),
            Source::Action => is_there(entry.action.is_some()),
            Source::DocUrl => is_there(entry.doc_url.is_some()),
            Source::Domain => is_there(self.domain.is_some()),
            Source::Param => self.param(),
            Source::Details => self.details_presence(),
            Source::Violations => sometimes(entry.violations),
            Source::RetryAfter if entry.retry_after.is_some() => Presence::Always,
            Source::RetryAfter => sometimes(entry.retry_after_varies),
            Source::RequestId
            | Source::Timestamp
            | Source::Method
            | Source::Path
            | Source::ViolationField
            | Source::ViolationPointer
            | Source::ViolationFragment
            | Source::ViolationPath
            | Source::ViolationCode
            | Source::ViolationReason => Presence::Sometimes,
        }
    }

    fn param(&self) -> Presence {
        match &self.entry.param {
            None => Presence::Never,
            Some(param) => self.unless_masked(param.value.is_some()),
        }
    }

    fn details_presence(&self) -> Presence {
        match &self.entry.details {
            None => sometimes(self.has_violations_as_details()),
            Some(Details::Value(value)) => self.unless_masked(!value.optional),
            Some(Details::Members(members)) => {
                self.unless_masked(members.iter().any(|member| !member.optional))
            }
        }
    }

    fn unless_masked(&self, is_certain: bool) -> Presence {
        if is_certain && !self.may_mask() { Presence::Always } else { Presence::Sometimes }
    }

    /// Whether an occurrence can have the status of a failure of the server, which hides what is its own.
    fn may_mask(&self) -> bool {
        self.entry.status_varies && !self.entry.exposed
    }

    /// Returns the value by which clients tell this entry from others, if every occurrence has it.
    pub(super) fn constant(&self, source: Source) -> Option<Json> {
        let entry = self.entry;
        match source {
            Source::Type => entry.r#type.as_ref().map(Json::from),
            Source::Code => entry.code.as_ref().map(Json::from),
            Source::CodeNumber => self.code_number().map(Json::from),
            Source::Reason => entry.code.as_deref().map(|code| reason(code).into()),
            Source::Status => (!entry.status_varies).then(|| entry.status.into()),
            Source::DocUrl => entry.doc_url.as_ref().map(Json::from),
            Source::Domain => self.domain.map(Json::from),
            Source::Retry if entry.status_varies || entry.retry_after_varies => None,
            Source::Retry => Some(Json::of(entry.retry)),
            _ => None,
        }
    }

    /// Returns the code as a number, if it is one that is written in no other way.
    fn code_number(&self) -> Option<u64> {
        let code = self.entry.code.as_deref()?;
        let number: u64 = code.parse().ok()?;
        (number.to_string() == code).then_some(number)
    }

    /// Returns what is written for `details`.
    pub(super) fn details(&self) -> Vec<Json> {
        let own = self.entry.details.as_ref().map(details::schema);
        own.into_iter().chain(self.has_violations_as_details().then(violation::list)).collect()
    }

    /// Whether violations can be written in the place of the details.
    pub(super) fn has_violations_as_details(&self) -> bool {
        self.entry.violations && !self.lists_violations
    }
}

fn is_there(is_there: bool) -> Presence {
    if is_there { Presence::Always } else { Presence::Never }
}

fn sometimes(can_be: bool) -> Presence {
    if can_be { Presence::Sometimes } else { Presence::Never }
}

/// Returns the code as a reason of AIP-193: in capitals, with `_` between words.
fn reason(code: &str) -> String {
    let mut reason = String::new();
    let mut after_lower = false;
    for letter in code.chars() {
        if letter.is_ascii_uppercase() && after_lower {
            reason.push('_');
        }
        after_lower = letter.is_ascii_lowercase();
        reason.push(if letter.is_ascii_alphanumeric() { letter.to_ascii_uppercase() } else { '_' });
    }
    reason
}
