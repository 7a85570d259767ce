errorbook::http_errors! {
    pub enum HttpError<'a> { 404: code = "no_such_route" }
}

#[derive(errorbook::ErrorBook)]
#[book(errors(HttpError), fallback(HttpError))]
struct ShopApi;

fn main() {
    let _ = HttpError::BadRequest;
}
