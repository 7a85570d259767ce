use errorbook::ErrorBook;
use errorbook_tests_common::LimitError;

#[derive(ErrorBook)]
#[book(errors(LimitError), types("rate_limit_error", 200 = "fine"))]
struct ShopApi;

fn main() {}
