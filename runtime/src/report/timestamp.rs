//! When a report was first written.

use core::{
    cell::Cell,
    fmt::{self, Display},
    time::Duration,
};
use std::time::{SystemTime, UNIX_EPOCH};

use super::Report;

/// The time of a report in milliseconds since 1970, which is taken when the first envelope asks for
/// it.
#[derive(Clone)]
pub(super) struct Timestamp(Cell<Option<u64>>);

impl Timestamp {
    pub(super) const fn unset() -> Self {
        Self(Cell::new(None))
    }

    fn get_or_take(&self) -> u64 {
        let taken = self.0.get().unwrap_or_else(|| milliseconds(SystemTime::now()));
        self.0.set(Some(taken));
        taken
    }
}

/// Returns the milliseconds since 1970. A time before is that, one after year 9999 is its end.
fn milliseconds(time: SystemTime) -> u64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).map_or(LATEST, |milliseconds| milliseconds.min(LATEST))
}

impl Report<'_> {
    /// Returns the time of the report, in whole milliseconds. It is taken at the first call, and the
    /// same from then on.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// let report = Report::new(&NoPage);
    /// assert_eq!(report.timestamp(), report.timestamp());
    /// ```
    #[must_use]
    pub fn timestamp(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_millis(self.timestamp.get_or_take())
    }

    /// Sets the time of the report.
    ///
    /// ```
    /// use errorbook::{ApiError, Report};
    /// use std::time::{Duration, UNIX_EPOCH};
    ///
    /// errorbook::envelope! { Spring { "timestamp": timestamp, "status": status } }
    ///
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// let time = UNIX_EPOCH + Duration::from_millis(1_795_873_850_123);
    /// assert_eq!(
    ///     Report::new(&NoPage).with_timestamp(time).body::<Spring>(),
    ///     br#"{"timestamp":"2026-11-28T13:50:50.123Z","status":404}"#,
    /// );
    /// ```
    #[must_use]
    pub fn with_timestamp(mut self, time: SystemTime) -> Self {
        self.timestamp = Timestamp(Cell::new(Some(milliseconds(time))));
        self
    }

    /// The time as text; `None` without the feature `std`.
    #[expect(clippy::unnecessary_wraps, reason = "`no_timestamp` has the same method")]
    pub(crate) fn utc(&self) -> Option<Utc> {
        Some(Utc(self.timestamp.get_or_take()))
    }
}

/// A time in UTC, with milliseconds (RFC 3339, section 5.6).
pub(crate) struct Utc(u64);

/// The last millisecond that has four digits for its year.
const LATEST: u64 = 253_402_300_799_999;

impl Display for Utc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (seconds, milliseconds) = (self.0 / 1000, self.0 % 1000);
        let (year, month, day) = date(seconds / 86_400);
        let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        write!(f, ".{milliseconds:03}Z")
    }
}

/// Returns year, month and day of the day so many days after 1970-01-01.
fn date(mut days: u64) -> (u64, u64, u64) {
    let mut year = 1970;
    while days >= days_of_year(year) {
        days -= days_of_year(year);
        year += 1;
    }
    let mut month = 1;
    while days >= days_of_month(year, month) {
        days -= days_of_month(year, month);
        month += 1;
    }
    (year, month, days + 1)
}

fn days_of_year(year: u64) -> u64 {
    if is_leap(year) { 366 } else { 365 }
}

fn days_of_month(year: u64, month: u64) -> u64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn is_leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn another_library_writes_the_same(milliseconds in 0..=LATEST) {
            let time = UNIX_EPOCH + Duration::from_millis(milliseconds);
            let other = humantime::format_rfc3339_millis(time).to_string();
            prop_assert_eq!(Utc(milliseconds).to_string(), other);
        }
    }

    #[test]
    fn times_without_a_date_are_the_nearest_one() {
        let before = UNIX_EPOCH - Duration::from_secs(1);
        assert_eq!(Utc(milliseconds(before)).to_string(), "1970-01-01T00:00:00.000Z");
        let after = UNIX_EPOCH + Duration::from_millis(LATEST + 1);
        assert_eq!(Utc(milliseconds(after)).to_string(), "9999-12-31T23:59:59.999Z");
    }
}
