use errorbook::{ApiError, ErrorBook, envelope::Typed};

errorbook::envelope! {
    House as "Application/JSON; profile=house" { "id": code }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("gone")]
#[api(status = 410)]
struct Gone;

#[derive(ErrorBook)]
#[book(errors(Gone), envelope = Typed, also(House))]
struct SiteApi;

fn main() {}
