//! Generic types. The derive adds the bounds that the keys need.

use std::{
    error::Error,
    fmt::{self, Debug, Display},
    sync::Arc,
    time::Duration,
};

use errorbook::{ApiError, Detail, ErrorBook, envelope::Detailed};
use errorbook_tests::{body, body_in, codes, header, status};
use errorbook_tests_common::{LimitError, StorageError};

/// Each role of a field has a type parameter.
#[derive(Debug, ApiError)]
#[api(status = 429)]
enum Roles<P, D, M, R, S, I, H> {
    All {
        #[api(param)]
        param: P,
        #[api(details)]
        details: D,
        #[api(retry_after)]
        wait: R,
        #[api(status)]
        status: S,
        #[api(request_id)]
        id: Option<I>,
        #[api(header = "X-Header")]
        header: H,
    },
    Members(#[api(detail)] M, #[api(detail)] Option<M>, #[api(detail)] Vec<M>),
}

impl<P, D, M, R, S, I, H> Display for Roles<P, D, M, R, S, I, H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no")
    }
}

impl<P: Debug, D: Debug, M: Debug, R: Debug, S: Debug, I: Debug, H: Debug> Error
    for Roles<P, D, M, R, S, I, H>
{
}

#[test]
fn every_role_may_be_a_parameter() {
    type Concrete = Roles<&'static str, Vec<u8>, u8, Duration, Option<u16>, u64, char>;
    let error = Concrete::All {
        param: "amount",
        details: vec![1],
        wait: Duration::from_secs(2),
        status: Some(503),
        id: Some(7),
        header: 'h',
    };
    assert_eq!(status(&error), 503);
    assert_eq!(header(&error, "retry-after"), ["2"]);
    assert_eq!(header(&error, "x-header"), ["h"]);
    assert_eq!(body(&error)["request_id"], "7");
    let members = Concrete::Members(1, None, vec![2]);
    let expected = serde_json::json!({ "0": 1, "2": [2] });
    assert_eq!(body_in::<Detailed, _>(&members)["details"], expected);
}

/// Bounds, a where clause, defaults, a lifetime and a const, all at once.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("no {name}")]
#[api(status = 400)]
enum Bounded<'a, 'b: 'a, T: Debug + Display = u8, U = u8, const N: usize = 3>
where
    U: Debug + Detail,
    &'a T: Debug,
{
    One {
        #[api(param)]
        name: &'a T,
        #[api(detail)]
        array: U,
        rest: &'b [u8; N],
    },
    #[error("short")]
    #[api(message = "`{0}` of {1:?}")]
    Two(#[api(param)] &'b str, Option<[u8; N]>),
}

#[test]
fn bounds_stay() {
    let name = String::from("local");
    let error: Bounded<'_, '_, String> = Bounded::One { name: &name, array: 1, rest: &[0; 3] };
    assert_eq!(body(&error)["param"], "local");
    let error: Bounded<'_, '_, u8, u8, 1> = Bounded::Two(&name, Some([1]));
    assert_eq!(body(&error)["message"], "`local` of Some([1])");
}

/// Passes on any error.
#[derive(Debug, thiserror::Error, ApiError)]
enum Around<T: ApiError + 'static> {
    #[error(transparent)]
    #[api(transparent)]
    Direct(T),
    #[error("no")]
    #[api(transparent)]
    Boxed(Box<T>),
    #[error("no")]
    #[api(transparent)]
    Shared(Arc<T>),
    #[error("own")]
    #[api(status = 400)]
    Own,
}

#[derive(ErrorBook)]
#[book(errors(Around<LimitError>, Around<StorageError>))]
struct AroundApi;

/// Has parameters of each kind, and passes one on.
#[derive(Debug, thiserror::Error, ApiError)]
enum Outer<'a, E: ApiError + 'static, T: Debug, const N: usize> {
    #[error("no {0} in {1:?}")]
    #[api(status = 404)]
    Nothing(#[api(param)] &'a str, [T; N]),
    #[error(transparent)]
    #[api(transparent)]
    Inner(E),
}

#[derive(ErrorBook)]
#[book(errors(Outer<'static, LimitError, u8, 2>))]
struct OuterApi;

#[test]
fn a_book_lists_one_choice_of_parameters() {
    assert_eq!(OuterApi::BOOK.catalog.iter().count(), 3);
    assert_eq!(codes::<Outer<'_, LimitError, u8, 2>>()[0], "nothing");
}

#[test]
fn a_parameter_may_be_passed_on() {
    assert_eq!(codes::<Around<LimitError>>(), ["own", "rate_limited", "quota_exceeded"]);
    assert_eq!(codes::<Around<StorageError>>().len(), 4);
    let error = Around::Shared(Arc::new(LimitError::RateLimited));
    assert_eq!(status(&error), 429);
    let codes: Vec<_> =
        AroundApi::BOOK.catalog.iter().filter_map(errorbook::ErrorSpec::code).collect();
    assert_eq!(codes, ["own", "rate_limited", "quota_exceeded", "not_found"]);
}

/// Passes on a concrete type that has a lifetime.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
enum Borrowing<'a> {
    #[api(transparent)]
    Inner(Borrowed<'a>),
    #[api(transparent)]
    Reference(&'a LimitError),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no {0}")]
#[api(status = 400)]
struct Borrowed<'a>(#[api(param)] &'a str);

#[test]
fn lifetimes_pass_on() {
    let name = String::from("local");
    assert_eq!(body(&Borrowing::Inner(Borrowed(&name)))["param"], "local");
    let limit = LimitError::RateLimited;
    assert_eq!(body(&Borrowing::Reference(&limit))["code"], "rate_limited");
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400)]
struct Projected<T: Iterator + Debug>(#[api(param)] T::Item)
where
    T::Item: Debug;

#[test]
fn an_associated_type_is_bounded() {
    let error: Projected<std::ops::Range<u8>> = Projected(7);
    assert_eq!(body(&error)["param"], "7");
}
