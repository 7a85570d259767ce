use errorbook::ErrorBook;
use errorbook_tests_common::LimitError;

type Limit = LimitError;

#[derive(ErrorBook)]
#[book(errors(LimitError, Limit))]
struct ShopApi;

fn main() {}
