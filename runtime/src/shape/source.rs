//! The values of a report that an envelope can show.

/// Where the value of a member comes from.
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
    /// `details`: the structured context. Any JSON or absent.
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
            Self::Status => "status",
            Self::Message => "message",
            Self::Title => "title",
            Self::Param => "param",
            Self::Details => "details",
            Self::DocUrl => "doc_url",
            Self::RequestId => "request_id",
            Self::RetryAfter => "retry_after",
            Self::Domain => "domain",
            Self::Reason => "reason",
            Self::GrpcStatus => "grpc_status",
        }
    }
}
