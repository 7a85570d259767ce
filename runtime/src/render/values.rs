//! What a report holds for each source of a shape.

use core::fmt::{self, Display};

use crate::{
    catalog::{grpc, phrase, reason::fmt_reason},
    error::{ApiError, Details},
    report::{Report, log},
    shape::{Condition, Source, TextPart},
};

/// Why a value was left out.
pub(crate) const FAILED: &str = "its `Display` or `Serialize` failed or panicked";

/// The values of one report, without those that turned out to be unwritable.
pub(super) struct Values<'r> {
    report: &'r Report<'r>,
    /// One bit for each [`Source`].
    unwritable: u16,
}

/// The value of a source.
pub(super) enum Value<'r> {
    Number(u64),
    Text(Text<'r>),
    Details(Details<'r>),
}

/// A value that is text, not yet written out.
pub(super) enum Text<'r> {
    Whole(&'r str),
    Message(&'r dyn ApiError),
    Param(&'r dyn Display),
    DocUrl(&'r Report<'r>),
    Reason(&'static str),
}

impl<'r> Values<'r> {
    pub(super) fn of(report: &'r Report<'r>) -> Self {
        Self { report, unwritable: 0 }
    }

    /// The value of a source, if it has one.
    #[expect(clippy::inline_always, reason = "two matches in one; 30 instructions of a body")]
    #[inline(always)]
    pub(super) fn get(&self, source: Source) -> Option<Value<'r>> {
        if self.unwritable & bit(source) != 0 {
            return self.replacement(source);
        }
        let report = self.report;
        Some(match source {
            Source::Type => Value::whole(report.r#type()?),
            Source::Code => Value::whole(report.code()?),
            Source::Status => Value::Number(report.status().into()),
            Source::Message => match report.constant_message() {
                Some(text) => Value::whole(text),
                None if report.spec().is_silent() => return None,
                None if report.hides_message() => Value::whole(phrase(report.status())),
                None => Value::Text(Text::Message(report.error())),
            },
            Source::Title => Value::whole(report.title()),
            Source::Param => Value::Text(Text::Param(report.param()?)),
            Source::Details => Value::Details(report.details()?),
            Source::DocUrl => {
                report.doc_url()?;
                Value::Text(Text::DocUrl(report))
            }
            Source::RequestId => Value::whole(report.request_id()?),
            Source::RetryAfter => Value::Number(report.retry_after()?),
            Source::Domain => Value::whole(report.domain()?),
            Source::Reason => Value::Text(Text::Reason(report.code()?)),
            Source::GrpcStatus => Value::whole(grpc::code(report.status()).1),
        })
    }

    /// Whether a source is the same for every occurrence of the report's row, book and status.
    #[cfg(feature = "std")]
    pub(super) fn is_fixed(&self, source: Source) -> bool {
        match source {
            Source::Message => self.report.constant_message().is_some(),
            Source::Details => self.report.spec().details() == crate::catalog::DetailsKind::None,
            Source::Param | Source::RequestId | Source::RetryAfter => false,
            Source::Type
            | Source::Code
            | Source::Status
            | Source::Title
            | Source::DocUrl
            | Source::Domain
            | Source::Reason
            | Source::GrpcStatus => true,
        }
    }

    /// Whether all sources of a text have a value.
    pub(super) fn has_all(&self, text: &[TextPart]) -> bool {
        text.iter().all(|part| match part {
            TextPart::Literal(_) => true,
            TextPart::Source(source) => self.get(*source).is_some(),
        })
    }

    pub(super) fn meet(&self, condition: &Condition) -> bool {
        condition.holds(&|source| self.get(source).is_some())
    }

    /// Takes a value out of the report because its `Display` or `Serialize` failed.
    pub(super) fn forget(&mut self, source: Source) {
        self.unwritable |= bit(source);
        log::left_out(source.word(), FAILED);
    }

    /// The value in place of an unwritable one.
    fn replacement(&self, source: Source) -> Option<Value<'r>> {
        let phrase = || Value::whole(phrase(self.report.status()));
        (source == Source::Message).then(phrase)
    }
}

impl<'r> Value<'r> {
    fn whole(text: &'r str) -> Self {
        Self::Text(Text::Whole(text))
    }
}

impl Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(text) => f.write_str(text),
            Self::Message(error) => error.fmt_message(f),
            Self::Param(param) => param.fmt(f),
            Self::DocUrl(report) => report.doc_url().map_or(Ok(()), |url| url.fmt(f)),
            Self::Reason(code) => fmt_reason(code, f),
        }
    }
}

const fn bit(source: Source) -> u16 {
    1 << source as u16
}
