//! Types whose parts come through `macro_rules!`, so they are in invisible groups.

use errorbook::{ApiError, Catalogued, ErrorBook, envelope};
use errorbook_tests::{body, codes, header, message, status};
use errorbook_tests_common::LimitError;

macro_rules! declare {
    (
        $error:ident, $inner:ty, $text:ty, $maybe:ty, $time:ty, $book:ident, $book_path:path,
        $envelope:ty, $status:literal, $named:ident, $constant:path, $code:literal, $message:literal
    ) => {
        #[derive(Debug, thiserror::Error, ApiError)]
        #[error("no")]
        #[api(book = $book_path, envelope = $envelope, type = $code)]
        enum $error {
            #[api(status = $status, code = $code, message = $message)]
            Literal {
                #[api(param)]
                maybe: $maybe,
                #[api(detail)]
                detail: $maybe,
                #[api(header = "X-Text")]
                text: $text,
            },
            #[api(status = $named)]
            Named(#[api(retry_after)] $time),
            #[api(status = $constant)]
            Constant,
            #[api(transparent)]
            Inner($inner),
        }

        #[derive(ErrorBook)]
        #[book(errors($error))]
        struct $book;
    };
}

declare!(
    Fragments,
    LimitError,
    &'static str,
    Option<u8>,
    Option<std::time::Duration>,
    FragmentsApi,
    FragmentsApi,
    envelope::Typed,
    409,
    CONFLICT,
    http::StatusCode::GONE,
    "spelled",
    "`{maybe:?}`"
);

#[test]
fn parts_through_a_macro() {
    let statuses: Vec<_> =
        Fragments::CATALOG.iter().take(3).map(errorbook::ErrorSpec::status).collect();
    assert_eq!(statuses, [409, 409, 410]);
    let expected = ["spelled", "named", "constant", "rate_limited", "quota_exceeded"];
    assert_eq!(codes::<Fragments>(), expected);
    let error = Fragments::Literal { maybe: None, detail: None, text: "text" };
    assert!(body(&error)["param"].is_null());
    assert_eq!(message(&error), "`None`");
    assert_eq!(header(&error, "x-text"), ["text"]);
    assert!(header(&Fragments::Named(None), "retry-after").is_empty());
    assert_eq!(status(&Fragments::Constant), 410);
    assert_eq!(status(&Fragments::Inner(LimitError::RateLimited)), 429);
}
