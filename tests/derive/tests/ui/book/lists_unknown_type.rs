use errorbook::ErrorBook;

#[derive(ErrorBook)]
#[book(errors(OrderError))]
struct ShopApi;

fn main() {}
