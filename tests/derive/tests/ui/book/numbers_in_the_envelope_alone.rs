use errorbook::{ApiError, ErrorBook};

errorbook::envelope! {
    House { "code": number(code) }
}

#[derive(Debug, thiserror::Error, ApiError)]
enum CallError {
    #[error("no")]
    #[api(status = 404, code = "20404")]
    NotFound,
}

#[derive(ErrorBook)]
#[book(errors(CallError), envelope = House)]
struct CallApi;

fn main() {}
