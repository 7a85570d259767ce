use errorbook::ErrorBook;
use errorbook_tests_common::{LimitError, StorageError};

#[derive(ErrorBook)]
#[book(errors(LimitError, StorageError, LimitError))]
struct ShopApi;

fn main() {}
