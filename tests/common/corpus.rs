// Every key and every shape. All paths are absolute, so that other crates can include this file
// where names hide those of the prelude, and under strict lints.

/// The book of the corpus.
#[doc = ::core::concat!("It has ", "every key.")]
#[derive(::errorbook::ErrorBook)]
#[book(
    errors(#[cfg(all())] Full, Generic<::core::primitive::u8, 3>, Borrowed<'static>),
    fallback(Fallback),
    envelope = ::errorbook::envelope::Detailed,
    types("a_error", 4xx = "b_error", 5xx = "c_error"),
    codes("dotted", longest = 40),
    doc_url = "https://docs.example.com/errors#{code}",
    domain = "corpus.example.com",
    title = "Corpus",
)]
pub struct Corpus;

/// A status type of the user.
pub struct Status;

impl Status {
    /// The number.
    #[must_use]
    pub const fn as_u16(&self) -> ::core::primitive::u16 {
        418
    }
}

/// A const of it.
pub const TEAPOT: Status = Status;

/// Declares enums. In brackets are their parameters, the parameters of their impls, and the
/// arguments.
macro_rules! errors {
    ($(
        $(#[$attr:meta])*
        $error:ident [$($generics:tt)*] [$($params:tt)*] [$($arguments:tt)*] $body:tt
    )*) => {$(
        #[derive(::core::fmt::Debug, ::errorbook::ApiError)]
        $(#[$attr])*
        pub enum $error $($generics)* $body

        #[allow(deprecated, reason = "one of them is deprecated")]
        impl $($params)* ::core::fmt::Display for $error $($arguments)* {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Formatter::write_str(formatter, "displayed")
            }
        }

        #[allow(deprecated, reason = "one of them is deprecated")]
        impl $($params)* ::core::error::Error for $error $($arguments)* {}
    )*};
}

errors! {
    /// Every key.
    #[api(book = Corpus, group = "Corpus", rename_all = "snake_case", prefix = "full.")]
    #[api(status = 400, type = "b_error", skip(axum, actix_web))]
    Full [] [] [] {
        /// Texts.
        #[api(title = "Title", action = "Act.", group = "Texts", code = "texts", type = "a_error")]
        #[api(doc_url = "https://example.com/{code}", status = CONFLICT, log = "warn")]
        #[api(header("X-Static" = "1"), retry_after = 3, retry = "after")]
        Texts,
        /// A plain message.
        #[api(message = "plain {{}}")]
        Plain,
        /// A format string.
        #[api(message = "{0:?}", code = none)]
        Tuple(::core::primitive::u8),
        /// Members of details.
        #[api(message = "{limit:>width$.digits$} of {type:?}")]
        Members {
            /// One.
            #[api(param)]
            width: ::core::primitive::usize,
            /// Two.
            #[api(detail)]
            digits: ::core::primitive::usize,
            /// Three.
            #[api(detail = "renamed")]
            limit: ::core::primitive::f64,
            /// Four.
            #[api(detail)]
            r#type: ::core::option::Option<&'static ::core::primitive::str>,
            /// Five.
            #[api(detail)]
            lists: [::core::option::Option<&'static ::core::primitive::str>; 2],
            /// Six.
            #[api(detail, json = "object")]
            said: (),
            /// Seven.
            #[api(detail)]
            free: ::core::time::Duration,
        },
        /// Values of one occurrence.
        #[api(status = 424)]
        Dynamic {
            /// One.
            #[api(status)]
            status: ::core::option::Option<::core::primitive::u16>,
            /// Two.
            #[api(retry_after)]
            wait: ::core::option::Option<::core::time::Duration>,
            /// Three.
            #[api(header = "X-One")]
            one: ::core::primitive::char,
            /// Four.
            #[api(header = "X-Two")]
            two: ::core::option::Option<::core::primitive::char>,
            /// Five.
            #[api(request_id)]
            id: ::core::option::Option<::core::primitive::u64>,
            /// Six.
            #[api(details)]
            details: [::core::primitive::u8; 2],
        },
        /// A 5xx.
        #[api(status = 503, type = "c_error", expose)]
        Exposed(#[api(param)] ::core::primitive::u8),
        /// A const status.
        #[api(status = self::TEAPOT)]
        Constant,
        /// Replaced.
        #[deprecated(note = "use `Plain`")]
        Old(#[api(param)] ::core::primitive::u8),
        /// A shared code.
        #[api(code = "shared", shared)]
        One,
        /// The other one.
        #[api(code = "shared", shared)]
        Two,
        /// Passes on.
        #[api(transparent)]
        Passed(Passing),
        /// A raw identifier.
        #[expect(non_camel_case_types, reason = "a raw identifier")]
        r#match,
    }

    /// Passes on, and nothing else.
    Passing [] [] [] {
        /// By value.
        #[api(transparent)]
        Empty(Empty),
        /// By reference.
        #[api(transparent)]
        Fallback {
            /// The inner error.
            inner: &'static Fallback,
        },
    }

    /// A deprecated type.
    #[api(status = 410)]
    #[deprecated(note = "use `Full`")]
    Outdated [] [] [] {
        /// A deprecated field.
        Field {
            /// The field.
            #[api(param)]
            #[deprecated]
            field: ::core::primitive::u8,
        },
    }

    /// Nothing.
    Empty [] [] [] {}

    /// For what the framework rejects.
    Fallback [] [] [] {
        /// Rejected.
        #[api(status = 400)]
        BadRequest,
        /// Broken.
        #[api(status = 500)]
        Internal,
    }

    /// Parameters.
    #[api(status = 400)]
    Generic
        [<T: ::core::fmt::Debug + ::core::fmt::Display, const N: ::core::primitive::usize>]
        [<T: ::core::fmt::Debug + ::core::fmt::Display, const N: ::core::primitive::usize>]
        [<T, N>]
    {
        /// A parameter.
        Param(#[api(param)] T, [::core::primitive::u8; N]),
        /// A message.
        #[api(message = "{0} of {1:?}")]
        Message(T, [::core::primitive::u8; N]),
    }

    /// A lifetime.
    #[api(status = 400)]
    Borrowed [<'a>] [] [<'_>] {
        /// A parameter.
        Name(#[api(param)] &'a ::core::primitive::str),
        /// Passes on.
        #[api(transparent)]
        Passed(&'a Fallback),
    }
}

/// A struct.
#[derive(::core::fmt::Debug, ::errorbook::ApiError)]
#[api(status = 404, message = "no {0}")]
pub struct Struct(#[api(param)] pub ::core::primitive::u8);

impl ::core::fmt::Display for Struct {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Formatter::write_str(formatter, "displayed")
    }
}

impl ::core::error::Error for Struct {}

/// A struct that passes on.
#[derive(::core::fmt::Debug, ::errorbook::ApiError)]
#[api(transparent)]
pub struct Wrapper(pub Struct);

impl ::core::fmt::Display for Wrapper {
    fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Formatter::write_str(formatter, "displayed")
    }
}

impl ::core::error::Error for Wrapper {}

::errorbook::envelope! {
    /// A house style.
    pub House { "code": code, "text": message, "details": details? }
}

::errorbook::http_errors! {
    #[api(prefix = "http.")]
    pub enum Refused {
        404: message = "no `{{path}}`", type = "b_error";
        431: none;
        409: log = "warn";
    }
}

/// The book of what is refused.
#[derive(::errorbook::ErrorBook)]
#[book(errors(Refused), fallback(Refused), types(4xx = "b_error", 5xx = "c_error"))]
pub struct RefusedApi;
