errorbook::http_errors! {
    #[api(type = "request_error")]
    pub enum HttpError { 404: type = "lost" }
}

#[derive(errorbook::ErrorBook)]
#[book(errors(HttpError), fallback(HttpError), types("request_error", "api_error"))]
struct ShopApi;

fn main() {}
