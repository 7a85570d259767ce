//! Whether and when the same request may be sent again.

use core::time::Duration;

/// Advice on sending the same request again.
///
/// ```
/// use errorbook::Retry;
///
/// assert_eq!(Retry::of_status(409), Retry::Never);
/// assert_eq!(Retry::of_status(503), Retry::Backoff);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Retry {
    /// It will fail again.
    Never,
    /// It may succeed later: try again with growing pauses.
    Backoff,
    /// It may succeed after the time in `Retry-After`.
    After,
}

impl Retry {
    /// What follows from a status alone: 408, 425, 429, 500, 502, 503 and 504 may be retried.
    ///
    /// ```
    /// use errorbook::Retry;
    /// assert_eq!(Retry::of_status(429), Retry::Backoff);
    /// assert_eq!(Retry::of_status(404), Retry::Never);
    /// ```
    #[must_use]
    pub const fn of_status(status: u16) -> Self {
        match status {
            408 | 425 | 429 | 500 | 502 | 503 | 504 => Self::Backoff,
            _ => Self::Never,
        }
    }

    /// The word of `retry = "…"`.
    ///
    /// ```
    /// assert_eq!(errorbook::Retry::Backoff.as_str(), "backoff");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Backoff => "backoff",
            Self::After => "after",
        }
    }
}

/// A field that `#[api(retry_after)]` can read.
///
/// The answer is in whole seconds, rounded up, as `Retry-After` wants it (RFC 9110, section
/// 10.2.3): a [`Duration`], a number of seconds, a [`SystemTime`](std::time::SystemTime) (0 where
/// it has passed), or an `Option` of these.
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
    /// Seconds to wait from now, rounded up; `None` where nothing is known.
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
