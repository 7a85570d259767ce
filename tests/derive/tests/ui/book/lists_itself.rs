use errorbook::ErrorBook;

#[derive(ErrorBook)]
#[book(errors(ShopApi))]
struct ShopApi;

fn main() {}
