use errorbook::ErrorBook;
use errorbook_tests_common::LimitError;

#[derive(ErrorBook)]
#[book(errors(LimitError), types(429 = "rate_limit_error", 429 = "api_error"))]
struct ShopApi;

fn main() {}
