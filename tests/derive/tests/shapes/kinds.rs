//! Structs, enums without variants, and types with attributes of others.

use errorbook::{ApiError, Catalogued, ErrorBook, ErrorResponse};
use errorbook_tests::{body, codes, message};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("unit")]
#[api(status = 404)]
struct Unit;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("tuple {0}")]
#[api(status = 404, message = "{0} and {1}")]
struct Tuple(#[api(param)] u8, u8);

#[derive(Debug, thiserror::Error, ApiError)]
#[error("named {field}")]
#[api(status = 404, title = "Named", group = "Structs", code = "by_name", log = "warn")]
struct Named {
    #[api(param)]
    field: u8,
}

#[test]
fn a_struct_is_one_entry() {
    assert_eq!(codes::<Unit>(), ["unit"]);
    assert_eq!(codes::<Tuple>(), ["tuple"]);
    assert_eq!(codes::<Named>(), ["by_name"]);
    assert_eq!(message(&Tuple(1, 2)), "1 and 2");
    assert_eq!(body(&Named { field: 3 })["param"], "3");
    let row = Unit.spec();
    assert_eq!(row.variant(), "");
    assert_eq!(row.path().to_string(), "shapes::kinds::Unit");
    assert_eq!(row.owner().name(), "Unit");
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Never {}

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[api(book = EmptyApi)]
enum OnlyNever {
    #[api(transparent)]
    Never(#[from] Never),
}

#[derive(ErrorBook)]
#[book(errors(OnlyNever), types("api_error"), codes = "kebab-case")]
struct EmptyApi;

#[test]
fn an_enum_may_be_empty() {
    assert_eq!(codes::<Never>(), [""; 0]);
    assert_eq!(codes::<OnlyNever>(), [""; 0]);
    assert_eq!(EmptyApi::BOOK.catalog.iter().count(), 0);
    let answer: fn(&Never) -> ErrorResponse = ErrorResponse::new;
    let _ = answer;
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400)]
#[non_exhaustive]
#[must_use]
pub(crate) enum Open {
    #[non_exhaustive]
    Any {
        #[api(param)]
        param: u8,
    },
    #[cfg(any())]
    Never(NoSuchType),
    #[cfg(not(any()))]
    Always,
    #[allow(non_camel_case_types, reason = "to be taken as it is")]
    lower_case,
}

#[test]
fn attributes_of_others_stay() {
    assert_eq!(codes::<Open>(), ["any", "always", "lower_case"]);
    assert_eq!(body(&Open::Any { param: 1 })["param"], "1");
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400)]
#[repr(u8)]
enum Numbered {
    One = 10,
    Two = 20,
}

#[test]
fn discriminants_do_not_matter() {
    assert_eq!(Numbered::One.spec().code(), Some("one"));
    assert_eq!(Numbered::Two.spec().code(), Some("two"));
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400)]
enum Recursive {
    Cause(#[source] Box<Self>, #[api(param)] Param<Self>),
    Leaf,
}

#[derive(Debug)]
struct Param<T>(std::marker::PhantomData<T>);

impl<T> std::fmt::Display for Param<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("self")
    }
}

#[test]
fn a_field_may_name_self() {
    let error = Recursive::Cause(Box::new(Recursive::Leaf), Param(std::marker::PhantomData));
    assert_eq!(body(&error)["param"], "self");
}

#[test]
fn an_error_inside_a_function() {
    fn first() -> &'static errorbook::Owner {
        #[derive(Debug, thiserror::Error, ApiError)]
        #[error("first")]
        #[api(status = 400)]
        struct Local;
        Local::CATALOG.owner()
    }
    fn second() -> &'static errorbook::Owner {
        #[derive(Debug, thiserror::Error, ApiError)]
        #[error("second")]
        #[api(status = 400)]
        struct Local;
        Local::CATALOG.owner()
    }
    assert_ne!(first(), second(), "two types of one name are two owners");
}

#[test]
fn references_and_smart_pointers_forward() {
    fn status(error: impl Catalogued) -> u16 {
        ErrorResponse::new(&error).status()
    }
    assert_eq!(status(&Unit), 404);
    assert_eq!(status(Box::new(Unit)), 404);
    assert_eq!(status(std::sync::Arc::new(Unit)), 404);
}
