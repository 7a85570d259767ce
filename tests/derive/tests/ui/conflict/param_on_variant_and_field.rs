use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum PaymentError {
    #[error("no")]
    #[api(status = 422, param = "amount")]
    TooLarge(#[api(param)] u64),
}

fn main() {}
