use std::marker::PhantomData;

use errorbook::ErrorBook;

#[derive(ErrorBook)]
#[book(errors(errorbook_tests_common::LimitError))]
struct ShopApi<T>(PhantomData<T>);

fn main() {}
