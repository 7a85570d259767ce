use errorbook::ErrorBook;
use errorbook_tests_common::LimitError;

#[derive(ErrorBook)]
#[book(errors(LimitError), envelope = String)]
struct ShopApi;

fn main() {}
