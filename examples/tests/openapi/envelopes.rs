//! The errors of the shop in the envelopes that standards and large APIs have.

use errorbook::{
    ErrorBook,
    envelope::{Google, JsonApi, Microsoft, Problem},
};
use errorbook_examples::shop::errors::{AuthError, HttpError, PaymentError, ShopV2};

use crate::of_book::prove;

macro_rules! books {
    ($($(#[$meta:meta])* $book:ident: $envelope:ty $(, also $also:tt)?;)*) => {
        $(
            #[derive(ErrorBook)]
            #[book(
                errors(AuthError, PaymentError),
                fallback(HttpError),
                envelope = $envelope,
                $(also $also,)?
                domain = "shop.example.com",
                types(4xx = "request_error", 5xx = "server_error"),
                doc_url = "https://docs.example.com/errors#{code}",
            )]
            struct $book;
        )*
    };
}

books! {
    InProblem: Problem;
    InGoogle: Google;
    InJsonApi: JsonApi;
    InMicrosoft: Microsoft;
    InSeveral: Google, also(JsonApi, Problem);
}

#[test]
fn in_each_envelope() {
    prove::<InProblem>("problem", "3.1.0");
    prove::<InGoogle>("google", "3.1.0");
    prove::<InJsonApi>("json_api", "3.1.0");
    prove::<InMicrosoft>("microsoft", "3.1.0");
    prove::<InSeveral>("several", "3.1.0");
    prove::<ShopV2>("shop_v2", "3.1.0");
}

#[test]
fn in_the_older_version() {
    prove::<InProblem>("problem_3_0", "3.0.3");
    prove::<InGoogle>("google_3_0", "3.0.3");
    prove::<InJsonApi>("json_api_3_0", "3.0.3");
    prove::<InMicrosoft>("microsoft_3_0", "3.0.3");
    prove::<InSeveral>("several_3_0", "3.0.3");
    prove::<ShopV2>("shop_v2_3_0", "3.0.3");
}
