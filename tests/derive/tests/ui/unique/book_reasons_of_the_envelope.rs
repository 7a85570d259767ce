use errorbook::{ApiError, ErrorBook, envelope::Google};

#[derive(Debug, thiserror::Error, ApiError)]
enum CardError {
    #[error("the card was declined")]
    #[api(status = 402, code = "card_declined")]
    Declined,
}

#[derive(Debug, thiserror::Error, ApiError)]
enum BankError {
    #[error("the bank declined the card")]
    #[api(status = 403, code = "card-declined")]
    Declined,
    #[error("the network declined the card")]
    #[api(status = 409, code = "card.declined")]
    NetworkDeclined,
}

#[derive(ErrorBook)]
#[book(errors(CardError, BankError), envelope = Google)]
struct ShopApi;

fn main() {}
