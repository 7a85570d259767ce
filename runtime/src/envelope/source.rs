//! What a report holds for each source.

use alloc::vec::Vec;
use core::fmt::{self, Display, Write as _};

use super::{Source, grpc};
use crate::{ApiError, Details, DetailsSpec, Report, status};

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

/// A value that is text, not yet put together.
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
            return self.stand_in(source);
        }
        let report = self.report;
        Some(match source {
            Source::Type => Value::whole(report.r#type()?),
            Source::Code => Value::whole(report.code()?),
            Source::Status => Value::Number(report.status().into()),
            Source::Message => match report.constant_message() {
                Some(text) => Value::whole(text),
                None => {
                    report.message()?;
                    Value::Text(Text::Message(report.error()))
                }
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
    pub(super) fn is_fixed_source(&self, source: Source) -> bool {
        match source {
            Source::Message => self.report.constant_message().is_some(),
            Source::Details => self.report.spec().details() == DetailsSpec::None,
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

    /// Takes a value out of the report, because its `Display` or `Serialize` failed.
    pub(super) fn forget(&mut self, source: Source) {
        self.unwritable |= bit(source);
        crate::log::left_out(source.word(), "its `Display` or `Serialize` failed");
    }

    /// Forgets what cannot be written, for those who cannot take back what they wrote.
    pub(super) fn forget_unwritable(&mut self) {
        for source in [Source::Message, Source::Param, Source::Details] {
            if self.get(source).is_some_and(|value| value.is_unwritable()) {
                self.forget(source);
            }
        }
    }

    /// What stands for an unwritable value.
    fn stand_in(&self, source: Source) -> Option<Value<'r>> {
        let phrase = || Value::whole(status::phrase(self.report.status()));
        (source == Source::Message).then(phrase)
    }
}

impl<'r> Value<'r> {
    fn whole(text: &'r str) -> Self {
        Self::Text(Text::Whole(text))
    }

    fn is_unwritable(&self) -> bool {
        match self {
            Self::Number(_) => false,
            Self::Text(text) => write!(Nowhere, "{text}").is_err(),
            Self::Details(details) => details.write_json(&mut Vec::new()).is_err(),
        }
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

/// The code as AIP-193 wants a reason: `[A-Z][A-Z0-9_]+[A-Z0-9]`.
pub(crate) fn fmt_reason(code: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut after_lower = false;
    for letter in code.chars() {
        if letter.is_ascii_uppercase() && after_lower {
            f.write_char('_')?;
        }
        after_lower = letter.is_ascii_lowercase();
        f.write_char(if letter.is_ascii_alphanumeric() {
            letter.to_ascii_uppercase()
        } else {
            '_'
        })?;
    }
    Ok(())
}

/// A writer for text that only has to show whether it can be written.
struct Nowhere;

impl fmt::Write for Nowhere {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}

const fn bit(source: Source) -> u16 {
    1 << source as u16
}
