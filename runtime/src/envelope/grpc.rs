//! HTTP statuses as canonical gRPC codes.

/// The name of the `google.rpc.Code` that fits an error status.
///
/// The first status of a row is the one that `google/rpc/code.proto` states beside the code. It
/// gives 409 to two of them: `ABORTED` is taken, because `ALREADY_EXISTS` says more than a status
/// can know. The others are statuses that the file does not mention and the description of the
/// code covers; what is left goes by class.
pub(super) const fn status(status: u16) -> &'static str {
    match status {
        400 | 413 | 414 | 415 | 422 | 431 => "INVALID_ARGUMENT",
        401 | 407 | 511 => "UNAUTHENTICATED",
        403 | 451 => "PERMISSION_DENIED",
        404 | 410 => "NOT_FOUND",
        409 => "ABORTED",
        416 => "OUT_OF_RANGE",
        429 | 507 => "RESOURCE_EXHAUSTED",
        499 => "CANCELLED",
        501 | 405 => "UNIMPLEMENTED",
        503 | 502 => "UNAVAILABLE",
        504 | 408 => "DEADLINE_EXCEEDED",
        500..=599 => "INTERNAL",
        _ => "FAILED_PRECONDITION",
    }
}
