errorbook::http_errors! {
    pub enum HttpError<T>;
}

#[derive(errorbook::ErrorBook)]
#[book(errors(HttpError), fallback(HttpError))]
struct ShopApi;

fn main() {
    let _ = HttpError::BadRequest;
}
