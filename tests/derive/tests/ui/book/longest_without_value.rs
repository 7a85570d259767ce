use errorbook::ErrorBook;
use errorbook_tests_common::LimitError;

#[derive(ErrorBook)]
#[book(errors(LimitError), codes("snake_case", longest))]
struct ShopApi;

fn main() {}
