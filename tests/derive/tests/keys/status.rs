//! `status`, on an enum, a variant and a field.

use errorbook::{ApiError, ErrorResponse};
use errorbook_tests::status;
use http::StatusCode;

const TEAPOT: StatusCode = StatusCode::IM_A_TEAPOT;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400)]
enum Declared {
    Container,
    #[api(status = 409)]
    Number,
    #[api(status = CONFLICT)]
    Name,
    #[api(status = http::StatusCode::CONFLICT)]
    Constant,
    #[api(status = self::TEAPOT)]
    OwnConstant,
    #[api(status = 599)]
    Highest,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = self::TEAPOT)]
enum Constant {
    OfTheEnum,
    #[api(status = 422, expose)]
    Upstream {
        #[api(status)]
        answer: StatusCode,
    },
}

#[test]
fn a_number_a_name_or_a_constant() {
    let cases = [
        (Declared::Container, 400),
        (Declared::Number, 409),
        (Declared::Name, 409),
        (Declared::Constant, 409),
        (Declared::OwnConstant, 418),
        (Declared::Highest, 599),
    ];
    for (error, status) in cases {
        assert_eq!(error.spec().status(), status, "{error:?}");
        assert_eq!(ErrorResponse::new(&error).status(), status, "{error:?}");
    }
    assert_eq!(Constant::OfTheEnum.spec().status(), 418);
    assert_eq!(status(&Constant::Upstream { answer: StatusCode::BAD_GATEWAY }), 502);
    assert_eq!(status(&Constant::Upstream { answer: StatusCode::OK }), 422);
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 424)]
enum Dynamic {
    Number(#[api(status)] u16),
    Optional(#[api(status)] Option<u16>),
    Http {
        #[api(status)]
        status: StatusCode,
    },
    OptionalHttp(#[api(status)] Option<StatusCode>),
}

#[test]
fn a_field_decides() {
    for error in [
        Dynamic::Number(404),
        Dynamic::Optional(Some(404)),
        Dynamic::Http { status: StatusCode::NOT_FOUND },
        Dynamic::OptionalHttp(Some(StatusCode::NOT_FOUND)),
    ] {
        assert_eq!(ErrorResponse::new(&error).status(), 404, "{error:?}");
        assert_eq!(error.spec().status(), 424, "the row keeps its own");
    }
}

#[test]
fn the_declared_status_stands_in() {
    for error in [
        Dynamic::Number(0),
        Dynamic::Number(399),
        Dynamic::Number(600),
        Dynamic::Number(u16::MAX),
        Dynamic::Optional(None),
        Dynamic::Optional(Some(200)),
        Dynamic::Http { status: StatusCode::OK },
        Dynamic::OptionalHttp(None),
    ] {
        assert_eq!(status(&error), 424, "{error:?}");
        assert_eq!(ErrorResponse::new(&error).status(), 424, "{error:?}");
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = Self::STATUS)]
struct OfItself;

impl OfItself {
    const STATUS: StatusCode = StatusCode::GONE;
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
enum OfItsEnum<'a> {
    #[api(status = Self::STATUS)]
    Borrowed(&'a str),
}

impl OfItsEnum<'_> {
    const STATUS: StatusCode = StatusCode::LOCKED;
}

struct Of<T>(T);

impl Of<u8> {
    const STATUS: StatusCode = StatusCode::CONFLICT;
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = Of<u8>::STATUS)]
struct OfAGenericType;

#[test]
fn a_const_of_the_type_itself() {
    assert_eq!(status(&OfItself), 410);
    assert_eq!(status(&OfItsEnum::Borrowed("a")), 423);
    assert_eq!(status(&OfAGenericType), 409);
    assert_eq!(Of(1).0, 1);
}

#[test]
fn the_row_says_whether_it_is_in_a_field() {
    assert!(Constant::Upstream { answer: StatusCode::CONFLICT }.spec().status_varies());
    assert!(!Constant::OfTheEnum.spec().status_varies());
    assert!(!Declared::OwnConstant.spec().status_varies());
}
