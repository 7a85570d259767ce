//! What a user can choose.

/// How the responses are written.
///
/// ```
/// use errorbook_contract::openapi::{Options, Schemas};
///
/// let options = Options::new().with_schemas(Schemas::PerStatus).with_request_id_header(None);
/// assert_eq!(options.schemas(), Schemas::PerStatus);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    schemas: Schemas,
    request_id: Option<String>,
    base_path: String,
}

/// The version of OpenAPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Version {
    /// 3.0, whose schemas have `nullable`.
    V3_0,
    /// 3.1 and later, whose schemas are JSON Schema 2020-12.
    V3_1,
}

/// How many schemas a response has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Schemas {
    /// One for each code.
    PerCode,
    /// One for all codes of a status.
    PerStatus,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            schemas: Schemas::PerCode,
            request_id: Some("x-request-id".to_owned()),
            base_path: String::new(),
        }
    }
}

impl Options {
    /// Returns the options with which everything is written unless you say otherwise: with a schema
    /// for each code, and the header `x-request-id`.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how many schemas a response has. Generators that take one error type for a status need
    /// [`Schemas::PerStatus`].
    #[must_use]
    pub fn with_schemas(mut self, schemas: Schemas) -> Self {
        self.schemas = schemas;
        self
    }

    /// Sets the header of the request id; `None` if responses have none.
    ///
    /// # Panics
    ///
    /// If it is not [the name of a header](is_header_name).
    #[must_use]
    pub fn with_request_id_header(mut self, name: Option<&str>) -> Self {
        if let Some(name) = name {
            assert!(is_header_name(name), "`{}` is not the name of a header", name.escape_debug());
        }
        self.request_id = name.map(str::to_ascii_lowercase);
        self
    }

    /// Completes only the operations below a path, such as `/v2`. Where the versions of an API have a book
    /// each and one document, complete it once for each.
    #[must_use]
    pub fn with_base_path(mut self, path: &str) -> Self {
        let path = path.trim_matches('/');
        self.base_path = if path.is_empty() { String::new() } else { format!("/{path}") };
        self
    }

    /// Returns how many schemas a response has.
    #[must_use]
    pub fn schemas(&self) -> Schemas {
        self.schemas
    }

    /// Returns the path below which operations are completed, without a `/` at its end.
    #[must_use]
    pub fn base_path(&self) -> &str {
        &self.base_path
    }

    /// Returns the header of the request id, in lower case.
    #[must_use]
    pub fn request_id_header(&self) -> Option<&str> {
        self.request_id.as_deref()
    }
}

/// Whether a text can be the name of a header: a token (RFC 9110, section 5.1).
///
/// ```
/// use errorbook_contract::openapi::is_header_name;
///
/// assert!(is_header_name("x-request-id"));
/// assert!(!is_header_name("x request id"));
/// ```
#[must_use]
pub fn is_header_name(text: &str) -> bool {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    !text.is_empty() && text.chars().all(is_allowed)
}
