use errorbook::ErrorBook;

#[derive(ErrorBook)]
#[book(errors(errorbook_tests_common::LimitError))]
struct ShopApi {
    version: u32,
}

fn main() {}
