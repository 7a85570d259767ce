//! What a report holds for each source of a shape.

use core::fmt::{self, Display};

use crate::{
    catalog::{
        grpc, phrase,
        reason::{fits_reason, fmt_reason},
        text::plain_number,
    },
    error::{ApiError, Details, FieldPath, Violation, Violations},
    report::{Report, Utc, log},
    shape::{Condition, Shape, Source, Sources, TextPart},
};

/// Why a value was left out.
pub(crate) const FAILED: &str = "its `Display` or `Serialize` failed or panicked";

/// The values of one report, without those that turned out to be unwritable.
#[derive(Clone, Copy)]
pub(super) struct Values<'r> {
    report: &'r Report<'r>,
    shape: &'r Shape,
    /// The one that is being written.
    violation: Option<&'r Violation>,
    unwritable: Sources,
}

/// The value of a source.
pub(super) enum Value<'r> {
    Number(u64),
    Text(Text<'r>),
    Details(Details<'r>),
    Violations(&'r Violations),
    Path(&'r FieldPath),
}

/// A value that is text, not yet written out.
pub(super) enum Text<'r> {
    Whole(&'r str),
    Message(&'r dyn ApiError),
    Param(&'r dyn Display),
    DocUrl(&'r Report<'r>),
    Reason(&'r str),
    Timestamp(Utc),
    Field(&'r FieldPath),
    Pointer(&'r FieldPath),
    Fragment(&'r FieldPath),
}

impl<'r> Values<'r> {
    pub(super) fn of(report: &'r Report<'r>, shape: &'r Shape) -> Self {
        Self { report, shape, violation: None, unwritable: Sources::NONE }
    }

    /// The values for one violation.
    pub(super) fn with_violation(&self, violation: &'r Violation) -> Self {
        Self { violation: Some(violation), ..*self }
    }

    pub(super) fn violations(&self) -> Option<&'r Violations> {
        self.report.violations()
    }

    /// The value of a source, if it has one.
    // Two matches in one; 30 instructions of a body.
    #[cfg_attr(not(debug_assertions), inline(always))]
    pub(super) fn get(&self, source: Source) -> Option<Value<'r>> {
        if self.unwritable.contains(source) {
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
            Source::Details => match report.details() {
                Some(details) => Value::Details(details),
                None => Value::Violations(self.in_place_of_details()?),
            },
            Source::DocUrl => {
                report.doc_url()?;
                Value::Text(Text::DocUrl(report))
            }
            Source::RequestId => Value::whole(report.request_id()?),
            Source::RetryAfter => Value::Number(report.retry_after()?),
            Source::Domain => Value::whole(report.domain()?),
            Source::Reason => Value::Text(Text::Reason(report.code()?)),
            Source::GrpcStatus => Value::whole(grpc::code(report.status()).1),
            rare => return self.get_rare(rare),
        })
    }

    /// The value of a source that few envelopes show.
    #[inline(never)]
    fn get_rare(&self, source: Source) -> Option<Value<'r>> {
        let report = self.report;
        Some(match source {
            Source::Violations => Value::Violations(report.violations()?),
            Source::CodeNumber => Value::Number(number(report.code()?)?),
            Source::Action => Value::whole(report.spec().action()?),
            Source::Retry => Value::whole(report.retry().as_str()),
            Source::Timestamp => Value::Text(Text::Timestamp(report.utc()?)),
            Source::Method => Value::whole(report.method()?),
            Source::Path => Value::whole(path(report)?),
            of_violation => return Self::get_of(self.violation?, of_violation),
        })
    }

    fn get_of(violation: &'r Violation, source: Source) -> Option<Value<'r>> {
        let field = Some(&violation.field).filter(|field| !field.is_root());
        let code = violation.code.as_deref();
        Some(match source {
            Source::ViolationField => Value::Text(Text::Field(field?)),
            Source::ViolationPointer => Value::Text(Text::Pointer(field?)),
            Source::ViolationFragment => Value::Text(Text::Fragment(field?)),
            Source::ViolationPath => Value::Path(field?),
            Source::ViolationCode => Value::whole(code?),
            Source::ViolationReason => {
                Value::Text(Text::Reason(code.filter(|code| fits_reason(code))?))
            }
            Source::ViolationMessage => Value::whole(&violation.message),
            _ => return None,
        })
    }

    /// The violations, if the shape has no other place for them.
    fn in_place_of_details(&self) -> Option<&'r Violations> {
        self.violations().filter(|_| !self.shape.shows(Source::Violations))
    }

    /// Whether a source is the same for every occurrence of the report's row, book and status that
    /// has no violations.
    #[cfg(feature = "std")]
    pub(super) fn is_fixed(&self, source: Source) -> bool {
        match source {
            Source::Message => self.report.constant_message().is_some(),
            Source::Details => self.report.spec().details() == crate::catalog::DetailsKind::None,
            Source::Type
            | Source::Code
            | Source::Status
            | Source::Title
            | Source::Action
            | Source::DocUrl
            | Source::Domain
            | Source::Reason
            | Source::GrpcStatus
            | Source::Violations => true,
            // One that is no number is logged each time.
            Source::CodeNumber => {
                self.report.code().is_none_or(|code| plain_number(code).is_some())
            }
            Source::Param
            | Source::RequestId
            | Source::Retry
            | Source::RetryAfter
            | Source::Timestamp
            | Source::Method
            | Source::Path
            | Source::ViolationField
            | Source::ViolationPointer
            | Source::ViolationFragment
            | Source::ViolationPath
            | Source::ViolationCode
            | Source::ViolationReason
            | Source::ViolationMessage => false,
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
        self.unwritable = self.unwritable.with(source);
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
            Self::Timestamp(time) => time.fmt(f),
            Self::Field(path) => path.fmt(f),
            Self::Pointer(path) => path.pointer().fmt(f),
            Self::Fragment(path) => path.fragment().fmt(f),
        }
    }
}

/// The path of the request. One that may not be sent is logged here, where it is missed.
fn path<'r>(report: &'r Report<'_>) -> Option<&'r str> {
    let path = report.path();
    if path.is_none() && report.method().is_some() {
        log::left_out("path", "not 1 to 1,024 bytes of visible ASCII");
    }
    path
}

/// A code as a number.
fn number(code: &str) -> Option<u64> {
    let number = plain_number(code);
    if number.is_none() {
        log::left_out("number(code)", "the code is not a number");
    }
    number
}
