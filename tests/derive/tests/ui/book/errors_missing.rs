use errorbook::ErrorBook;

#[derive(ErrorBook)]
#[book(title = "Shop API")]
struct ShopApi;

fn main() {}
