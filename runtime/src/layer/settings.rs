//! What a layer can be told, and the builder that every framework's layer has of it.

/// What a layer was told. `N` is what its framework takes for a header's name.
#[derive(Clone, Debug)]
pub(super) struct Settings<N> {
    /// Where the id of a request stands.
    pub(super) header: N,
    /// Whether a `traceparent` may stand in for it.
    pub(super) traceparent: bool,
    /// Whether the framework's texts are sent.
    pub(super) reasons: bool,
}

impl<N> Settings<N> {
    pub(super) const fn new(header: N) -> Self {
        Self { header, traceparent: false, reasons: true }
    }
}

/// The book that the examples have, behind the import of their layer.
macro_rules! example_book {
    ($path:literal) => {
        concat!(
            "use ",
            $path,
            r##";
# use errorbook::{ApiError, ErrorBook};
# #[derive(Debug, thiserror::Error, ApiError)]
# #[error("no such page")]
# #[api(status = 404)]
# struct NoPage;
# #[derive(ErrorBook)]
# #[book(errors(NoPage))]
# struct SiteApi;"##
        )
    };
}
pub(super) use example_book;

/// The type `ErrorLayer` and its builder. What differs between frameworks is the name's type, how
/// `x-request-id` is one, and, for the examples, the path of the layer and such a name.
macro_rules! error_layer {
    (
        $(#[$docs:meta])*
        header: $name:ty = $default:expr,
        path: $path:literal,
        example: $example:literal,
    ) => {
        $(#[$docs])*
        pub struct ErrorLayer<B> {
            settings: $crate::layer::settings::Settings<$name>,
            book: ::core::marker::PhantomData<fn() -> B>,
        }

        impl<B: $crate::ErrorBook> ErrorLayer<B> {
            /// A layer that takes the request id from `X-Request-ID`.
            ///
            /// ```
            #[doc = $crate::layer::settings::example_book!($path)]
            ///
            /// let layer = ErrorLayer::<SiteApi>::new();
            /// assert!(format!("{layer:?}").contains("x-request-id"));
            /// ```
            #[must_use]
            pub fn new() -> Self {
                $crate::keep_reports();
                let settings = $crate::layer::settings::Settings::new($default);
                Self { settings, book: ::core::marker::PhantomData }
            }

            /// The header of the request id, in requests and responses.
            ///
            /// ```
            #[doc = $crate::layer::settings::example_book!($path)]
            ///
            #[doc = concat!("let name = ", $example, ";")]
            /// let layer = ErrorLayer::<SiteApi>::new().request_id_header(name);
            /// assert!(format!("{layer:?}").contains("x-correlation-id"));
            /// ```
            #[must_use]
            pub fn request_id_header(mut self, name: $name) -> Self {
                self.settings.header = name;
                self
            }

            /// Takes the trace id of `traceparent` (W3C Trace Context) where the request has no
            /// valid id of its own.
            ///
            /// ```
            #[doc = $crate::layer::settings::example_book!($path)]
            ///
            /// let layer = ErrorLayer::<SiteApi>::new().or_traceparent();
            /// assert!(format!("{layer:?}").contains("traceparent: true"));
            /// ```
            #[must_use]
            pub fn or_traceparent(mut self) -> Self {
                self.settings.traceparent = true;
                self
            }

            /// Keeps what the framework says about a failure out of responses: the message is the
            /// book's, and there is no param. The log still has the text.
            ///
            /// ```
            #[doc = $crate::layer::settings::example_book!($path)]
            ///
            /// let layer = ErrorLayer::<SiteApi>::new().without_reasons();
            /// assert!(format!("{layer:?}").contains("reasons: false"));
            /// ```
            #[must_use]
            pub fn without_reasons(mut self) -> Self {
                self.settings.reasons = false;
                self
            }
        }

        impl<B: $crate::ErrorBook> Default for ErrorLayer<B> {
            fn default() -> Self {
                Self::new()
            }
        }

        // Derived, these would ask the same of the book.

        impl<B> Clone for ErrorLayer<B> {
            fn clone(&self) -> Self {
                Self { settings: self.settings.clone(), book: ::core::marker::PhantomData }
            }
        }

        impl<B> ::core::fmt::Debug for ErrorLayer<B> {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.debug_struct("ErrorLayer").field("settings", &self.settings).finish()
            }
        }
    };
}
pub(super) use error_layer;
