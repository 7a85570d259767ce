errorbook::http_errors! {
    pub enum HttpError {
        404: code = "no_such_route";
        404: type = "request_error";
    }
}

#[derive(errorbook::ErrorBook)]
#[book(errors(HttpError), fallback(HttpError))]
struct ShopApi;

fn main() {
    let _ = HttpError::BadRequest;
}
