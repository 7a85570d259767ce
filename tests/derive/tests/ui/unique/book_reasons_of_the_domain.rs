use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
enum CardError {
    #[error("the card was declined")]
    #[api(status = 402, code = "card_declined")]
    Declined,
    #[error("the bank declined the card")]
    #[api(status = 403, code = "cardDeclined")]
    DeclinedByBank,
}

#[derive(ErrorBook)]
#[book(errors(CardError), domain = "shop.example.com")]
struct ShopApi;

fn main() {}
