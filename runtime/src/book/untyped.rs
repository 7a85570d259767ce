//! Errors whose type is not known.

use core::{
    error::Error,
    fmt::{self, Debug, Display},
};

use super::Catalogued;
use crate::{
    catalog::{Catalog, ErrorSpec, Rows},
    envelope::Typed,
    error::{ApiError, Boxed, Visit},
};

/// An error whose type has no catalog: any error in a box.
pub(crate) trait Dynamic: Send + Sync + 'static {
    /// What is answered in its place.
    type Known<'a>: Catalogued;

    fn known(&self) -> Self::Known<'_>;

    /// Returns the error itself, for a downcast.
    #[cfg(feature = "warp")]
    fn as_error(&self) -> &(dyn Error + 'static);
}

impl Dynamic for Boxed {
    type Known<'a> = Untyped<&'a (dyn ApiError + Send + Sync)>;

    fn known(&self) -> Self::Known<'_> {
        Untyped(&**self)
    }

    #[cfg(feature = "warp")]
    fn as_error(&self) -> &(dyn Error + 'static) {
        &**self
    }
}

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

/// The catalog where the codes are not known at compile time. Nothing reads it.
pub(super) const NO_CATALOG: &Catalog = &Catalog::new(Rows::STUB, None, &[], false);

impl<E: ApiError> Catalogued for Untyped<E> {
    const CATALOG: &'static Catalog = NO_CATALOG;
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
