//! The values of a report that an envelope can show.

/// Where the value of a member comes from.
//
// Those that most envelopes show come first; see `is_rare`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// `type`: the failure class. String or absent.
    Type,
    /// `code`: the stable code. String or absent.
    Code,
    /// `status`: the HTTP status. Number.
    Status,
    /// `message`: the public message. String or absent.
    Message,
    /// `title`: the title, else the status's canonical phrase. String.
    Title,
    /// `param`: the parameter this is about. String or absent.
    Param,
    /// `details`: the structured context, else the violations in a shape that shows them nowhere
    /// else. Any JSON or absent.
    Details,
    /// `doc_url`: the page about this error. String or absent.
    DocUrl,
    /// `request_id`: the id of the request. String or absent.
    RequestId,
    /// `retry_after`: whole seconds to wait. Number or absent.
    RetryAfter,
    /// `domain`: the namespace of the code. String or absent.
    Domain,
    /// `reason`: the code in `UPPER_SNAKE_CASE` (AIP-193, `ErrorInfo.reason`). String or absent.
    Reason,
    /// `grpc_status`: the name of the canonical gRPC code that fits the status. String.
    GrpcStatus,
    /// `number(code)`: the stable code of a book with `codes = "number"`. Number or absent. Numbers
    /// above 2^53 lose digits in JavaScript (RFC 7493, section 2.2).
    CodeNumber,
    /// `action`: what to do about it. String or absent.
    Action,
    /// `violations`: what is wrong with the input, as objects with `field`, `code` and `message`.
    /// Array or absent.
    Violations,
    /// `retry`: the advice on sending the request again: `never`, `backoff` or `after`. String.
    Retry,
    /// `timestamp`: when the report was first written, in UTC (RFC 3339). String; absent without
    /// the feature `std`.
    Timestamp,
    /// `method`: the method of the request. String; absent unless the book of a layer has an
    /// envelope that shows `method` or `path`.
    Method,
    /// `path`: the path of the request, without its query, 1 to 1,024 bytes of visible ASCII. String;
    /// absent as `method` is. It is the path that the outermost such layer saw: axum's `nest` and
    /// `nest_service` take their prefix off before an inner layer sees it.
    Path,
    /// `violation.field`: the path of the input, such as `items[1].qty`. String; absent if the
    /// violation is about the whole input.
    ViolationField,
    /// `violation.pointer`: the same as a JSON Pointer (RFC 6901), such as `/items/1/qty`.
    ViolationPointer,
    /// `violation.fragment`: the same as a URI fragment (RFC 6901, section 6), such as
    /// `#/items/1/qty`.
    ViolationFragment,
    /// `violation.path`: the same as an array, such as `["items", 1, "qty"]`.
    ViolationPath,
    /// `violation.code`: the rule that the input broke. String or absent.
    ViolationCode,
    /// `violation.reason`: that rule in `UPPER_SNAKE_CASE`. String or absent.
    ViolationReason,
    /// `violation.message`: what is wrong, in words. String.
    ViolationMessage,
}

impl Source {
    /// Returns its word in [`envelope!`](crate::envelope!).
    ///
    /// ```
    /// assert_eq!(errorbook::envelope::Source::DocUrl.word(), "doc_url");
    /// ```
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Code => "code",
            Self::CodeNumber => "number(code)",
            Self::Status => "status",
            Self::Message => "message",
            Self::Title => "title",
            Self::Action => "action",
            Self::Param => "param",
            Self::Details => "details",
            Self::Violations => "violations",
            Self::DocUrl => "doc_url",
            Self::RequestId => "request_id",
            Self::Retry => "retry",
            Self::RetryAfter => "retry_after",
            Self::Domain => "domain",
            Self::Reason => "reason",
            Self::GrpcStatus => "grpc_status",
            Self::Timestamp => "timestamp",
            Self::Method => "method",
            Self::Path => "path",
            Self::ViolationField => "violation.field",
            Self::ViolationPointer => "violation.pointer",
            Self::ViolationFragment => "violation.fragment",
            Self::ViolationPath => "violation.path",
            Self::ViolationCode => "violation.code",
            Self::ViolationReason => "violation.reason",
            Self::ViolationMessage => "violation.message",
        }
    }
}

impl Source {
    /// Whether few envelopes show it. The writers of the others stay small without these.
    pub(crate) const fn is_rare(self) -> bool {
        self as u8 > Self::GrpcStatus as u8
    }
}

/// A set of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sources(u32);

impl Sources {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn with(self, source: Source) -> Self {
        Self(self.0 | 1 << source as u32)
    }

    pub(crate) const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    pub(crate) const fn contains(self, source: Source) -> bool {
        self.0 & 1 << source as u32 != 0
    }
}
