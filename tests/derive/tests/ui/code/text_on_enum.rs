use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 404, code = "not_found")]
enum LookupError {
    #[error("no user")]
    User,
    #[error("no order")]
    Order,
}

fn main() {}
