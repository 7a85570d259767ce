//! What the fields of a variant add to an occurrence.

use super::ErrorSpec;
use crate::catalog::DetailsKind;

impl ErrorSpec {
    /// Returns what `details` holds.
    ///
    /// ```
    /// # use errorbook::{ApiError, DetailsKind, JsonType};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("over the limit")] #[api(status = 402)]
    /// struct OverLimit(#[api(details)] Vec<u32>);
    /// let numbers = JsonType::Array(&JsonType::Integer);
    /// assert_eq!(OverLimit(vec![]).spec().details(), DetailsKind::Value(numbers));
    /// ```
    #[must_use]
    pub const fn details(self) -> DetailsKind {
        self.extras().details
    }

    /// Returns whether an occurrence can bring violations of the input: in a field. A failure of the
    /// framework brings them by itself, with any row of a fallback below 500.
    ///
    /// ```
    /// # use errorbook::{ApiError, Violations};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("the order is not valid")]
    /// #[api(status = 422)]
    /// struct InvalidOrder(#[api(violations)] Violations);
    /// assert!(InvalidOrder(Violations::new()).spec().has_violations());
    /// ```
    #[must_use]
    pub const fn has_violations(self) -> bool {
        self.extras().violations
    }

    /// Returns whether a field names the parameter that the error is about.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("it is required")]
    /// #[api(status = 422)]
    /// struct Missing(#[api(param)] &'static str);
    /// assert!(Missing("amount").spec().param_varies());
    /// ```
    #[must_use]
    pub const fn param_varies(self) -> bool {
        self.extras().param_varies
    }

    /// Returns whether a field gives the status. [`status`](Self::status) is then what an occurrence
    /// answers with if the status in its field is outside 400 to 599.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("the shop failed")]
    /// #[api(status = 424)]
    /// struct ShopFailed(#[api(status)] u16);
    /// assert!(ShopFailed(404).spec().status_varies());
    /// ```
    #[must_use]
    pub const fn status_varies(self) -> bool {
        self.extras().status_varies
    }

    /// Returns whether a field gives the time to wait.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("slow down")]
    /// #[api(status = 429)]
    /// struct RateLimited(#[api(retry_after)] u32);
    /// assert!(RateLimited(10).spec().retry_after_varies());
    /// ```
    #[must_use]
    pub const fn retry_after_varies(self) -> bool {
        self.extras().retry_after_varies
    }

    /// Returns the names of the headers whose values are in fields, in lower case.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("over the quota")]
    /// #[api(status = 429)]
    /// struct OverQuota(#[api(header = "X-Quota")] u32);
    /// assert_eq!(OverQuota(10).spec().varying_headers(), ["x-quota"]);
    /// ```
    #[must_use]
    pub const fn varying_headers(self) -> &'static [&'static str] {
        self.extras().varying_headers
    }
}
