//! Errors whose type is not known.

use core::{
    error::Error,
    fmt::{self, Debug, Display},
};

use super::Catalogued;
use crate::{
    catalog::{Catalog, ErrorSpec, Rows},
    envelope::Typed,
    error::{ApiError, Visit},
};

/// An error that is answered without the book and the envelope of its type.
pub(crate) struct Untyped<E>(pub(crate) E);

impl<E: ApiError> ApiError for Untyped<E> {
    fn spec(&self) -> ErrorSpec {
        self.0.spec()
    }

    fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt_message(f)
    }

    fn visit<'a>(&'a self, visitor: &mut dyn Visit<'a>) {
        self.0.visit(visitor);
    }
}

impl<E: ApiError> Catalogued for Untyped<E> {
    const CATALOG: &'static Catalog = &Catalog::new(Rows::STUB, None, &[], false);
    type Envelope = Typed;
}

impl<E: ApiError> Error for Untyped<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}

impl<E: Debug> Debug for Untyped<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<E: Display> Display for Untyped<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
