//! HTTP statuses as canonical gRPC codes.

/// The name of the `google.rpc.Code` that fits an error status.
///
/// The first block is the mapping that `google/rpc/code.proto` states beside its codes. It gives
/// 409 to two of them: `ABORTED` is taken, because `ALREADY_EXISTS` says more than a status can
/// know. The second block places statuses that the file does not mention where the description of
/// a code covers them; what is left goes by class.
pub(super) const fn status(status: u16) -> &'static str {
    match status {
        400 => "INVALID_ARGUMENT",
        401 => "UNAUTHENTICATED",
        403 => "PERMISSION_DENIED",
        404 => "NOT_FOUND",
        409 => "ABORTED",
        429 => "RESOURCE_EXHAUSTED",
        499 => "CANCELLED",
        500 => "INTERNAL",
        501 => "UNIMPLEMENTED",
        503 => "UNAVAILABLE",
        504 => "DEADLINE_EXCEEDED",

        407 | 511 => "UNAUTHENTICATED",
        405 => "UNIMPLEMENTED",
        408 => "DEADLINE_EXCEEDED",
        410 => "NOT_FOUND",
        413 | 414 | 415 | 422 | 431 => "INVALID_ARGUMENT",
        416 => "OUT_OF_RANGE",
        451 => "PERMISSION_DENIED",
        502 => "UNAVAILABLE",
        507 => "RESOURCE_EXHAUSTED",

        500..=599 => "INTERNAL",
        _ => "FAILED_PRECONDITION",
    }
}
