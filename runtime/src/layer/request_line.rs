//! The method and the path of a request, for envelopes that show them.

use crate::{
    ErrorBook, envelope::Representation, report::current_request::RequestLine, shape::Source,
};

/// The longest path that is kept, in bytes.
const LONGEST_PATH: usize = 1024;

/// Copies method and path, if an envelope of the book shows one of them.
pub(crate) fn request_line<B: ErrorBook>(method: &str, path: &str) -> Option<RequestLine> {
    if !const { any_shows_line(B::REPRESENTATIONS) } {
        return None;
    }
    let is_valid = (1..=LONGEST_PATH).contains(&path.len())
        && path.bytes().all(|byte| byte.is_ascii_graphic());
    Some(RequestLine { method: method.into(), path: is_valid.then(|| path.into()) })
}

const fn any_shows_line(mut representations: &[Representation]) -> bool {
    while let [representation, rest @ ..] = representations {
        let shape = representation.shape();
        if shape.shows(Source::Method) || shape.shows(Source::Path) {
            return true;
        }
        representations = rest;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::envelope::Flat;

    crate::envelope! { Spring { "path": path, "code": code } }

    struct Book<V>(V);

    impl<V: crate::Envelope> ErrorBook for Book<V> {
        const BOOK: &'static crate::Book = crate::__private::EMPTY_BOOK;
        const OWNER: &'static crate::Owner = crate::__private::NOTHING.owner();
        type Envelope = V;
        const REPRESENTATIONS: &'static [Representation] = &[Representation::of::<V>()];
    }

    #[test]
    fn it_is_kept_for_envelopes_that_show_it() {
        assert!(request_line::<Book<Flat>>("GET", "/pay").is_none());
        let path = |path: &str| request_line::<Book<Spring>>("GET", path).unwrap().path;
        assert_eq!(path("/pay").as_deref(), Some("/pay"));
        let longest = "/".repeat(LONGEST_PATH);
        assert_eq!(path(&longest), Some(longest));
        for other in ["", "/a b", "/\r\n", &"/".repeat(LONGEST_PATH + 1)] {
            assert_eq!(path(other), None, "{other:?}");
        }
    }
}
