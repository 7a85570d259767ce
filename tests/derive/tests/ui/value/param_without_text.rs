use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum PaymentError {
    #[error("no")]
    #[api(status = 422, param)]
    TooLarge,
    #[error("no")]
    #[api(status = 422, param = "")]
    TooSmall,
}

fn main() {}
