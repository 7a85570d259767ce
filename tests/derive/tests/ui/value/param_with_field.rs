use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum PaymentError {
    #[error("no")]
    #[api(status = 422, param = "{0}")]
    TooLarge(u64),
}

fn main() {}
