use errorbook::ErrorBook;

#[derive(ErrorBook)]
#[book(errors(std::io::Error))]
struct ShopApi;

fn main() {}
