use errorbook::ErrorBook;
use errorbook_tests_common::LimitError;

#[derive(ErrorBook)]
#[book(errors(LimitError), types = "rate_limit_error")]
struct ShopApi;

fn main() {}
