//! The form in which a report is sent.

use alloc::{borrow::Cow, vec::Vec};

use super::Report;
use crate::{catalog::Book, shape::Shape};

/// An envelope as a value: a media type, the shape of its JSON, and how it is written.
///
/// A book lists one for each envelope in which it answers: [`ErrorBook::REPRESENTATIONS`]. The term
/// is that of RFC 9110, section 3.2.
///
/// ```
/// use errorbook::envelope::{Problem, Representation};
///
/// const PROBLEM: Representation = Representation::of::<Problem>();
/// assert_eq!(PROBLEM.media_type(), "application/problem+json");
/// ```
///
/// [`ErrorBook::REPRESENTATIONS`]: crate::ErrorBook::REPRESENTATIONS
#[derive(Clone, Copy, Debug)]
pub struct Representation {
    pub(crate) media_type: &'static str,
    pub(crate) shape: &'static Shape,
    pub(crate) body: fn(&Report<'_>) -> Cow<'static, [u8]>,
}

impl Representation {
    /// Returns the value of `Content-Type`.
    ///
    /// ```
    /// # use errorbook::envelope::{Flat, Representation};
    /// assert_eq!(Representation::of::<Flat>().media_type(), "application/json");
    /// ```
    #[must_use]
    pub const fn media_type(&self) -> &'static str {
        self.media_type
    }

    /// Returns the shape of the body, and where its values come from.
    ///
    /// ```
    /// # use errorbook::envelope::{Flat, Representation};
    /// # use errorbook::envelope::Source;
    /// assert!(Representation::of::<Flat>().shape().shows(Source::Code));
    /// ```
    #[must_use]
    pub const fn shape(&self) -> &'static Shape {
        self.shape
    }

    /// Returns the body of a report.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report, envelope::{Flat, Representation}};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// let body = Representation::of::<Flat>().body(&Report::new(&NoPage));
    /// assert_eq!(body, br#"{"code":"no_page","message":"no such page","request_id":null}"#);
    /// ```
    #[must_use]
    pub fn body(&self, report: &Report<'_>) -> Vec<u8> {
        (self.body)(report).into_owned()
    }
}

/// The book and the representation that a layer uses for one request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answer {
    pub(crate) book: &'static Book,
    pub(crate) representation: &'static Representation,
    /// Whether the representation depends on the request's `Accept`.
    pub(crate) negotiated: bool,
}
