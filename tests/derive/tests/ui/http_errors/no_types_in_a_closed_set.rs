errorbook::http_errors! {
    pub enum HttpError;
}

#[derive(errorbook::ErrorBook)]
#[book(errors(HttpError), fallback(HttpError), types("request_error", "api_error"))]
struct ShopApi;

fn main() {}
