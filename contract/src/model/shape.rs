//! The JSON shape of an error body.

use serde::{Deserialize, Serialize};

use crate::Json;

/// A JSON value as an envelope writes it.
///
/// A source or a text whose value is absent is null. An object or an array is always written. A value
/// with a condition is left out unless that holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Node {
    /// A value of the report.
    Source(Source),
    /// A value of the report, else a constant.
    Or {
        /// The value of the report.
        source: Source,
        /// What is written if that is absent.
        otherwise: Box<Node>,
    },
    /// A number, `true`, `false`, `null`, `{}` or `[]`.
    Constant(Json),
    /// A string: constant, or with sources in it.
    Text(Vec<TextPart>),
    /// An object.
    Object(Object),
    /// An array.
    Array(Vec<Element>),
}

#[cfg(any(feature = "html", feature = "markdown", feature = "openapi"))]
impl Node {
    /// Whether it has a place for a value of the report.
    pub(crate) fn shows(&self, wanted: Source) -> bool {
        match self {
            Self::Source(source) => *source == wanted,
            Self::Or { source, otherwise } => *source == wanted || otherwise.shows(wanted),
            Self::Constant(_) => false,
            Self::Text(parts) => parts.contains(&TextPart::Source(wanted)),
            Self::Object(object) => {
                (wanted == Source::Details && object.spreads_details)
                    || object.members.iter().any(|member| member.value.shows(wanted))
            }
            Self::Array(elements) => elements.iter().any(|element| element.shows(wanted)),
        }
    }
}

#[cfg(any(feature = "html", feature = "markdown", feature = "openapi"))]
impl Element {
    fn shows(&self, wanted: Source) -> bool {
        match self {
            Self::Value(value) => value.value.shows(wanted),
            Self::EachViolation { each, otherwise } => {
                wanted == Source::Violations
                    || each.shows(wanted)
                    || otherwise.as_ref().is_some_and(|value| value.value.shows(wanted))
            }
        }
    }
}

/// A JSON object as an envelope writes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Object {
    /// The members, in the order in which they are written.
    pub members: Vec<ObjectMember>,
    /// Whether the members of details are written beside the others.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub spreads_details: bool,
}

/// One member of an object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ObjectMember {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub value: Node,
    /// When it is written; always without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// A value, and when it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Value {
    /// What is written.
    pub value: Node,
    /// When it is written; always without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

/// What an array holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Element {
    /// One element.
    Value(Value),
    /// One element for each violation.
    EachViolation {
        /// The element, which can use the sources of a violation.
        each: Box<Node>,
        /// The element for a report without violations.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        otherwise: Option<Value>,
    },
}

/// A part of a string.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TextPart {
    /// Text that never changes.
    Literal(String),
    /// A value of the report, as text.
    Source(Source),
}

/// When a value is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Condition {
    /// This source is there.
    Source(Source),
    /// All of these hold.
    All(Vec<Condition>),
    /// One of these holds.
    Any(Vec<Condition>),
}

macro_rules! sources {
    ($($word:literal $name:ident,)*) => {
        /// A value of a report. Its word is that of the macro `envelope!`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[non_exhaustive]
        #[expect(missing_docs, reason = "the docs of errorbook's own `Source` have the words")]
        pub enum Source {
            $(#[serde(rename = $word)] $name,)*
        }

        impl Source {
            /// Returns its word.
            ///
            /// ```
            /// assert_eq!(errorbook_contract::Source::DocUrl.word(), "doc_url");
            /// ```
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)*
                }
            }
        }
    };
}

sources! {
    "type" Type,
    "code" Code,
    "number(code)" CodeNumber,
    "status" Status,
    "message" Message,
    "title" Title,
    "action" Action,
    "param" Param,
    "details" Details,
    "violations" Violations,
    "doc_url" DocUrl,
    "request_id" RequestId,
    "retry" Retry,
    "retry_after" RetryAfter,
    "domain" Domain,
    "reason" Reason,
    "grpc_status" GrpcStatus,
    "timestamp" Timestamp,
    "method" Method,
    "path" Path,
    "violation.field" ViolationField,
    "violation.pointer" ViolationPointer,
    "violation.fragment" ViolationFragment,
    "violation.path" ViolationPath,
    "violation.code" ViolationCode,
    "violation.reason" ViolationReason,
    "violation.message" ViolationMessage,
}
