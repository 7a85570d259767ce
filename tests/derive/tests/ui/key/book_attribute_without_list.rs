use errorbook::ErrorBook;

#[derive(ErrorBook)]
#[book]
struct ShopApi;

fn main() {}
