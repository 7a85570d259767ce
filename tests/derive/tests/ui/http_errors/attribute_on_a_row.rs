errorbook::http_errors! {
    pub enum HttpError {
        #[api(code = "no_such_route")]
        404: title = "No route";
    }
}

#[derive(errorbook::ErrorBook)]
#[book(errors(HttpError), fallback(HttpError))]
struct ShopApi;

fn main() {
    let _ = HttpError::BadRequest;
}
