//! URLs with a place for the code.

use core::fmt;

/// A URL with places for a code: the `doc_url` of a book.
///
/// ```
/// # use errorbook::{ApiError, ErrorBook, Report};
/// # #[derive(Debug, thiserror::Error, ApiError)]
/// # #[error("no such page")]
/// # #[api(status = 404, book = SiteApi)]
/// # struct NoPage;
/// #[derive(ErrorBook)]
/// #[book(errors(NoPage), doc_url = "https://docs.example.com/errors#{code}")]
/// struct SiteApi;
///
/// let url = Report::new(&NoPage).doc_url().unwrap().to_string();
/// assert_eq!(url, "https://docs.example.com/errors#no_page");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct UrlTemplate {
    /// The text between the places: one part more than there are places.
    pub parts: &'static [&'static str],
}

impl UrlTemplate {
    /// Whether it can be filled: a template with a place needs a code.
    pub(crate) fn fits(&self, code: Option<&str>) -> bool {
        code.is_some() || self.parts.len() == 1
    }

    pub(crate) fn fill(&self, code: Option<&str>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, part) in self.parts.iter().enumerate() {
            if place > 0 {
                f.write_str(code.unwrap_or_default())?;
            }
            f.write_str(part)?;
        }
        Ok(())
    }
}
