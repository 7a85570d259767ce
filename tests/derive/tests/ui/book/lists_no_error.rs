use errorbook::ErrorBook;

struct Receipt;

#[derive(ErrorBook)]
#[book(errors(Receipt))]
struct ShopApi;

fn main() {}
