use errorbook::ErrorBook;

#[derive(ErrorBook)]
#[book(errors(user_v1::UserError, user_v2::UserError))]
struct ShopApi;

fn main() {}
