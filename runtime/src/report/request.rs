//! What a report knows of its request.

use super::Report;

impl Report<'_> {
    /// Returns the id of the request.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(Report::new(&NoPage).request_id(), None);
    /// assert_eq!(Report::new(&NoPage).with_request_id("req_1").request_id(), Some("req_1"));
    /// ```
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.own_id.as_deref().or_else(|| self.request.id())
    }

    /// Returns the method of the request; `None` without a layer whose book shows it.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(Report::new(&NoPage).method(), None);
    /// ```
    #[must_use]
    pub fn method(&self) -> Option<&str> {
        self.request.method()
    }

    /// Returns the path of the request, without its query; `None` without a layer whose book shows
    /// it.
    ///
    /// A layer keeps method and path only if an envelope of its book shows one of them. Of several
    /// layers, the path is the one that the outermost saw. It is 1 to 1,024 bytes of visible ASCII;
    /// an envelope leaves out any other, and logs that.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(Report::new(&NoPage).path(), None);
    /// ```
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.request.path()
    }
}
