//! The traits that [`derive(ApiError)`](macro@crate::ApiError) implements.

use core::fmt::{self, Display};

use alloc::{boxed::Box, sync::Arc};

use crate::{Book, Catalog, Detail, Envelope, ErrorSpec, default};

/// An error that an API answers with: what one occurrence can say.
///
/// Object safe: `Box<dyn ApiError + Send + Sync>` holds any of them. The accessors give the
/// error's own word; [`Report`](crate::Report) is what may be shown of it to a client.
///
/// ```
/// use errorbook::ApiError;
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// enum AuthError {
///     #[error("the key was revoked")]
///     #[api(status = 401)]
///     KeyRevoked,
/// }
///
/// let error: Box<dyn ApiError + Send + Sync> = Box::new(AuthError::KeyRevoked);
/// assert_eq!(error.spec().code(), Some("key_revoked"));
/// assert_eq!(error.status(), 401);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an API error",
    label = "has no code, status or message for clients",
    note = "derive it: `#[derive(Debug, thiserror::Error, errorbook::ApiError)]`, with `#[api(status = …)]` on each variant"
)]
pub trait ApiError: core::error::Error {
    /// The row of the catalog that this occurrence belongs to.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().code(), Some("no_page"));
    /// ```
    fn spec(&self) -> &'static ErrorSpec;

    /// The error that this one passes on, where it is `transparent`.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error(transparent)]
    /// #[api(transparent)]
    /// struct Outer(NoPage);
    /// assert_eq!(Outer(NoPage).transparent().unwrap().status(), 404);
    /// ```
    fn transparent(&self) -> Option<&dyn ApiError> {
        None
    }

    /// The status of this occurrence, 400 to 599.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(NoPage.status(), 404);
    /// ```
    fn status(&self) -> u16 {
        default::status(self)
    }

    /// Writes the public message.
    ///
    /// Without `message = "…"` that is `Display` below 500 or with `expose`, else the status's
    /// canonical phrase.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("db-7 refused")]
    /// #[api(status = 503)]
    /// struct Closed;
    ///
    /// let public = std::fmt::from_fn(|f| Closed.fmt_message(f));
    /// assert_eq!(public.to_string(), "Service Unavailable");
    /// ```
    ///
    /// # Errors
    ///
    /// Whatever the formatter or the `Display` of the error returns.
    fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        default::fmt_message(self, f)
    }

    /// The public message, where it is the same for every occurrence of the row.
    #[doc(hidden)]
    fn constant_message(&self) -> Option<&'static str> {
        None
    }

    /// The parameter this is about.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("`{0}` is required")]
    /// #[api(status = 422)]
    /// struct Missing(#[api(param)] &'static str);
    /// assert_eq!(Missing("amount").param().unwrap().to_string(), "amount");
    /// ```
    fn param(&self) -> Option<&dyn Display> {
        default::param(self)
    }

    /// The single value that is this occurrence's `details`.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("over the limit")]
    /// #[api(status = 402)]
    /// struct OverLimit(#[api(details)] [u32; 2]);
    /// let error = OverLimit([7, 5]);
    /// assert_eq!(serde_json::to_string(error.details().unwrap()).unwrap(), "[7,5]");
    /// ```
    fn details(&self) -> Option<&dyn Detail> {
        default::details(self)
    }

    /// Calls `visit` with name and value of each member of this occurrence's `details` object.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("over the limit")]
    /// #[api(status = 402)]
    /// struct OverLimit { #[api(detail)] limit: u32 }
    /// OverLimit { limit: 7 }.detail_members(&mut |name, value| {
    ///     assert_eq!(name, "limit");
    ///     assert_eq!(serde_json::to_string(value).unwrap(), "7");
    /// });
    /// ```
    fn detail_members(&self, visit: &mut dyn FnMut(&'static str, &dyn Detail)) {
        default::detail_members(self, visit);
    }

    /// Seconds to wait before trying again, for `Retry-After`.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("slow down")]
    /// #[api(status = 429)]
    /// struct RateLimited(#[api(retry_after)] u32);
    /// assert_eq!(RateLimited(10).retry_after(), Some(10));
    /// ```
    fn retry_after(&self) -> Option<u64> {
        default::retry_after(self)
    }

    /// Calls `visit` with name and value of each header that belongs to this occurrence alone.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("slow down")]
    /// #[api(status = 429)]
    /// struct RateLimited(#[api(header = "X-Quota")] u32);
    /// RateLimited(7).headers(&mut |name, value| {
    ///     assert_eq!((name, value.to_string().as_str()), ("x-quota", "7"));
    /// });
    /// ```
    fn headers(&self, visit: &mut dyn FnMut(&'static str, &dyn Display)) {
        default::headers(self, visit);
    }

    /// The id of the request that failed, where the error itself carries it.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("the shop failed")]
    /// #[api(status = 424)]
    /// struct ShopFailed(#[api(request_id)] &'static str);
    /// assert_eq!(ShopFailed("req_1").request_id().unwrap().to_string(), "req_1");
    /// ```
    fn request_id(&self) -> Option<&dyn Display> {
        default::request_id(self)
    }
}

/// An error type whose codes are known at compile time, and where they belong.
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
/// const CODES: usize = AuthError::CATALOG.specs.len();
/// assert_eq!(CODES, 1);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no catalog of codes",
    label = "its codes are not known at compile time",
    note = "name a type that derives `errorbook::ApiError`; a trait object has no catalog"
)]
pub trait Catalogued: ApiError {
    /// Every code this type can answer with.
    const CATALOG: &'static Catalog;

    /// The book it names, if it names one.
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
    // No const: the compiler walks all that a const refers to, and so the whole book for each type.
    #[must_use]
    fn book() -> Option<&'static Book> {
        None
    }

    /// The JSON shape of its responses.
    type Envelope: Envelope;
}

macro_rules! forward {
    ($($owner:ty, [$($sized:tt)*];)*) => {$(
        impl<T: ApiError $($sized)*> ApiError for $owner {
            fn spec(&self) -> &'static ErrorSpec {
                (**self).spec()
            }
            fn transparent(&self) -> Option<&dyn ApiError> {
                (**self).transparent()
            }
            fn status(&self) -> u16 {
                (**self).status()
            }
            fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                (**self).fmt_message(f)
            }
            fn constant_message(&self) -> Option<&'static str> {
                (**self).constant_message()
            }
            fn param(&self) -> Option<&dyn Display> {
                (**self).param()
            }
            fn details(&self) -> Option<&dyn Detail> {
                (**self).details()
            }
            fn detail_members(&self, visit: &mut dyn FnMut(&'static str, &dyn Detail)) {
                (**self).detail_members(visit);
            }
            fn retry_after(&self) -> Option<u64> {
                (**self).retry_after()
            }
            fn headers(&self, visit: &mut dyn FnMut(&'static str, &dyn Display)) {
                (**self).headers(visit);
            }
            fn request_id(&self) -> Option<&dyn Display> {
                (**self).request_id()
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: Catalogued> Catalogued for $owner {
            const CATALOG: &'static Catalog = T::CATALOG;
            type Envelope = T::Envelope;
            fn book() -> Option<&'static Book> {
                T::book()
            }
        }
    )*};
}

// `Box<dyn Error>` is no `Error`, so a box can only forward for sized errors.
forward! {
    &T, [+ ?Sized];
    Arc<T>, [+ ?Sized];
    Box<T>, [];
}
