//! The traits that connect errors, books and envelopes.
//!
//! | file | |
//! |---|---|
//! | `mod` | the traits [`ErrorBook`], [`WithFallback`] and [`Catalogued`] |
//! | `http_errors` | the macro that declares the rows of a fallback |
//! | `report` | a report from an error and its type, in an envelope |
//! | `untyped` | errors whose type is not known |
//! | `framework_error`, `fallback_row` | failures of the framework, with a row of the book |
//! | `any_error` | any error, answered in a book; `no_any_error` without the feature `anyhow` |

#[cfg(feature = "anyhow")]
mod any_error;
#[cfg(not(feature = "anyhow"))]
mod no_any_error;

mod fallback_row;
mod framework_error;
mod http_errors;
mod report;
mod untyped;

#[cfg(feature = "tower-errors")]
pub(crate) use any_error::links;
#[cfg(feature = "anyhow")]
pub use any_error::{AnyError, Contexts, NoContexts, Search};
pub use framework_error::FrameworkError;
pub(crate) use untyped::Dynamic;

use alloc::{boxed::Box, sync::Arc};

use crate::{
    catalog::{Book, Catalog, Owner},
    envelope::{Envelope, Representation},
    error::ApiError,
};

/// The marker type of an API's book, made by [`derive(ErrorBook)`](macro@crate::ErrorBook).
///
/// ```
/// use errorbook::{ApiError, ErrorBook};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[api(book = ShopApi)]
/// enum AuthError {
///     #[error("the key was revoked")]
///     #[api(status = 401, type = "auth_error")]
///     KeyRevoked,
/// }
///
/// #[derive(ErrorBook)]
/// #[book(errors(AuthError), types("auth_error"))]
/// struct ShopApi;
///
/// assert_eq!(ShopApi::BOOK.catalog.find("key_revoked").unwrap().status(), 401);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error book",
    label = "not a book",
    note = "derive it: `#[derive(errorbook::ErrorBook)] #[book(errors(…))] struct ShopApi;`",
    note = "an error type is not a book, nor is `AnyError`; name the struct that lists the errors"
)]
pub trait ErrorBook {
    /// The book as data.
    const BOOK: &'static Book;

    /// The type that declares the book.
    const OWNER: &'static Owner;

    /// The JSON shape of the responses of the API.
    type Envelope: Envelope;

    /// Every form in which the API answers: [`Envelope`](Self::Envelope) first, then those of
    /// `also(…)`, from which a layer chooses by the request's `Accept`.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// #[derive(ErrorBook)]
    /// #[book(errors(NoPage), envelope = errorbook::envelope::Problem)]
    /// struct SiteApi;
    ///
    /// assert_eq!(SiteApi::REPRESENTATIONS[0].media_type(), "application/problem+json");
    /// ```
    const REPRESENTATIONS: &'static [Representation];

    /// Looks for each listed type.
    #[cfg(feature = "anyhow")]
    #[doc(hidden)]
    fn find_listed(search: &mut Search<'_>) {
        let _ = search;
    }

    /// Returns the envelope of each catalog in `BOOK.catalog.nested()`.
    //
    // Not a const: nothing but the export needs them.
    #[cfg(feature = "export")]
    #[doc(hidden)]
    #[must_use]
    fn listed_representations() -> &'static [Representation] {
        &[]
    }
}

/// Writes `listed_representations`, where something is exported.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "export")]
macro_rules! __listed_representations {
    ($([$($cfgs:tt)*] [$($ty:tt)*])*) => {
        fn listed_representations() -> &'static [$crate::envelope::Representation] {
            const { &[$($($cfgs)* <$($ty)* as $crate::HasCatalog>::REPRESENTATION),*] }
        }
    };
}

#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "export"))]
macro_rules! __listed_representations {
    ($($input:tt)*) => {};
}

#[doc(hidden)]
#[macro_export]
#[cfg(feature = "headers-accept")]
macro_rules! __negotiation {
    () => {};
}

#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "headers-accept"))]
macro_rules! __negotiation {
    () => {
        ::core::compile_error!(
            "`also` reads the `Accept` of requests; enable the feature `headers-accept` of errorbook"
        );
    };
}

/// A book with `fallback(…)`: it has codes for failures of the framework.
///
/// [`derive(ErrorBook)`](macro@crate::ErrorBook) implements it where `fallback(…)` is written, and
/// proves that the fallback has rows for 400 and 500. So each failure has a code. The layers ask
/// for it.
///
/// ```
/// use errorbook::{ApiError, ErrorBook, FrameworkError, WithFallback};
///
/// errorbook::http_errors! {
///     enum HttpError;
/// }
///
/// #[derive(ErrorBook)]
/// #[book(errors(HttpError), fallback(HttpError))]
/// struct SiteApi;
///
/// fn code<B: WithFallback>(status: u16) -> Option<&'static str> {
///     FrameworkError::new::<B>(status).spec().code()
/// }
/// assert_eq!(code::<SiteApi>(404), Some("route_not_found"));
/// assert_eq!(code::<SiteApi>(409), Some("bad_request"));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a book with `fallback(…)`",
    label = "add `fallback(HttpError)` to its `#[book(…)]`",
    note = "with those rows, layers and `AnyError` answer what the book does not know; `errorbook::http_errors!` declares such an enum"
)]
pub trait WithFallback: ErrorBook {}

/// An error type whose codes are known at compile time: its catalog, book and envelope.
///
/// ```
/// use errorbook::{ApiError, Catalogued};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// enum AuthError {
///     #[error("the key was revoked")]
///     #[api(status = 401)]
///     KeyRevoked,
/// }
///
/// const CATALOG: &errorbook::Catalog = AuthError::CATALOG;
/// assert_eq!(CATALOG.find("key_revoked").unwrap().status(), 401);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no catalog of codes",
    label = "its codes are not known at compile time",
    note = "name a type that derives `errorbook::ApiError`; a trait object has no catalog"
)]
pub trait Catalogued: ApiError {
    /// Every code this type can answer with.
    const CATALOG: &'static Catalog;

    /// Returns the book that the type names.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued, ErrorBook};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, book = SiteApi)]
    /// struct NoPage;
    /// #[derive(ErrorBook)]
    /// #[book(errors(NoPage), title = "Site API")]
    /// struct SiteApi;
    /// assert_eq!(NoPage::book().unwrap().title, Some("Site API"));
    /// ```
    //
    // Not a const: the compiler would walk the whole book for each type that names it.
    #[must_use]
    fn book() -> Option<&'static Book> {
        None
    }

    /// The JSON shape of its responses, unless a layer chooses another one.
    type Envelope: Envelope;

    /// Looks for the types that it passes on.
    #[cfg(feature = "anyhow")]
    #[doc(hidden)]
    fn find_passed(search: &mut Search<'_>)
    where
        Self: Sized + 'static,
    {
        let _ = search;
    }
}

/// What generated code requires of a type that a book lists or a variant passes on.
///
/// Not public API. It has no supertrait, so that a type without a catalog is one mistake.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no catalog of codes",
    label = "its codes are not known at compile time",
    note = "name a type that derives `errorbook::ApiError`; a trait object has no catalog",
    note = "in a variant, any other error takes a status in place of `transparent`, as in `#[api(status = 500)]`"
)]
pub trait HasCatalog {
    const CATALOG: &'static Catalog;

    /// The envelope of the type.
    #[cfg(feature = "export")]
    const REPRESENTATION: Representation;

    fn as_api_error(&self) -> &dyn ApiError;

    /// Looks for the type, and for those that it passes on.
    #[cfg(feature = "anyhow")]
    fn find(search: &mut Search<'_>)
    where
        Self: Sized + 'static;
}

#[diagnostic::do_not_recommend]
impl<T: Catalogued> HasCatalog for T {
    const CATALOG: &'static Catalog = T::CATALOG;

    #[cfg(feature = "export")]
    const REPRESENTATION: Representation = Representation::of::<T::Envelope>();

    fn as_api_error(&self) -> &dyn ApiError {
        self
    }

    #[cfg(feature = "anyhow")]
    fn find(search: &mut Search<'_>)
    where
        Self: 'static,
    {
        search.errors_of::<T>();
        T::find_passed(search);
    }
}

macro_rules! forward {
    ($($owner:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: Catalogued> Catalogued for $owner {
            const CATALOG: &'static Catalog = T::CATALOG;
            type Envelope = T::Envelope;
            fn book() -> Option<&'static Book> {
                T::book()
            }

            #[cfg(feature = "anyhow")]
            fn find_passed(search: &mut Search<'_>)
            where
                Self: 'static,
            {
                <T as HasCatalog>::find(search);
            }
        }
    )*};
}

forward!(&T, Arc<T>, Box<T>);
