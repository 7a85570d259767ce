//! The canonical gRPC code of each HTTP status.

/// Returns number and name of the `google.rpc.Code` that fits an error status.
///
/// The first status of a row is the one that `google/rpc/code.proto` states beside the code. It
/// gives 409 to two of them: `ABORTED` is taken, because `ALREADY_EXISTS` says more than a status
/// can know. The others are statuses that the file does not mention and the description of the
/// code covers; what is left goes by class.
pub(crate) const fn code(status: u16) -> (i32, &'static str) {
    match status {
        400 | 413 | 414 | 415 | 422 | 431 => (3, "INVALID_ARGUMENT"),
        401 | 407 | 511 => (16, "UNAUTHENTICATED"),
        403 | 451 => (7, "PERMISSION_DENIED"),
        404 | 410 => (5, "NOT_FOUND"),
        409 => (10, "ABORTED"),
        416 => (11, "OUT_OF_RANGE"),
        429 | 507 => (8, "RESOURCE_EXHAUSTED"),
        499 => (1, "CANCELLED"),
        501 | 405 => (12, "UNIMPLEMENTED"),
        503 | 502 => (14, "UNAVAILABLE"),
        504 | 408 => (4, "DEADLINE_EXCEEDED"),
        500..=599 => (13, "INTERNAL"),
        _ => (9, "FAILED_PRECONDITION"),
    }
}
