errorbook::http_errors! {
    pub enum HttpError {
        NOT_FOUND: code = "no_such_route";
    }
}

#[derive(errorbook::ErrorBook)]
#[book(errors(HttpError), fallback(HttpError))]
struct ShopApi;

fn main() {
    let _ = HttpError::BadRequest;
}
