use errorbook::ErrorBook;

#[derive(ErrorBook)]
#[book(errors())]
struct ShopApi;

fn main() {}
