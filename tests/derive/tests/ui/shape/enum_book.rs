use errorbook::ErrorBook;

#[derive(ErrorBook)]
#[book(errors(errorbook_tests_common::LimitError))]
enum ShopApi {
    V1,
}

fn main() {}
