use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
enum LoginError {
    #[error("a second factor is required")]
    #[api(status = 401, code = "2fa")]
    SecondFactor,
}

#[derive(Debug, thiserror::Error, ApiError)]
enum DeviceError {
    #[error("the device has no second factor")]
    #[api(status = 403, code = "2FA")]
    NoFactor,
}

#[derive(ErrorBook)]
#[book(errors(LoginError, DeviceError))]
struct ShopApi;

fn main() {}
