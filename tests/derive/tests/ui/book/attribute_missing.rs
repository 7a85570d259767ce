use errorbook::ErrorBook;

#[derive(ErrorBook)]
struct ShopApi;

fn main() {}
