errorbook::http_errors! {
    pub enum HttpError {
        404: rename_all = "lowercase";
    }
}

#[derive(errorbook::ErrorBook)]
#[book(errors(HttpError), fallback(HttpError))]
struct ShopApi;

fn main() {
    let _ = HttpError::BadRequest;
}
