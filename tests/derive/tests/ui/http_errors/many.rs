errorbook::http_errors! {
    pub enum HttpError {
        404: none, code = "no_such_route";
        600: none;
        431: ;
        413 none;
        500: none;
    }
}

#[derive(errorbook::ErrorBook)]
#[book(errors(HttpError), fallback(HttpError))]
struct ShopApi;

fn main() {
    let _ = HttpError::BadRequest;
}
