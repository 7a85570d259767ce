//! What a user can choose.

/// How the responses are written.
///
/// ```
/// use errorbook_contract::openapi::{Options, Schemas, Version};
///
/// let options = Options::new().with_version(Version::V3_0).with_schemas(Schemas::PerStatus);
/// assert_eq!(options.version(), Version::V3_0);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    version: Version,
    schemas: Schemas,
    request_id: Option<String>,
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
            version: Version::V3_1,
            schemas: Schemas::PerCode,
            request_id: Some("x-request-id".to_owned()),
        }
    }
}

impl Options {
    /// Returns the options with which everything is written unless you say otherwise: OpenAPI 3.1, a
    /// schema for each code, and the header `x-request-id`.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the version of OpenAPI.
    #[must_use]
    pub fn with_version(mut self, version: Version) -> Self {
        self.version = version;
        self
    }

    /// Sets how many schemas a response has. Generators that take one error type for a status need
    /// [`Schemas::PerStatus`].
    #[must_use]
    pub fn with_schemas(mut self, schemas: Schemas) -> Self {
        self.schemas = schemas;
        self
    }

    /// Sets the header of the request id; `None` if responses have none.
    #[must_use]
    pub fn with_request_id_header(mut self, name: Option<&str>) -> Self {
        self.request_id = name.map(str::to_ascii_lowercase);
        self
    }

    /// Returns the version of OpenAPI.
    #[must_use]
    pub fn version(&self) -> Version {
        self.version
    }

    /// Returns how many schemas a response has.
    #[must_use]
    pub fn schemas(&self) -> Schemas {
        self.schemas
    }

    /// Returns the header of the request id, in lower case.
    #[must_use]
    pub fn request_id_header(&self) -> Option<&str> {
        self.request_id.as_deref()
    }
}
