//! The types of fields that the derive reads.

use core::{error::Error, fmt::Display, time::Duration};

/// A field that `#[api(status)]` can read: `u16`, a framework's status type, or an `Option` of
/// one. `None` means the declared status.
///
/// ```
/// use errorbook::StatusValue;
///
/// assert_eq!(404_u16.status_value(), Some(404));
/// assert_eq!(None::<u16>.status_value(), None);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a dynamic status",
    label = "not a status",
    note = "`#[api(status)]` takes a field of type `u16`, `http::StatusCode` (feature `http`) or an `Option` of these"
)]
pub trait StatusValue {
    /// Returns the number, valid or not.
    fn status_value(&self) -> Option<u16>;
}

impl StatusValue for u16 {
    fn status_value(&self) -> Option<u16> {
        Some(*self)
    }
}

impl<T: StatusValue + ?Sized> StatusValue for &T {
    fn status_value(&self) -> Option<u16> {
        (**self).status_value()
    }
}

impl<T: StatusValue> StatusValue for Option<T> {
    fn status_value(&self) -> Option<u16> {
        self.as_ref().and_then(T::status_value)
    }
}

/// A field that `#[api(retry_after)]` can read.
///
/// A [`Duration`], a number of seconds, a [`SystemTime`](std::time::SystemTime) (0 once it has
/// passed), or an `Option` of these. The result is in whole seconds, rounded up, as `Retry-After`
/// wants it (RFC 9110, section 10.2.3).
///
/// ```
/// use errorbook::RetryAfter;
/// use std::time::Duration;
///
/// assert_eq!(Duration::from_millis(1_200).retry_after_seconds(), Some(2));
/// assert_eq!(7_u32.retry_after_seconds(), Some(7));
/// assert_eq!(None::<Duration>.retry_after_seconds(), None);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a `retry_after`",
    label = "not a time to wait",
    note = "`#[api(retry_after)]` takes a `Duration`, a number of seconds (`u8` to `u64`), a `SystemTime` or an `Option` of these"
)]
pub trait RetryAfter {
    /// Returns the seconds to wait from now, rounded up, or `None` if nothing is known.
    fn retry_after_seconds(&self) -> Option<u64>;
}

impl RetryAfter for Duration {
    fn retry_after_seconds(&self) -> Option<u64> {
        let begun = u64::from(self.subsec_nanos() > 0);
        Some(self.as_secs().saturating_add(begun))
    }
}

#[cfg(feature = "std")]
impl RetryAfter for std::time::SystemTime {
    fn retry_after_seconds(&self) -> Option<u64> {
        self.duration_since(Self::now()).unwrap_or_default().retry_after_seconds()
    }
}

impl<T: RetryAfter + ?Sized> RetryAfter for &T {
    fn retry_after_seconds(&self) -> Option<u64> {
        (**self).retry_after_seconds()
    }
}

impl<T: RetryAfter> RetryAfter for Option<T> {
    fn retry_after_seconds(&self) -> Option<u64> {
        self.as_ref().and_then(T::retry_after_seconds)
    }
}

macro_rules! seconds {
    ($($number:ty)*) => {$(
        impl RetryAfter for $number {
            fn retry_after_seconds(&self) -> Option<u64> {
                Some(u64::from(*self))
            }
        }
    )*};
}
seconds!(u8 u16 u32 u64);

/// A field whose text is shown: everything that implements [`Display`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no text to show",
    label = "does not implement `Display`",
    note = "`#[api(param)]`, `#[api(header = \"…\")]` and `#[api(request_id)]` take a field that implements `Display`, or an `Option` of one that is written as such"
)]
pub trait Shown {
    #[doc(hidden)]
    fn as_display(&self) -> &dyn Display;
}

#[diagnostic::do_not_recommend]
impl<T: Display> Shown for T {
    fn as_display(&self) -> &dyn Display {
        self
    }
}

/// Everything that implements [`Error`].
///
/// Not public API; it gives a type that derives `ApiError` alone a message with the fix.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error",
    label = "does not implement `Error`, which needs `Debug` and `Display`",
    note = "derive it: `#[derive(Debug, thiserror::Error, errorbook::ApiError)]`, with `#[error(\"…\")]` for the text; or implement it by hand"
)]
pub trait Described {
    #[doc(hidden)]
    const IS_ERROR: () = ();
}

#[diagnostic::do_not_recommend]
impl<T: Error> Described for T {}

/// Every type as itself. Not public API.
///
/// A bound on `<T as Itself<'a>>::Type`, for all `'a`, is a bound on `T` that the compiler does not
/// report where it is written. [`Described`] reports it instead.
#[doc(hidden)]
pub trait Itself<'a> {
    type Type: ?Sized;
}

impl<T: ?Sized> Itself<'_> for T {
    type Type = T;
}

/// What a type must have to be the status of a variant.
///
/// Not public API; it gives a const of another type a message with the fix.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "a const of type `{Self}` cannot be a status",
    label = "has no `const fn as_u16(&self) -> u16`",
    note = "`#[api(status = …)]` takes a number from 400 to 599, a name such as `CONFLICT`, or a const such as `http::StatusCode::CONFLICT`"
)]
pub trait ConstStatus {}

/// Is found where a type has no `as_u16` of its own. Not public API.
#[doc(hidden)]
pub trait NoStatus {
    #[doc(hidden)]
    fn as_u16(&self) -> u16
    where
        Self: ConstStatus;
}

impl<T> NoStatus for T {
    fn as_u16(&self) -> u16
    where
        Self: ConstStatus,
    {
        0
    }
}
