use errorbook::ErrorBook;
use errorbook_tests_common::LimitError;

#[derive(ErrorBook)]
#[book(errors(LimitError), codes())]
struct ShopApi;

fn main() {}
