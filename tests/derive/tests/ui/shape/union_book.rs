use errorbook::ErrorBook;

#[derive(ErrorBook)]
#[book(errors(errorbook_tests_common::LimitError))]
union ShopApi {
    a: u32,
    b: u32,
}

fn main() {}
