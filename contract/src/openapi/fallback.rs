//! Which failures of the framework can happen in an operation.

/// What an operation takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Input {
    pub(super) has_body: bool,
    pub(super) parameters: Parameters,
    /// Whether it only reads: `GET` or `HEAD`.
    pub(super) is_read: bool,
}

/// Where an operation has parameters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Parameters {
    #[default]
    None,
    /// In the query, in headers or in cookies.
    Outside,
    InPath,
}

/// Whether the framework can refuse a request of an operation with a status.
///
/// An unknown route, another method (405) and a header that is too large (431) are refused before an
/// operation is chosen.
pub(super) fn can_happen(status: u16, input: Input) -> bool {
    match status {
        405 | 431 => false,
        // A segment of the path that cannot be read: actix-web and others answer 404.
        404 => input.parameters == Parameters::InPath,
        400 => input.parameters != Parameters::None || input.has_body,
        411 | 413 | 415 | 422 => input.has_body,
        // Conditional requests and ranges of files, upgrades of connections.
        412 | 416 | 426 => input.is_read,
        _ => true,
    }
}
