//! The settings of a layer, and the builder that the layers of all frameworks have.

/// The settings of a layer. `N` is the framework's type for the name of a header.
#[derive(Clone, Debug)]
pub(crate) struct Settings<N> {
    /// The header of the request id.
    pub(crate) header: N,
    /// Whether the trace id of a `traceparent` may be the id of a request.
    pub(crate) traceparent: bool,
    /// What the client reads about a failure of the framework.
    pub(crate) wording: Wording,
}

/// What the client reads about a failure of the framework below 500. The log has the framework's
/// text in each case.
///
/// ```
/// use errorbook::layer::Wording;
///
/// assert_eq!(Wording::default(), Wording::Plain);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wording {
    /// The framework's own text, such as ``Failed to deserialize the JSON body into the target type:
    /// qty: invalid type: string "7", expected u32 at line 1 column 10``. It changes with the
    /// framework's versions, names Rust types, and quotes what the client sent. A violation has the
    /// words of `Plain`.
    Framework,
    /// A sentence for each kind of mistake, such as ``"the body is not valid JSON"`` or
    /// ``"`qty` has the wrong type"``, with the parameter, if the framework's text names it. The
    /// texts of axum, actix-web, poem and warp are known. Other failures have the message of the row.
    #[default]
    Plain,
    /// The message of the row, without parameter and violation.
    Row,
}

impl<N> Settings<N> {
    pub(crate) const fn new(header: N) -> Self {
        Self { header, traceparent: false, wording: Wording::Plain }
    }
}

/// The import of a layer, and the book of the examples.
macro_rules! example_book {
    ($path:literal) => {
        concat!(
            "use ",
            $path,
            r##";
# use errorbook::ErrorBook;
# errorbook::http_errors! { enum HttpError; }
# #[derive(ErrorBook)]
# #[book(errors(HttpError), fallback(HttpError))]
# struct SiteApi;"##
        )
    };
}
pub(crate) use example_book;

/// Defines `ErrorLayer` and its builder. Frameworks differ in the type of a header's name and its
/// default. `path` and `example`, the path of the layer and another name, are for the examples.
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

        impl<B> ErrorLayer<B> {
            /// Creates a layer that reads the request id from `X-Request-ID`.
            ///
            /// ```
            #[doc = $crate::layer::settings::example_book!($path)]
            ///
            /// let layer = ErrorLayer::<SiteApi>::new();
            /// assert!(format!("{layer:?}").contains("x-request-id"));
            /// ```
            #[must_use]
            pub fn new() -> Self
            where
                B: $crate::WithFallback,
            {
                $crate::report::layers::announce();
                let settings = $crate::layer::settings::Settings::new($default);
                Self { settings, book: ::core::marker::PhantomData }
            }

            /// Sets the header of the request id, for requests and responses.
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

            /// Uses the trace id of `traceparent` (W3C Trace Context) if the request has no valid id
            /// of its own.
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

            /// Sets what the client reads about a failure of the framework.
            ///
            /// ```
            #[doc = $crate::layer::settings::example_book!($path)]
            /// use errorbook::layer::Wording;
            ///
            /// let layer = ErrorLayer::<SiteApi>::new().wording(Wording::Row);
            /// assert!(format!("{layer:?}").contains("wording: Row"));
            /// ```
            #[must_use]
            pub fn wording(mut self, wording: $crate::layer::Wording) -> Self {
                self.settings.wording = wording;
                self
            }
        }

        impl<B: $crate::WithFallback> Default for ErrorLayer<B> {
            fn default() -> Self {
                Self::new()
            }
        }

        // Derived impls would demand the same of the book.

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
pub(crate) use error_layer;
