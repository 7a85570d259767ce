errorbook::http_errors! {
    pub enum HttpError {
        4xx: type = "request_error";
    }
}

#[derive(errorbook::ErrorBook)]
#[book(errors(HttpError), fallback(HttpError))]
struct ShopApi;

fn main() {
    let _ = HttpError::BadRequest;
}
