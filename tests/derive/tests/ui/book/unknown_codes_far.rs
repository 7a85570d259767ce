use errorbook::ErrorBook;
use errorbook_tests_common::LimitError;

#[derive(ErrorBook)]
#[book(errors(LimitError), codes("camelCase", longest = 40))]
struct ShopApi;

fn main() {}
